using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Comparison;

/// <summary>How far the main finding reaches in what is merely assumed: it stands right behind it, for chance is the smaller doubt.</summary>
internal static class AssumedFinding
{
    /// <summary>A sentence for each comparison of the group, or for its only regime; none where the assumptions were not sampled.</summary>
    public static IEnumerable<string> Sentences(ComparedGroup group, ResultsDocument document)
    {
        if (document.Assumed is not { } assumed || group.Members[0].Result.Intervals.Count == 0) yield break;
        var interval = MainFinding.Interval(group);
        string path = MeasurePath.Interval(interval.From, interval.To, "mean", interval.Clock);
        string samples = $"in {Numbers.Percent(assumed.Share)} % of {Numbers.Counted(assumed.Samples, "sample")} of what is assumed";
        var first = group.Members[0];
        if (group.Members.Count == 1 && assumed.Measures.FirstOrDefault(m => m.Measure == path && m.Of == Reference(first)) is { } own)
            yield return $"Assumed: the mean lies between {Durations.Human(own.Low)} and {Durations.Human(own.High)} {samples}.";
        foreach (var other in group.Members.Skip(1))
            if (assumed.Differences.FirstOrDefault(d => d.Measure == path && d.From == Reference(first) && d.To == Reference(other)) is { } range)
                yield return $"Assumed: under {other.Label} it is between {Durations.Signed(range.Low)} and {Durations.Signed(range.High)} {samples}, "
                    + $"and less in {Numbers.Percent(range.ShareBelowZero)} % of them.";
    }

    private static RegimeReference Reference(LabelledRegime member) => new(member.Result.Scenario, member.Result.Regime);
}
