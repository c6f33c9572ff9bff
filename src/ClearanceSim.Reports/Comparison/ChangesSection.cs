using System.Globalization;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Comparison;

/// <summary>What comes into force on a date: overlays that go live, and changes of law when they have reached the regime.</summary>
internal static class ChangesSection
{
    /// <summary>Writes a line for each change of each regime; nothing where nothing changes.</summary>
    public static void Write(TextWriter writer, ResultsDocument document)
    {
        if (document.Regimes.All(r => r.Changes is null)) return;
        writer.WriteLine();
        writer.WriteLine("IN FORCE FROM A DATE ON");
        foreach (string line in Lines(document)) writer.WriteParagraph(line, "- ", "  ");
    }

    /// <summary>The lines.</summary>
    public static IEnumerable<string> Lines(ResultsDocument document)
    {
        foreach (var regime in document.Regimes.Where(r => r.Changes is not null))
        {
            var span = document.Scenarios.First(s => s.Id == regime.Scenario).Simulated ?? document.Simulated;
            string name = document.Scenarios.Count > 1 ? $"{regime.Scenario}, {regime.Regime}" : regime.Title ?? regime.Regime;
            foreach (var change in regime.Changes!) yield return $"{name}: {Sentence(change, span)}";
        }
    }

    private static string Sentence(ChangeResult change, SimulatedSpan span)
    {
        string what = change.Lever is { } lever ? $"lever {lever}, {change.Title}" : $"{change.Title} (law of {change.Law})";
        var date = Moment(change.Date);
        string when = date <= Moment(span.From) ? ", before the first day"
            : span.To is not null && date >= Moment(span.To) ? ", after the last day that counts"
            : "";
        return $"{change.Date} {what}{when}.";
    }

    private static DateTime Moment(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
