using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>How far the main finding reaches in what is merely assumed: it stands right behind it, for chance is the smaller doubt.</summary>
internal static class AssumedFinding
{
    /// <summary>A sentence for each comparison of the group, or for its only regime; none where the assumptions were not sampled.</summary>
    public static IEnumerable<string> Sentences(ComparedGroup group, ResultsDocument document, IFindingMessages texts)
    {
        if (document.Assumed is not { } assumed || group.Members[0].Result.Intervals.Count == 0) yield break;
        var interval = MainFinding.Interval(group);
        string path = MeasurePath.Interval(interval.From, interval.To, "mean", interval.Clock);
        var samples = new AssumedSamples(Numbers.Percent(assumed.Share), assumed.Samples, assumed.Overloaded);
        var first = group.Members[0];
        if (group.Members.Count == 1 && assumed.Measures.FirstOrDefault(m => m.Measure == path && m.Of == Reference(first)) is { } own)
            yield return texts.AssumedMean(Durations.Human(own.Low), Durations.Human(own.Median), Durations.Human(own.High), samples);
        foreach (var other in group.Members.Skip(1))
            if (assumed.Differences.FirstOrDefault(d => d.Measure == path && d.From == Reference(first) && d.To == Reference(other)) is { } range)
                yield return texts.AssumedDifference(
                    other.Label, Durations.Signed(range.Low), Durations.Signed(range.Median), Durations.Signed(range.High), samples, Numbers.Percent(range.ShareBelowZero));
    }

    private static RegimeReference Reference(LabelledRegime member) => new(member.Result.Scenario, member.Result.Regime);
}
