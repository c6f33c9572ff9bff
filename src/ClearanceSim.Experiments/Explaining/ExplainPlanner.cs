using ClearanceSim.Engine.Kernel;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Levers;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Experiments.Explaining;

/// <summary>Decides how long each combination runs, from the scenario and the choices alone: the same on every machine.</summary>
/// <remarks>
/// All combinations share a budget of declarations. If the scenario's own run fits into it, that is run; else a run of a length of time
/// is shortened as <see cref="TimePlanner"/> says, and one of a number of declarations to so many as fit.
/// </remarks>
public static class ExplainPlanner
{
    /// <summary>Levers at most: the number of combinations doubles with each.</summary>
    public const int MostLevers = 12;

    /// <summary>Replications at least, unless somebody asks for fewer: two give hardly an interval.</summary>
    internal const int FewestReplications = 3;

    /// <summary>Declarations that a replication has to observe.</summary>
    internal const long FewestArrivals = 10;

    /// <summary>The plan.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="combinations">Those of its regimes that have levers.</param>
    /// <param name="choices">What the caller chooses.</param>
    /// <exception cref="ExperimentException">There is no regime to explain, or not just one; or there are too many levers.</exception>
    public static ExplainPlan Plan(Scenario scenario, IReadOnlyList<LeverCombinations> combinations, ExplainChoices choices)
    {
        if (scenario.Batch is not null && scenario.BatchFiles.Count == 0)
            throw new ExperimentException($"{scenario.File}: takes its declarations from files; give them with --batch FILE.");
        var explained = One(scenario, Chosen(scenario, combinations, choices.Regime));
        var regime = scenario.Regimes.First(r => r.Id == explained.Regime);
        if (regime.LeversOn.Count > MostLevers)
            throw new ExperimentException(
                $"Regime '{regime.Id}' has {regime.LeversOn.Count} levers on, which make {1L << regime.LeversOn.Count} combinations; "
                + $"choose at most {MostLevers} with --levers.");
        var sets = Sets(scenario, explained, regime.LeversOn);
        var own = ExperimentPlanner.PlanOf(scenario.Run) with { Seed = choices.Seed ?? scenario.Seed };
        var plan = new ExplainPlan
        {
            Scenario = scenario,
            Regime = regime,
            Combinations = explained,
            Levers = regime.LeversOn,
            Sets = sets,
            Distinct = [.. sets.DistinctBy(c => c.Number)],
            Runs = [],
            Arrivals = 0,
        };
        long share = choices.Budget / plan.Distinct.Count;
        if (own.End == long.MaxValue) return ByCount(plan, own, choices, share);
        plan = new TimePlanner(plan, own, choices, share).Plan();
        return plan with { Unseen = UnseenTimes.Of(plan.Changes, own, plan.Runs) };
    }

    private static IReadOnlyList<LeverCombinations> Chosen(
        Scenario scenario, IReadOnlyList<LeverCombinations> combinations, string? id)
    {
        if (id is null) return combinations;
        if (combinations.FirstOrDefault(c => c.Regime == id) is { } chosen) return [chosen];
        throw new ExperimentException(scenario.Regimes.Any(r => r.Id == id)
            ? $"{scenario.File}: regime '{id}' has no levers to explain; a regime with 'overlays' has."
            : Spelling.Sentence($"{scenario.File}: there is no regime '{id}'", id, scenario.Regimes.Select(r => r.Id)));
    }

    private static LeverCombination[] Sets(Scenario scenario, LeverCombinations explained, IReadOnlyList<int> levers)
    {
        try
        {
            return [.. Enumerable.Range(0, 1 << levers.Count).Select(set => explained.With(levers.Where((_, i) => (set >> i & 1) != 0)))];
        }
        catch (LeverException bad)
        {
            throw new ExperimentException($"{scenario.File}: regime '{explained.Regime}': {bad.Message}", bad);
        }
    }

    private static LeverCombinations One(Scenario scenario, IReadOnlyList<LeverCombinations> combinations) => combinations.Count switch
    {
        1 => combinations[0],
        0 => throw new ExperimentException(
            $"{scenario.File}: no regime here has levers to explain ({string.Join(", ", scenario.Regimes.Select(r => r.Id))}); "
            + "a regime with 'overlays' has."),
        _ => throw new ExperimentException(
            $"{scenario.File}: {combinations.Count} regimes have levers; choose one with --regime "
            + $"({string.Join(", ", combinations.Select(c => c.Regime))})."),
    };

    // The cohort is a number of declarations: it is made smaller until it fits.
    private static ExplainPlan ByCount(ExplainPlan plan, RunPlan own, ExplainChoices choices, long share)
    {
        if (choices.Days is not null)
            throw new ExperimentException(
                $"{plan.Scenario.File}: its run is a number of declarations, not a length of time; leave --days out.");
        var process = plan.Regime.Process;
        long early = own.WarmUp > 0 ? ArrivalCount.Before(process, own, [own.WarmUp])[0] : 0;
        long cohort = ArrivalCount.All(process, own, Math.Min(early + (own.Count ?? long.MaxValue / 2), share + 1)) - early;
        int usual = Usual(plan, choices);
        if (usual * (early + cohort) <= share)
            return plan with { Runs = Repeated(own, usual), IsOwn = true, Arrivals = usual * (early + cohort) };
        int few = choices.Replications ?? FewestReplications;
        long count = share / few - early;
        if (count < FewestArrivals) throw TooFew(plan, few * (early + FewestArrivals));
        long[] passed = [.. plan.Changes.Where(c => ArrivalCount.Before(process, own, [c])[0] >= early + count)];
        return plan with
        {
            Runs = Repeated(own with { Count = count }, few),
            Arrivals = few * (early + count),
            Unseen = passed.Length > 0 ? [new(passed[0], null)] : [],
        };
    }

    /// <summary>Replications where there is no want of declarations.</summary>
    internal static int Usual(ExplainPlan plan, ExplainChoices choices) =>
        choices.Replications ?? Math.Max(FewestReplications, plan.Scenario.Run.Replications);

    /// <summary>Replications that differ in nothing but their number.</summary>
    internal static IReadOnlyList<RunPlan> Repeated(RunPlan run, int replications) =>
        [.. Enumerable.Range(1, replications).Select(r => run with { Replication = r })];

    /// <summary>The budget is too small for so many combinations.</summary>
    internal static ExperimentException TooFew(ExplainPlan plan, long each) => new(
        $"{plan.Scenario.File}: so few declarations leave next to none for each of {plan.Distinct.Count} combinations; "
        + $"ask for at least {each * plan.Distinct.Count} with --declarations, or for fewer --replications or --levers.");
}
