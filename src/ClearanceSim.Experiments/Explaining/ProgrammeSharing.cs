using ClearanceSim.Experiments.Programmes;

namespace ClearanceSim.Experiments.Explaining;

/// <summary>Shares the saving of a programme out among its levers, and sets what each costs beside it.</summary>
internal static class ProgrammeSharing
{
    /// <summary>The programme; null where nobody says what a lever costs, where one is not in force all the time, or nothing has a price.</summary>
    /// <param name="worths">What was measured.</param>
    /// <param name="title">What a lever is called for people.</param>
    public static ExplainedProgramme? Of(Worths worths, Func<int, string> title)
    {
        var plan = worths.Plan;
        var on = plan.Regime.Overlays.Where(o => plan.Levers.Contains(o.Lever)).ToList();
        if (on.TrueForAll(o => o.Build is null) || !ProgrammeBuilder.AreInForce(on, plan.Scenario.Start, plan.Runs[0].WarmUp)) return null;
        if (Savings.Of(path => Series(worths, path, worth => worth[^1] - worth[0]), plan.Level) is not { } saving) return null;
        var levers = new List<LeverPayback>();
        for (int i = 0; i < plan.Levers.Count; i++)
        {
            int at = i;
            if (Savings.Of(path => Series(worths, path, worth => Shapley.Shares(worth)[at]), plan.Level) is not { } share) return null;
            var own = on.Where(o => o.Lever == plan.Levers[at]).ToList();
            var (build, upkeep) = ProgrammeBuilder.Cost(own);
            bool isPriced = own.Exists(o => o.Build is not null);
            levers.Add(new(
                plan.Levers[at], title(plan.Levers[at]), isPriced ? ProgrammeBuilder.Amount(build) : null,
                isPriced ? ProgrammeBuilder.Amount(upkeep) : null, share, isPriced ? Payback.Of(build, upkeep, share.Total) : null));
        }
        var (all, kept) = ProgrammeBuilder.Cost(on);
        return new()
        {
            Levers = levers,
            Build = ProgrammeBuilder.Amount(all),
            Upkeep = ProgrammeBuilder.Amount(kept),
            Saving = saving,
            Payback = Payback.Of(all, kept, saving.Total),
            // Arrivals are those of the warm-up too; ten hours of a day do not tell how many come in the whole of it.
            Traffic = plan.Runs.All(run => (run.End - run.Begin) % Engine.Pools.CapacitySchedule.Day == 0)
                ? ProgrammeBuilder.Traffic(plan.Regime.Serves, plan.Arrivals, plan.Runs.Select(run => run with { WarmUp = run.Begin }))
                : null,
        };
    }

    private static double[]? Series(Worths worths, string path, Func<double[], double> of) =>
        !worths.Figures[0][0].Paths.Contains(path)
            ? null
            : [.. Enumerable.Range(0, worths.Plan.Replications).Select(r => worths.Of(path, r) is { } worth ? of(worth) : double.NaN)];
}
