using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;
using ClearanceSim.Scenarios.Assumptions;

namespace ClearanceSim.Reports.Assumptions;

/// <summary>The ledger of a scenario's inputs as text: value, range, grade and source of each, in file order.</summary>
public static class LedgerTable
{
    private const int ValueWidth = 16;
    private const int RangeWidth = 20;
    private const int GradeWidth = 9;
    private const int PathWidth = Paragraph.Width - ValueWidth - RangeWidth - GradeWidth - 6;

    /// <summary>Writes the ledger.</summary>
    /// <param name="title">Name of the scenario.</param>
    /// <param name="ledger">Its inputs.</param>
    /// <param name="customs">
    /// Does the scenario compare customs regimes, so that the lack of published effects has to be said?
    /// </param>
    /// <param name="writer">Where it goes.</param>
    public static void Write(string title, IReadOnlyList<Assumption> ledger, bool customs, TextWriter writer)
    {
        var texts = ReportLanguage.Chosen.Ledger;
        writer.WriteParagraph(title);
        writer.WriteLine(new string('=', Math.Min(title.Length, Paragraph.Width)));
        writer.WriteParagraph(Summary(ledger, texts));
        if (customs) writer.WriteParagraph(texts.NothingPublished);
        if (ledger.Count == 0) return;
        writer.WriteLine();
        WriteLine(writer, texts.Input, texts.Value, texts.Range, texts.Grade);
        foreach (var input in ledger)
        {
            string range = input.Low is null && input.High is null ? "" : ReportLanguage.Chosen.Figures.Range(input.Low ?? "?", input.High ?? "?");
            WriteLine(writer, input.Path, input.Value, range, GradeNames.Of(input.Grade));
            if (input.Source is { } source) writer.WriteParagraph(source, "    " + texts.Source, "            ");
        }
    }

    private static string Summary(IReadOnlyList<Assumption> ledger, ILedgerMessages texts) => texts.Summary(
        ledger.Count, ledger.Count(a => a.HasSource),
        ledger.GroupBy(a => a.Grade).OrderByDescending(g => g.Key).Select(g => (GradeNames.Of(g.Key), g.Count())));

    // What is too wide for its column stands on a line of its own, never cut: a path could not be found then.
    private static void WriteLine(TextWriter writer, string path, string value, string range, string grade)
    {
        bool wide = path.Length > PathWidth || value.Length > ValueWidth || range.Length > RangeWidth;
        if (!wide)
        {
            writer.WriteLine(
                $"{path.PadRight(PathWidth)}  {value.PadLeft(ValueWidth)}  {range.PadRight(RangeWidth)}  {grade}".TrimEnd());
            return;
        }

        foreach (string part in Broken(path)) writer.WriteLine(part);
        string line = $"{"".PadRight(PathWidth)}  {value.PadLeft(ValueWidth)}  {range.PadRight(RangeWidth)}  {grade}".TrimEnd();
        if (line.Length <= Paragraph.Width) writer.WriteLine(line);
        else writer.WriteParagraph(string.Join("; ", new[] { value, range, grade }.Where(t => t.Length > 0)), "    ", "    ");
    }

    // A path that is wider than a line goes on in the next one after a point.
    private static IEnumerable<string> Broken(string path)
    {
        for (string indent = ""; ; indent = "  ")
        {
            int room = Paragraph.Width - indent.Length;
            int point = path.Length <= room ? -1 : path.LastIndexOf('.', room - 1);
            yield return indent + (point < 0 ? path : path[..(point + 1)]);
            if (point < 0) yield break;
            path = path[(point + 1)..];
        }
    }
}
