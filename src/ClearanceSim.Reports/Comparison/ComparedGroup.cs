using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Results that stand side by side in one table: the first is what the others are compared with.</summary>
/// <param name="Title">Says what they have in common, or empty where the document has one group only.</param>
/// <param name="Members">The results with the labels of their columns.</param>
/// <param name="Differences">The document's differences.</param>
internal sealed record ComparedGroup(
    string Title, IReadOnlyList<LabelledRegime> Members, IReadOnlyList<DifferenceEntry> Differences)
{
    private const int LongestLabel = 16;

    /// <summary>The interval of which the report speaks first; null: the main one.</summary>
    public string? Headline { get; init; }

    /// <summary>One scenario: its regimes. Several: a group for each regime, with the scenarios that have it.</summary>
    public static IReadOnlyList<ComparedGroup> Of(ResultsDocument document)
    {
        string? headline = document.Scenarios[0].Headline;
        if (document.Scenarios.Count <= 1)
            return [new ComparedGroup(
                "", [.. document.Regimes.Select(r => new LabelledRegime(Label(r.Title, r.Regime), r))], document.Differences) { Headline = headline }];
        return
        [
            .. document.Regimes.GroupBy(r => r.Regime).Select(g => new ComparedGroup(
                Label(g.First().Title, g.Key), [.. g.Select(r => new LabelledRegime(r.Scenario, r))], document.Differences) { Headline = headline }),
        ];
    }

    /// <summary>
    /// The difference between the first member and another in a measure, or null if there is none; where several are told, with the interval
    /// that holds together with the others'.
    /// </summary>
    public DifferenceEntry? Difference(LabelledRegime to, string measure)
    {
        var from = Members[0].Result;
        var found = Differences.FirstOrDefault(d => d.Measure == measure
            && d.From.Scenario == from.Scenario && d.From.Regime == from.Regime
            && d.To.Scenario == to.Result.Scenario && d.To.Regime == to.Result.Regime);
        return found is { Together: { } together } ? found with { Difference = together } : found;
    }

    private static string Label(string? title, string id) => title is { Length: > 0 and <= LongestLabel } ? title : id;
}

/// <summary>A regime's results and what their column is called.</summary>
internal sealed record LabelledRegime(string Label, RegimeResult Result);
