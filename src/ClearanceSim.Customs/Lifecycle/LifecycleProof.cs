using System.Numerics;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Lifecycle;

/// <summary>
/// Proves that no way through a process fires a trigger that its lifecycle does not allow, or ends in a state that it may not.
/// </summary>
/// <remarks>
/// Abstract interpretation: the set of states that an entity may be in is carried through the step tree, one bit a state. Every
/// arm whose condition is not constant may be taken, every wait may be refused or cut off by a deadline. A withdrawal from outside
/// is not walked: the engine allows it only in states in which it may be fired. Conditions are not looked into, so a process may be rejected for a way that no row can go; it is never accepted wrongly.
/// </remarks>
public sealed class LifecycleProof
{
    private readonly StateTable table;
    private readonly SortedDictionary<string, LifecycleViolation> violations = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private List<SetLimit>? limits;
    private ulong refused;
    private ulong withdrawn;

    private LifecycleProof(StateTable table) => this.table = table;

    /// <summary>All that is wrong, in the order of the steps; empty: the process keeps to its lifecycle.</summary>
    /// <exception cref="ArgumentException">The lifecycle has more than 64 states.</exception>
    public static IReadOnlyList<LifecycleViolation> Of(Process process)
    {
        if (process.Lifecycle is not { } table) return [];
        if (table.States.Count > 64) throw new ArgumentException("A lifecycle has at most 64 states.", nameof(process));
        var proof = new LifecycleProof(table);
        proof.Leave("end", Outcome.Released, proof.Walk(process.Steps, 1, trunk: true, out _));
        proof.Handlers(process);
        return [.. proof.order.Select(step => proof.violations[step])];
    }

    // A handler may itself refuse or withdraw, so the two are walked until no new state turns up.
    private void Handlers(Process process)
    {
        ulong seen;
        do
        {
            seen = refused | withdrawn;
            Leave("refused", Outcome.Refused, Walk(process.Refused, refused, trunk: true, out _));
            Leave("withdrawn", Outcome.Withdrawn, Walk(process.Withdrawn, withdrawn, trunk: true, out _));
        }
        while ((refused | withdrawn) != seen);
    }

    /// <summary>The states after the steps, and in <paramref name="waiting"/> those in which time may pass within them.</summary>
    private ulong Walk(IReadOnlyList<ProcessStep> steps, ulong states, bool trunk, out ulong waiting)
    {
        waiting = 0;
        foreach (var step in steps)
        {
            if (states == 0) break;
            states = Walk(step, states, trunk, out ulong within);
            waiting |= within;
        }
        return states;
    }

    private ulong Walk(ProcessStep step, ulong states, bool trunk, out ulong waiting)
    {
        waiting = 0;
        switch (step)
        {
            case Serve s:
                waiting = states;
                ulong after = states;
                if (s.Patience is not null) after |= Instead(s.Reneged, s.Name, Outcome.Reneged, states, trunk, ref waiting);
                if (s.Full is not null) after |= Instead(s.Full, s.Name, Outcome.Refused, states, trunk, ref waiting);
                return after;
            case Delay or Until or Await:
                waiting = states;
                return states;
            case Hold h:
                after = Walk(h.Do, states, trunk, out waiting);
                waiting |= states;
                return after;
            case Branch b:
                return Arms(b, states, trunk, ref waiting);
            case Dated d:
                return Versions(d, states, trunk, ref waiting);
            case Fork f:
                return Walk(f, states, trunk, out waiting);
            case Repeat r:
                return Rounds(r, states, trunk, out waiting);
            case Within w:
                after = Walk(w.Do, states, trunk, out waiting);
                after |= Walk(w.Late, waiting, trunk, out ulong late);
                waiting |= late;
                return after;
            case Limited l:
                return Walk(l, states, trunk, out waiting);
            case SetLimit l:
                limits?.Add(l);
                return states;
            case Batch b:
                waiting = states;
                NewEntity(b.Do);
                return states;
            case Split s:
                waiting = states;
                NewEntity(s.Do);
                return states;
            case Fire f:
                return Next(f, states, trunk);
            case Refuse:
                refused |= states;
                return 0;
            case Withdraw:
                withdrawn |= states;
                return 0;
            case End e:
                Leave(e.Name, e.Outcome, states);
                return 0;
            default:
                return states;
        }
    }

    // The limit may pass wherever time does, or not run at all.
    private ulong Walk(Limited limited, ulong states, bool trunk, out ulong waiting)
    {
        var outer = limits;
        var own = limits = [];
        ulong after = Walk(limited.Do, states, trunk, out waiting);
        limits = outer;
        ulong cut = waiting;
        foreach (var limit in own)
        {
            after |= Walk(limit.Late, cut, trunk, out ulong late);
            waiting |= late;
        }
        return after;
    }

    private ulong Instead(
        IReadOnlyList<ProcessStep>? steps, string name, Outcome outcome, ulong states, bool trunk, ref ulong waiting)
    {
        if (steps is null)
        {
            Leave(name, outcome, states);
            return 0;
        }
        ulong after = Walk(steps, states, trunk, out ulong within);
        waiting |= within;
        return after;
    }

    private ulong Arms(Branch branch, ulong states, bool trunk, ref ulong waiting)
    {
        ulong after = 0;
        bool mayPass = true;
        foreach (var arm in branch.Arms)
        {
            if (arm.When is Engine.Conditions.Condition.Constant { Value: false }) continue;
            after |= Walk(arm.Do, states, trunk, out ulong within);
            waiting |= within;
            if (arm.When is not Engine.Conditions.Condition.Constant) continue;
            mayPass = false;
            break;
        }
        return mayPass ? after | states : after;
    }

    // Whoever is inside may meet any version, the old ones if it came early and the new ones if it came late.
    private ulong Versions(Dated dated, ulong states, bool trunk, ref ulong waiting)
    {
        ulong after = dated.Versions is [{ From: <= 0 }, ..] ? 0 : states;
        foreach (var version in dated.Versions)
        {
            after |= Walk(version.Do, states, trunk, out ulong within);
            waiting |= within;
        }
        return after;
    }

    // Arms are walked for what they refuse, withdraw or wrongly fire; the trunk stands still meanwhile.
    private ulong Walk(Fork fork, ulong states, bool trunk, out ulong waiting)
    {
        ulong outer = refused;
        refused = 0;
        foreach (var arm in fork.Arms) Walk(arm.Do, states, trunk: false, out _);
        ulong refusal = refused;
        waiting = states;
        if (fork.Refused is null || refusal == 0)
        {
            refused = outer | refusal;
            return states;
        }
        refused = outer;
        ulong after = Walk(fork.Refused, states, trunk, out ulong within);
        waiting |= within;
        return after | states;
    }

    private ulong Rounds(Repeat repeat, ulong states, bool trunk, out ulong waiting)
    {
        ulong reached = states;
        while (true)
        {
            ulong after = Walk(repeat.Do, reached, trunk, out waiting) | reached;
            if (after == reached) return reached;
            reached = after;
        }
    }

    // Members and owners of batches are entities with a life of their own, which begins in the first state.
    private void NewEntity(IReadOnlyList<ProcessStep> steps) => Walk(steps, 1, trunk: true, out _);

    private ulong Next(Fire fire, ulong states, bool trunk)
    {
        int trigger = table.Triggers.ToList().IndexOf(fire.Trigger);
        if (trigger < 0)
        {
            Report(fire.Name, new(fire.Name, $"fires '{fire.Trigger}', which is no trigger of the lifecycle"));
            return states;
        }
        if (!trunk)
        {
            Report(fire.Name, new(fire.Name, $"fires '{fire.Trigger}' in a parallel arm: only the trunk moves the lifecycle"));
            return states;
        }
        ulong after = 0, illegal = 0;
        for (ulong rest = states; rest != 0; rest &= rest - 1)
        {
            int state = BitOperations.TrailingZeroCount(rest);
            int next = table.Next[state][trigger];
            if (next < 0) illegal |= 1UL << state;
            else after |= 1UL << next;
        }
        if (illegal != 0)
            Report(fire.Name, new(
                fire.Name,
                $"fires '{fire.Trigger}', which is not allowed when {Names(illegal)}; it may be {Names(states)} there"));
        return after;
    }

    private void Leave(string step, Outcome outcome, ulong states)
    {
        var final = (int)outcome < table.Final.Count ? table.Final[(int)outcome] : [];
        if (final.Count == 0) return;
        ulong illegal = states;
        foreach (int state in final) illegal &= ~(1UL << state);
        if (illegal == 0) return;
        string verb = OutcomeNames.Of(outcome);
        Report(step, new(step, $"may leave as {verb} when {Names(illegal)}; that takes {Names(Mask(final))}"));
    }

    private static ulong Mask(IReadOnlyList<int> states) => states.Aggregate(0UL, (mask, state) => mask | (1UL << state));

    private string Names(ulong states) =>
        string.Join(
            " or ", Enumerable.Range(0, table.States.Count).Where(s => (states >> s & 1) != 0).Select(s => table.States[s]));

    // A step inside a loop is walked several times with more and more states: the last report is the fullest.
    private void Report(string step, LifecycleViolation violation)
    {
        if (!violations.ContainsKey(step)) order.Add(step);
        violations[step] = violation;
    }
}

/// <summary>A step that may break the lifecycle.</summary>
/// <param name="Step">Name of the step.</param>
/// <param name="Problem">What it does wrong, as the rest of a sentence that begins with the step.</param>
public sealed record LifecycleViolation(string Step, string Problem);
