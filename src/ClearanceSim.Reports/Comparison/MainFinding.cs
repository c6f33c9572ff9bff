using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>The one sentence that a reader takes away: the main difference, with its interval.</summary>
internal static class MainFinding
{
    /// <summary>A sentence for each comparison of the group; for a single regime its mean.</summary>
    public static IEnumerable<string> Sentences(ComparedGroup group, Subject of, IFindingMessages texts)
    {
        var first = group.Members[0];
        if (first.Result.Intervals.Count == 0) yield break;
        var interval = Interval(group);
        var way = new Way(of, interval.From, interval.To);
        if (group.Members.Count == 1)
        {
            yield return Alone(first, interval.Mean, way, texts);
            yield break;
        }

        foreach (var other in group.Members.Skip(1))
        {
            var there = other.Result.Intervals.FirstOrDefault(
                i => i.From == interval.From && i.To == interval.To && i.Clock == interval.Clock);
            string path = MeasurePath.Interval(interval.From, interval.To, "mean", interval.Clock);
            if (there?.Mean.Value is not { } to || interval.Mean.Value is not { } from) continue;
            var difference = group.Difference(other, path);
            if (difference?.Difference.Value is not { } value) continue;
            yield return Compared(
                new TwoTimes(way, first.Label, Durations.Human(from), other.Label, Durations.Human(to)), value, difference, texts);
        }
    }

    /// <summary>The interval of which the report speaks first, where the first regime observed it; else the main one.</summary>
    public static IntervalResult Interval(ComparedGroup group)
    {
        var intervals = group.Members[0].Result.Intervals;
        return intervals.FirstOrDefault(i => MeasurePath.IntervalKey(i.From, i.To, i.Clock) == group.Headline && i.Mean.Value is not null) ?? intervals[0];
    }

    private static string Alone(LabelledRegime regime, Estimate estimate, Way way, IFindingMessages texts)
    {
        if (estimate.Value is not { } mean) return texts.NoneWent(way);
        string time = Durations.Human(mean);
        if (estimate.HalfWidth is { } half)
            return texts.Takes(way, regime.Label, time, estimate.Level, Durations.Human(mean - half), Durations.Human(mean + half));
        return estimate.StandardError is { } error
            ? texts.Takes(way, regime.Label, time, Durations.Human(error), estimate.Batches)
            : texts.Takes(way, regime.Label, time);
    }

    private static string Compared(TwoTimes times, double value, DifferenceEntry entry, IFindingMessages texts)
    {
        var estimate = entry.Difference;
        double size = Math.Abs(value);
        if (value == 0 && estimate.HalfWidth is null or 0) return texts.Same(times);
        var difference = new TimeDifference(
            Durations.Human(size), value < 0, entry.Relative.Value is { } share ? Numbers.Percent(Math.Abs(share)) : null);
        if (estimate.HalfWidth is not { } half) return texts.Differ(times, difference);
        return size <= half
            ? texts.NotToldApart(times, Interval(Durations.Signed(value - half), Durations.Signed(value + half)))
            : texts.Differ(times, difference, Interval(Durations.Human(size - half), Durations.Human(size + half)));

        DifferenceInterval Interval(string low, string high) => new(estimate.Level, entry.Together is not null, low, high);
    }
}
