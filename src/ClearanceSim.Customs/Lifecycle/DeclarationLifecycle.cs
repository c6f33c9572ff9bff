using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using Stateless;
using Stateless.Graph;
using Stateless.Reflection;

namespace ClearanceSim.Customs.Lifecycle;

/// <summary>The one place that says which state of a declaration may follow which.</summary>
/// <remarks>
/// The machine has neither guards nor dynamic targets: what it shows of itself is then the whole of it, and a table made from
/// that (<see cref="Table"/>) is what the simulation uses. Diagrams come from the same machine.
/// </remarks>
public static class DeclarationLifecycle
{
    private static readonly DeclarationTrigger[] AllTriggers = Enum.GetValues<DeclarationTrigger>();
    private static readonly DeclarationState[] AllStates = Enum.GetValues<DeclarationState>();

    /// <summary>The machine as the table that steps are proved against and that entities move by.</summary>
    public static StateTable Table { get; } = Compile(Machine().GetInfo());

    /// <summary>A fresh machine in the state of a draft.</summary>
    public static StateMachine<DeclarationState, DeclarationTrigger> Machine()
    {
        var machine = new StateMachine<DeclarationState, DeclarationTrigger>(DeclarationState.Draft);
        machine.Configure(DeclarationState.Draft)
            .Permit(DeclarationTrigger.File, DeclarationState.Filed)
            .Permit(DeclarationTrigger.Withdraw, DeclarationState.Withdrawn)
            .Permit(DeclarationTrigger.Lapse, DeclarationState.Lapsed);
        machine.Configure(DeclarationState.Filed)
            .Permit(DeclarationTrigger.Reject, DeclarationState.Draft)
            .Permit(DeclarationTrigger.Register, DeclarationState.Registered)
            .Permit(DeclarationTrigger.Refuse, DeclarationState.Refused)
            .Permit(DeclarationTrigger.Withdraw, DeclarationState.Withdrawn)
            .Permit(DeclarationTrigger.Lapse, DeclarationState.Lapsed);
        BeforeRelease(DeclarationState.Registered).Permit(DeclarationTrigger.Assess, DeclarationState.Assessed);
        BeforeRelease(DeclarationState.Assessed).Permit(DeclarationTrigger.Pay, DeclarationState.Paid);
        BeforeRelease(DeclarationState.Paid).Permit(DeclarationTrigger.Release, DeclarationState.Released);
        machine.Configure(DeclarationState.Released).Permit(DeclarationTrigger.Audit, DeclarationState.Audited);
        machine.Configure(DeclarationState.Audited);
        machine.Configure(DeclarationState.Refused);
        machine.Configure(DeclarationState.Withdrawn);
        machine.Configure(DeclarationState.Lapsed);
        return machine;

        StateMachine<DeclarationState, DeclarationTrigger>.StateConfiguration BeforeRelease(DeclarationState state) =>
            machine.Configure(state)
                .Permit(DeclarationTrigger.Refuse, DeclarationState.Refused)
                .Permit(DeclarationTrigger.Withdraw, DeclarationState.Withdrawn)
                .Permit(DeclarationTrigger.Lapse, DeclarationState.Lapsed);
    }

    /// <summary>The name of a state or trigger as files and diagrams write it.</summary>
    public static string NameOf<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>The lifecycle as a DOT graph.</summary>
    public static string ToDot() => UmlDotGraph.Format(Machine().GetInfo());

    /// <summary>The lifecycle as a Mermaid state diagram.</summary>
    public static string ToMermaid() => MermaidGraph.Format(Machine().GetInfo());

    /// <summary>A machine's description of itself as a table.</summary>
    /// <exception cref="ArgumentException">The machine has transitions that a table cannot hold.</exception>
    internal static StateTable Compile(StateMachineInfo info)
    {
        var next = AllStates.Select(_ => Enumerable.Repeat(-1, AllTriggers.Length).ToArray()).ToArray();
        foreach (var state in info.States)
        {
            int from = (int)(DeclarationState)state.UnderlyingState;
            if (state.DynamicTransitions.Any() || state.IgnoredTriggers.Any() || state.Superstate is not null)
                throw new ArgumentException($"State {state} has dynamic, ignored or inherited transitions.", nameof(info));
            foreach (var transition in state.FixedTransitions)
            {
                if (transition.GuardConditionsMethodDescriptions.Any())
                    throw new ArgumentException($"State {state} has a guarded transition.", nameof(info));
                int trigger = (int)(DeclarationTrigger)transition.Trigger.UnderlyingTrigger;
                next[from][trigger] = (int)(DeclarationState)transition.DestinationState.UnderlyingState;
            }
        }
        return new StateTable([.. AllStates.Select(NameOf)], [.. AllTriggers.Select(NameOf)], next, FinalStates());
    }

    private static int[][] FinalStates()
    {
        var final = new int[Enum.GetValues<Outcome>().Length][];
        final[(int)Outcome.Released] = [(int)DeclarationState.Released, (int)DeclarationState.Audited];
        final[(int)Outcome.Refused] = [(int)DeclarationState.Refused];
        final[(int)Outcome.Withdrawn] = [(int)DeclarationState.Withdrawn];
        final[(int)Outcome.Reneged] = [(int)DeclarationState.Lapsed];
        return final;
    }
}
