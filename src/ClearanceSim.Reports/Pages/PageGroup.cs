using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Comparison;

namespace ClearanceSim.Reports.Pages;

/// <summary>A group of results that stand side by side on the page, and what its files are called.</summary>
/// <param name="Of">The group.</param>
/// <param name="Ending">What sets its files apart; empty where there is one group only.</param>
internal sealed record PageGroup(ComparedGroup Of, string Ending)
{
    /// <summary>The groups of a document.</summary>
    public static IReadOnlyList<PageGroup> All(ResultsDocument document)
    {
        var groups = ComparedGroup.Of(document);
        return
        [
            .. groups.Select((g, i) => new PageGroup(
                g, groups.Count == 1 ? "" : FormattableString.Invariant($"-{i + 1}-{Plain(g.Members[0].Result.Regime)}"))),
        ];
    }

    /// <summary>The name of a file of this group.</summary>
    public string File(string name) => name + Ending;

    /// <summary>How far the difference of a measure reaches within the assumptions; null where that is not known.</summary>
    public AssumedDifference? Assumed(ResultsDocument document, LabelledRegime other, string path)
    {
        var (from, to) = (Reference(Of.Members[0]), Reference(other));
        return document.Assumed?.Differences.FirstOrDefault(d => d.Measure == path && d.From == from && d.To == to);
    }

    /// <summary>How far a measure of the first regime reaches within the assumptions; null where that is not known.</summary>
    public AssumedMeasure? AssumedValue(ResultsDocument document, string path)
    {
        var of = Reference(Of.Members[0]);
        return document.Assumed?.Measures.FirstOrDefault(m => m.Measure == path && m.Of == of);
    }

    private static RegimeReference Reference(LabelledRegime regime) => new(regime.Result.Scenario, regime.Result.Regime);

    // Names of files that every system takes.
    private static string Plain(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
}
