using ClearanceSim.Engine.Pools;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Levers;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Experiments.Explaining;

/// <summary>Decides how long each combination runs, from the scenario and the choices alone: the same on every machine.</summary>
/// <remarks>
/// All combinations share a budget of declarations. If the scenario's own run fits into it, that is run. Otherwise, measured on the
/// shipped national scenario: what counts first is that whole weeks are seen (without a weekend the difference comes out 10 % too
/// small), then three replications and more of them before longer ones (Student's factor falls faster than the spread of a longer one),
/// and of the warm-up a day (one without comes out 5 % too small, three days change 2 %). Where not even three weeks are to be had, three
/// stretches of the first week are seen after half a day.
/// </remarks>
public static class ExplainPlanner
{
    /// <summary>Levers at most: the number of combinations doubles with each.</summary>
    public const int MostLevers = 12;

    private const int FewestReplications = 3;
    private const long FewestArrivals = 10;
    private const long Hour = 3_600_000_000, Day = CapacitySchedule.Day, Week = 7 * Day;

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
        var own = ExperimentPlanner.PlanOf(scenario.Run) with { Seed = choices.Seed ?? scenario.Seed };
        var plan = new ExplainPlan
        {
            Scenario = scenario,
            Regime = regime,
            Combinations = explained,
            Levers = regime.LeversOn,
            Seed = own.Seed,
            Replications = choices.Replications ?? Math.Max(FewestReplications, scenario.Run.Replications),
            Run = own,
            ArrivalsEnd = false,
            Arrivals = 0,
        };
        long share = choices.Budget / plan.Sets;
        return own.End == long.MaxValue ? ByCount(plan, choices, share) : ByTime(plan, choices, share);
    }

    private static IReadOnlyList<LeverCombinations> Chosen(
        Scenario scenario, IReadOnlyList<LeverCombinations> combinations, string? id)
    {
        if (id is null) return combinations;
        if (combinations.FirstOrDefault(c => c.Regime == id) is { } chosen) return [chosen];
        throw new ExperimentException(scenario.Regimes.Any(r => r.Id == id)
            ? $"{scenario.File}: regime '{id}' has no levers to explain; a regime with 'overlays' has."
            : $"{scenario.File}: there is no regime '{id}'; {Spelling.Hint(id, scenario.Regimes.Select(r => r.Id))}.");
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
    private static ExplainPlan ByCount(ExplainPlan plan, ExplainChoices choices, long share)
    {
        if (choices.Days is not null)
            throw new ExperimentException(
                $"{plan.Scenario.File}: its run is a number of declarations, not a length of time; leave --days out.");
        var process = plan.Regime.Process;
        long early = plan.Run.WarmUp > 0 ? ArrivalCount.Before(process, plan.Run, [plan.Run.WarmUp])[0] : 0;
        long cohort = ArrivalCount.All(process, plan.Run, Math.Min(early + (plan.Run.Count ?? long.MaxValue / 2), share + 1)) - early;
        if (plan.Replications * (early + cohort) <= share) return plan with { Arrivals = early + cohort };
        int replications = choices.Replications ?? FewestReplications;
        long count = share / replications - early;
        if (count < FewestArrivals) throw TooFew(plan, replications * (early + FewestArrivals));
        return plan with { Replications = replications, Run = plan.Run with { Count = count }, Arrivals = early + count };
    }

    private static ExplainPlan ByTime(ExplainPlan plan, ExplainChoices choices, long share)
    {
        var own = plan.Run;
        long length = choices.Days is { } days ? days * Day : own.End - own.WarmUp;
        // Arrivals before each full step of time, as far as any plan could reach.
        long step = length >= 2 * Day ? Hour : Math.Max(1, length / 48);
        long[] moments = [.. Enumerable.Range(0, (int)((own.WarmUp + length + step - 1) / step) + 1).Select(i => i * step)];
        long[] before = ArrivalCount.Before(plan.Regime.Process, own, moments);
        long Before(long moment) => before[(int)Math.Min((moment + step - 1) / step, before.Length - 1)];

        if (choices.Days is null && plan.Replications * Before(own.End) <= share) return plan with { Arrivals = Before(own.End) };
        long warmUp = Math.Min(own.WarmUp, Day);
        int Fitting(long end) => choices.Replications
            ?? (int)Math.Clamp(share / Math.Max(1, Before(end)), FewestReplications, plan.Replications);
        ExplainPlan Of(long after, long span, int replications) => plan with
        {
            Replications = replications,
            Run = own with { WarmUp = after, End = after + span },
            ArrivalsEnd = true,
            Arrivals = Before(after + span),
        };

        if (choices.Days is not null) return Of(warmUp, length, Fitting(warmUp + length));
        if (length >= Week && (choices.Replications ?? FewestReplications) * Before(warmUp + Week) <= share)
        {
            int replications = Fitting(warmUp + Week);
            long span = Longest(Week, length, Week, s => replications * Before(warmUp + s) <= share);
            return Of(Longest(warmUp, own.WarmUp, Day, w => replications * Before(w + span) <= share), span, replications);
        }

        int few = choices.Replications ?? FewestReplications;
        warmUp /= 2;
        long stretch = Longest(0, length, step, s => few * Before(warmUp + s) <= share);
        if (Before(warmUp + stretch) - Before(warmUp) < FewestArrivals) throw TooFew(plan, few * (Before(warmUp) + FewestArrivals));
        return Of(warmUp, stretch, few);
    }

    private static long Longest(long from, long to, long step, Func<long, bool> fits)
    {
        while (from + step <= to && fits(from + step)) from += step;
        return from;
    }

    private static ExperimentException TooFew(ExplainPlan plan, long each) => new(
        $"{plan.Scenario.File}: so few declarations leave next to none for each of the {plan.Sets} combinations; "
        + $"ask for at least {each * plan.Sets} with --declarations.");
}
