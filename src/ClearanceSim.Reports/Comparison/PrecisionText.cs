using System.Globalization;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Explaining;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Comparison;

/// <summary>What a precision would take, before it is spent, and whether it was met.</summary>
public static class PrecisionText
{
    /// <summary>What a pilot says of the replications to come.</summary>
    /// <param name="pilot">How well the pilot knows the results.</param>
    /// <param name="seconds">How long it took.</param>
    public static string Forecast(PrecisionResult pilot, double seconds)
    {
        string begin = $"Pilot of {pilot.Pilot} replications: ";
        if (pilot.Met) return $"{begin}every chosen measure is known to {Asked(pilot)}; no more are needed.";
        var widest = Widest(pilot);
        if (pilot.Foreseen is not { } needed)
            return $"{begin}{Name(widest)} cannot be told from 0, so {Asked(pilot)} of it may never be reached; at most {Most(pilot)} are run.";
        string more = Durations.Rough(seconds / pilot.Pilot * (Math.Min(needed, pilot.AtMost) - pilot.Pilot));
        return $"{begin}{Name(widest)} is known to ±{Numbers.Percent(widest.Relative!.Value)} %. {Asked(pilot)} would take about "
            + $"{Numbers.Grouped(needed)} in all; at most {Most(pilot)} are run"
            + (needed > pilot.AtMost ? $", so it will hardly be met: some {more} more." : $": some {more} more.");
    }

    /// <summary>Whether it was met.</summary>
    /// <param name="precision">How well the results are known.</param>
    /// <param name="replications">After how many replications.</param>
    public static string Outcome(PrecisionResult precision, int replications)
    {
        var widest = Widest(precision);
        string foreseen = precision.Foreseen is { } n ? $"a pilot of {precision.Pilot} foresaw {Numbers.Grouped(n)}" : $"a pilot of {precision.Pilot} foresaw no number";
        if (precision.Met)
            return $"Precision met: every chosen measure is known to {Asked(precision)} (the widest: {Name(widest)}, "
                + $"±{Numbers.Percent(widest.Relative!.Value)} %); {foreseen}, {Most(precision)} were allowed.";
        string known = widest.Relative is { } relative ? $"is known to ±{Numbers.Percent(relative)} %" : "cannot be told from 0";
        string take = widest.Needed is { } needed ? $" that would take about {Numbers.Grouped(needed)};" : "";
        return $"PRECISION NOT MET: after {Numbers.Counted(replications, "replication")} {Name(widest)} {known}, and not to "
            + $"{Asked(precision)};{take} {foreseen}, {Most(precision)} were allowed (at-most).";
    }

    private static PrecisionMeasure Widest(PrecisionResult precision) =>
        precision.Measures.FirstOrDefault(m => m.Relative is null) ?? precision.Measures.MaxBy(m => m.Relative)!;

    private static string Name(PrecisionMeasure measure)
    {
        string what = ExplainedMeasure.Of(measure.Measure).Title;
        if (measure.From is not { } from) return $"{what}, of {measure.To.Regime}";
        return from.Scenario == measure.To.Scenario
            ? $"{what}, {measure.To.Regime} less {from.Regime}"
            : $"{what}, {measure.To.Scenario} less {from.Scenario}, {measure.To.Regime}";
    }

    private static string Asked(PrecisionResult precision) =>
        string.Create(CultureInfo.InvariantCulture, $"±{Numbers.Percent(precision.Within)} % at the {100 * precision.Level:0.##} % level");

    private static string Most(PrecisionResult precision) => Numbers.Grouped(precision.AtMost);
}
