using ClearanceSim.Customs.Money;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Experiments.Replications;

/// <summary>What a caller may choose about an experiment; what is null is the first scenario's.</summary>
public sealed record PlanChoices
{
    /// <summary>Number of replications; a precision that the scenario asks for is then left aside.</summary>
    public int? Replications { get; init; }

    /// <summary>Half-width of an interval, as a part of the value, until which replications go on.</summary>
    public double? Precision { get; init; }

    /// <summary>The warm-up of every scenario, microseconds.</summary>
    public long? WarmUp { get; init; }

    /// <summary>The seed.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Ids of the regimes that take part, in this order; empty: all.</summary>
    public IReadOnlyList<string> Regimes { get; init; } = [];

    /// <summary>Level of confidence.</summary>
    public double Level { get; init; } = Estimate.UsualLevel;
}

/// <summary>Makes a plan of scenarios that have been read: names them, chooses regimes, compiles.</summary>
public static class ExperimentPlanner
{
    /// <summary>The plan.</summary>
    /// <exception cref="ExperimentException">A chosen regime does not exist, or a process does not compile.</exception>
    public static ExperimentPlan Plan(IReadOnlyList<Scenario> scenarios, PlanChoices choices)
    {
        foreach (var scenario in scenarios.Where(s => s.Batch is not null && s.BatchFiles.Count == 0))
            throw new ExperimentException($"{scenario.File}: takes its declarations from files; give them with --batch FILE.");
        if (choices.WarmUp is { } warmUp) scenarios = [.. scenarios.Select(s => With(s, warmUp))];
        var named = Named(scenarios);
        var run = scenarios[0].Run;
        var plan = new ExperimentPlan
        {
            Scenarios = named,
            Regimes = [.. named.SelectMany(s => Chosen(s.Scenario, choices.Regimes).Select(r => Regime(s, r)))],
            Seed = choices.Seed ?? scenarios[0].Seed,
            Replications = choices.Replications ?? run.Replications,
            Level = choices.Level,
        };
        var asked = choices.Replications is null ? run.Precision : null;
        if (choices.Precision is { } within) asked = (asked ?? new PrecisionSettings { Within = within }) with { Within = within };
        return asked is null ? plan : Until(asked, plan, run.Replications);
    }

    /// <summary>The same experiment with another warm-up, common to all scenarios; what counts is as long as before.</summary>
    /// <param name="plan">The experiment.</param>
    /// <param name="warmUp">Microseconds.</param>
    public static ExperimentPlan WithWarmUp(ExperimentPlan plan, long warmUp)
    {
        var scenarios = plan.Scenarios.Select(s => s with { Scenario = With(s.Scenario, warmUp) }).ToList();
        return plan with
        {
            Scenarios = scenarios,
            Regimes = [.. plan.Regimes.Select(r => r with { Plan = PlanOf(scenarios.First(s => s.Id == r.Of.Scenario).Scenario.Run) })],
        };
    }

    private static Scenario With(Scenario scenario, long warmUp) =>
        scenario with { Run = scenario.Run with { WarmUp = warmUp, FindsWarmUp = false } };

    // Fewer replications than this give an interval that is short by luck too often (Law, 9.4.1, asks for ten).
    private const int LeastPilot = 10;

    private static ExperimentPlan Until(PrecisionSettings asked, ExperimentPlan plan, int replications) => plan with
    {
        Replications = asked.AtMost,
        Level = asked.Level ?? plan.Level,
        Precision = new PrecisionGoal(
            asked.Within, Math.Min(asked.AtMost, Math.Max(LeastPilot, replications)), MeasuresOf(asked.Of, plan)),
    };

    /// <summary>What is measured under a regime: known once its program is there; nothing has to be run.</summary>
    internal static IReadOnlyList<string> PathsOf(PlannedRegime regime) => PathsOf(regime.Program, regime.Plan, regime.Prices);

    /// <summary>The same of a program that is not planned.</summary>
    internal static IReadOnlyList<string> PathsOf(CompiledProgram program, RunPlan plan, PriceList? prices)
    {
        using var unborn = new Simulation(program, plan);
        return ObservationReader.Read(program, unborn.Observations, 1, prices).Paths;
    }

    private static IReadOnlyList<string> MeasuresOf(IReadOnlyList<ChosenMeasure> chosen, ExperimentPlan plan)
    {
        if (chosen.Count == 0) return [];
        HashSet<string> paths = [.. plan.Regimes.SelectMany(PathsOf)];
        return [.. chosen.Select(c => Found(c, paths)).Distinct()];
    }

    /// <summary>The path of a measure that a file asks for.</summary>
    /// <exception cref="ExperimentException">There is no such measure; the message has its place.</exception>
    internal static string Found(ChosenMeasure chosen, HashSet<string> paths)
    {
        try
        {
            return MeasureName.Find(chosen.Text, paths);
        }
        catch (ExperimentException wrong)
        {
            throw new ExperimentException(new InputError(chosen.Place, chosen.Path, wrong.Message).ToString(), wrong);
        }
    }

    private static List<PlannedScenario> Named(IReadOnlyList<Scenario> scenarios)
    {
        var named = new List<PlannedScenario>();
        foreach (var scenario in scenarios)
        {
            string id = scenario.Id;
            for (int n = 2; named.Any(s => s.Id == id); n++) id = FormattableString.Invariant($"{scenario.Id}#{n}");
            named.Add(new PlannedScenario(id, scenario));
        }
        return named;
    }

    private static IEnumerable<ScenarioRegime> Chosen(Scenario scenario, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0) return scenario.Regimes;
        return ids.Distinct().Select(id => scenario.Regimes.FirstOrDefault(r => r.Id == id) ?? throw new ExperimentException(
            Spelling.Sentence($"Scenario '{scenario.Id}' has no regime '{id}'", id, scenario.Regimes.Select(r => r.Id))));
    }

    private static PlannedRegime Regime(PlannedScenario scenario, ScenarioRegime regime)
    {
        try
        {
            return new PlannedRegime
            {
                Of = new RegimeReference(scenario.Id, regime.Id),
                Title = regime.Title,
                Levers = regime.Overlays.Count > 0 ? regime.LeversOn : null,
                Overlays = [.. regime.Overlays.Where(o => o.IsOn)],
                OnlyLeversFrom = regime.OnlyLeversFrom,
                Serves = regime.Serves,
                Changes = regime.Changes,
                Definition = regime.Definition,
                Posts = regime.World?.Posts ?? [],
                Start = scenario.Scenario.Start,
                Prices = PricesOf(regime),
                Program = ProgramCompiler.Compile(regime.Process),
                Plan = PlanOf(scenario.Scenario.Run),
            };
        }
        catch (ProcessException e)
        {
            throw new ExperimentException(
                $"Regime '{regime.Id}' of scenario '{scenario.Id}' is no process that can run: {string.Join("; ", e.Errors)}", e);
        }
    }

    /// <summary>What time and work cost under a regime; null: nothing is told in money.</summary>
    internal static PriceList? PricesOf(ScenarioRegime regime) =>
        regime is { World: { } world, Definition: { } definition } ? PriceList.Of(world, definition) : null;

    // Whoever waits for something that never comes would otherwise keep a replication running for ever.
    private const long UsualDrain = 366 * Engine.Pools.CapacitySchedule.Day;

    /// <summary>What a replication of a scenario runs.</summary>
    /// <exception cref="ExperimentException">Its warm-up has yet to be found.</exception>
    internal static RunPlan PlanOf(RunSettings run) => run.FindsWarmUp
        ? throw new ExperimentException(
            "run.warm-up: 'auto' is for 'run' and 'compare', which say what they find; write that here, such as 7d.")
        : new()
        {
            WarmUp = run.WarmUp,
            End = run.Length is { } length ? run.WarmUp + length : long.MaxValue,
            Count = run.Count,
            Drain = run.Drain ?? UsualDrain,
        };
}
