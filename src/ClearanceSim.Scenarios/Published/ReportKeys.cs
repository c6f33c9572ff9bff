using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Published;

/// <summary>Reads what a scenario says of its own report: of what it speaks first, and what it leaves out.</summary>
internal static class ReportKeys
{
    /// <summary>The interval of which the report speaks first; null: the main one.</summary>
    /// <param name="top">The scenario.</param>
    /// <param name="regimes">Its regimes, of which one at least has to observe the interval.</param>
    public static string? Headline(Section top, IEnumerable<ScenarioRegime> regimes)
    {
        if (top.Text("headline") is not { } headline) return null;
        var known = regimes.SelectMany(r => r.Process.Intervals).Select(i => $"{i.From}-{i.To}").Distinct().ToList();
        if (!known.Contains(headline)) top.Fault("headline", $"there is no interval '{headline}' here; {Spelling.Hint(headline, known)}");
        return headline;
    }

    /// <summary>What is not modelled: all that it says or takes over, but for what it models all the same.</summary>
    public static IReadOnlyList<string> NotModelled(Section top)
    {
        var sentences = top.Texts("not-modelled").ToList();
        foreach (var (node, path) in top.Items("models"))
        {
            if (node is not YamlScalar begins) continue;
            if (sentences.RemoveAll(s => s.StartsWith(begins.Text, StringComparison.Ordinal)) == 0)
                top.Reading.Faults.Add(node.Place, path, $"no sentence of 'not-modelled' that stands begins with '{begins.Text}'");
        }
        return sentences;
    }
}
