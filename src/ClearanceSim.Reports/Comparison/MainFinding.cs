using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Comparison;

/// <summary>The one sentence that a reader takes away: the main difference, with its interval.</summary>
internal static class MainFinding
{
    /// <summary>A sentence for each comparison of the group; for a single regime its mean.</summary>
    public static IEnumerable<string> Sentences(ComparedGroup group, Wording wording)
    {
        var first = group.Members[0];
        if (first.Result.Intervals.Count == 0) yield break;
        var interval = Interval(group);
        string what = $"from {interval.From} to {interval.To}";
        if (group.Members.Count == 1)
        {
            yield return Alone(first, interval, what, wording);
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
            yield return Compared(first.Label, other.Label, from, to, value, difference, what, wording);
        }
    }

    /// <summary>The interval of which the report speaks first, where the first regime observed it; else the main one.</summary>
    public static IntervalResult Interval(ComparedGroup group)
    {
        var intervals = group.Members[0].Result.Intervals;
        return intervals.FirstOrDefault(i => MeasurePath.IntervalKey(i.From, i.To, i.Clock) == group.Headline && i.Mean.Value is not null) ?? intervals[0];
    }

    private static string Alone(LabelledRegime regime, IntervalResult interval, string what, Wording wording)
    {
        if (interval.Mean.Value is not { } mean) return $"No {wording.Entity} went all the way {what} within the time observed.";
        string text = $"Under {regime.Label} a {wording.Done} takes {Durations.Human(mean)} {what} on average";
        if (interval.Mean.HalfWidth is { } half)
            return $"{text} ({Level(interval.Mean)} interval: {Durations.Human(mean - half)} to {Durations.Human(mean + half)}).";
        if (interval.Mean.StandardError is { } error)
            return $"{text} (standard error {Durations.Human(error)}, from {interval.Mean.Batches} batch means within the run).";
        return $"{text} (one replication: no interval).";
    }

    private static string Compared(
        string first, string other, double from, double to, double value, DifferenceEntry entry, string what, Wording wording)
    {
        string means = $"{Durations.Human(to)} against {Durations.Human(from)} on average";
        var difference = entry.Difference;
        string interval = entry.Together is null ? "interval" : "joint interval";
        if (value == 0 && difference.HalfWidth is null or 0)
            return $"{other} and {first} take exactly the same time {what}: {Durations.Human(to)} on average, difference 0.";
        string direction = value < 0 ? "less" : "more";
        string relative = entry.Relative.Value is { } share ? $" ({Numbers.Percent(Math.Abs(share))} % {direction})" : "";
        if (difference.HalfWidth is not { } half)
            return $"Under {other} a {wording.Done} takes {Durations.Human(Math.Abs(value))} {direction}{relative} {what} "
                + "than under "
                + $"{first}: {means} (one replication: no interval, chance alone may do this).";
        if (Math.Abs(value) <= half)
            return $"Between {other} and {first} no difference {what} can be told from chance: {means}; "
                + $"{Level(difference)} {interval} "
                + $"of the difference {Durations.Signed(value - half)} to {Durations.Signed(value + half)}.";
        double near = Math.Abs(value) - half, far = Math.Abs(value) + half;
        return $"Under {other} a {wording.Done} takes {Durations.Human(Math.Abs(value))} {direction}{relative} {what} than under "
            + $"{first}: {means} ({Level(difference)} {interval} of the difference: {Durations.Human(near)} to "
            + $"{Durations.Human(far)} {direction}).";
    }

    private static string Level(Estimate estimate) => FormattableString.Invariant($"{estimate.Level * 100:0.#} %");
}
