using System.Globalization;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>What comes into force on a date: overlays that go live, and changes of law when they have reached the regime.</summary>
internal static class ChangesSection
{
    /// <summary>Writes a line for each change of each regime; nothing where nothing changes.</summary>
    public static void Write(TextWriter writer, ResultsDocument document, IOpeningMessages texts)
    {
        if (document.Regimes.All(r => r.Changes is null)) return;
        writer.WriteLine();
        writer.WriteLine(texts.Changes);
        foreach (string line in Lines(document, texts)) writer.WriteParagraph(line, "- ", "  ");
    }

    /// <summary>The lines.</summary>
    public static IEnumerable<string> Lines(ResultsDocument document, IOpeningMessages texts)
    {
        foreach (var regime in document.Regimes.Where(r => r.Changes is not null))
        {
            var span = document.Scenarios.First(s => s.Id == regime.Scenario).Simulated ?? document.Simulated;
            foreach (var change in regime.Changes!)
                yield return texts.Change(Closing.Name(document, regime), change.Date, What(change, texts), IsBefore(change, span));
        }
    }

    private static string What(ChangeResult change, IOpeningMessages texts) =>
        change.Lever is { } lever ? texts.LeverComes(lever, change.Title) : texts.LawComes(change.Title, change.Law ?? "");

    // Null: within the days that count.
    private static bool? IsBefore(ChangeResult change, SimulatedSpan span)
    {
        var date = Moment(change.Date);
        if (date <= Moment(span.From)) return true;
        return span.To is not null && date >= Moment(span.To) ? false : null;
    }

    private static DateTime Moment(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
