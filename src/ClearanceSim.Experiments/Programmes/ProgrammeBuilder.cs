using ClearanceSim.Customs.Money;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Experiments.Comparisons;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Scenarios.Levers;

namespace ClearanceSim.Experiments.Programmes;

/// <summary>Sets what levers cost beside what they save.</summary>
internal static class ProgrammeBuilder
{
    /// <summary>A programme for each two regimes that are compared, of which the second has levers more and somebody says what one costs.</summary>
    public static IReadOnlyList<ProgrammeResult> Of(ExperimentPlan plan, IReadOnlyList<MeasuredRegime> measured) =>
    [
        .. RegimeComparison.Pairs(measured).Select(pair => Programme(Planned(plan, pair.From), Planned(plan, pair.To), pair))
            .OfType<ProgrammeResult>(),
    ];

    /// <summary>Can a run be taken for a year with these overlays? Not if one of them comes into force only while it counts.</summary>
    /// <param name="overlays">The overlays.</param>
    /// <param name="start">The date on which simulated time begins.</param>
    /// <param name="counts">When declarations begin to count, microseconds from then.</param>
    public static bool AreInForce(IEnumerable<Overlay> overlays, DateOnly start, long counts)
    {
        var begin = start.ToDateTime(TimeOnly.MinValue).AddTicks(counts * TimeSpan.TicksPerMicrosecond);
        return overlays.All(o => o.From is null || o.From <= begin);
    }

    /// <summary>What some overlays cost together to build and to keep.</summary>
    public static (Price Build, Price Upkeep) Cost(IEnumerable<Overlay> overlays) => overlays.Aggregate(
        (Build: default(Price), Upkeep: default(Price)), (sum, o) => (sum.Build + (o.Build ?? default), sum.Upkeep + o.Upkeep));

    /// <summary>A price as the document has it.</summary>
    public static AmountRange Amount(Price price) => new(price.Low, price.Value, price.High);

    private static PlannedRegime Planned(ExperimentPlan plan, MeasuredRegime measured) => plan.Regimes.First(r => r.Of == measured.Of);

    private static ProgrammeResult? Programme(
        PlannedRegime from, PlannedRegime to, (MeasuredRegime From, MeasuredRegime To) pair)
    {
        if (from.Of.Scenario != to.Of.Scenario) return null; // traffic and officers differ, too
        var before = from.Overlays.Select(o => o.Id).ToHashSet();
        var more = to.Overlays.Where(o => !before.Contains(o.Id)).ToList();
        if (from.Overlays.Any(o => to.Overlays.All(own => own.Id != o.Id))) return null;
        if (more.TrueForAll(o => o.Build is null) || !AreInForce(more, to.Start, to.Plan.WarmUp)) return null;
        if (Savings.Of(path => Change(pair, path), pair.To.Table.Level) is not { } saving) return null;
        var (build, upkeep) = Cost(more);
        return new()
        {
            From = from.Of,
            To = to.Of,
            Levers = [.. more.Select(Priced)],
            Build = Amount(build),
            Upkeep = Amount(upkeep),
            Saving = saving,
            Payback = to.OnlyLeversFrom.Contains(from.Of.Regime) ? Payback.Of(build, upkeep, saving.Total) : null,
            Traffic = Traffic(to.Serves, pair.To.Table.Sum(MeasurePath.Declarations("submitted")), pair.To.Table.Replications.Select(_ => to.Plan)),
        };
    }

    /// <summary>For how many declarations levers cost what they cost, and how many came; null where either is not known.</summary>
    /// <param name="serves">Declarations a day for which they were priced.</param>
    /// <param name="came">Declarations in all the runs.</param>
    /// <param name="runs">The runs.</param>
    public static ServedTraffic? Traffic(double? serves, long came, IEnumerable<RunPlan> runs)
    {
        double days = runs.Sum(run => run.End == long.MaxValue ? double.NaN : (run.End - run.WarmUp) / 86_400e6);
        return serves is { } priced && days > 0 ? new(priced, came / days) : null;
    }

    private static OverlayCost Priced(Overlay o) => new(
        o.Lever, o.Id, o.Title.Length > 0 ? o.Title : o.Id,
        o.Build is { } build ? Amount(build) : null, o.Build is null ? null : Amount(o.Upkeep));

    private static double[]? Change((MeasuredRegime From, MeasuredRegime To) pair, string path) =>
        pair.From.Table.Has(path) && pair.To.Table.Has(path)
            ? [.. pair.To.Table.Series(path).Zip(pair.From.Table.Series(path), (to, from) => to - from)]
            : null;
}
