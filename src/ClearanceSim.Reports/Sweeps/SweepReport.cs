using ClearanceSim.Experiments.Sweeps;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Sweeps;

/// <summary>The text of <c>sweep</c>: what each factor does, what two do together, the frontier, the points.</summary>
/// <remarks>Eighty columns, no colour. The same document gives the same text on every machine.</remarks>
public static class SweepReport
{
    private const int MostPoints = 12;

    /// <summary>Writes the report.</summary>
    public static void Write(SweepResult document, TextWriter writer)
    {
        var texts = ReportLanguage.Chosen.Sweep;
        string title = document.Experiment.Name;
        foreach (string line in Paragraph.Lines(title)) writer.WriteLine(line);
        writer.WriteLine(new string('=', Math.Min(title.Length, Paragraph.Width)));
        writer.WriteParagraph(texts.Design(document.Design.Kind, document.Factors.Count, document.Points.Count, document.Replications));
        if (document.Design.Distinct is { } distinct) writer.WriteParagraph(texts.Distinct(distinct, document.Points.Count));
        if (document.Design.Resolution is { } resolution)
            writer.WriteParagraph(texts.Fraction(
                resolution, string.Join(", ", document.Design.Generators!), string.Join(" = ", document.Design.DefiningRelation!)));
        writer.WriteParagraph(texts.Luck(document.Scenario.File, document.Seed), rest: "  ");
        Heading(texts.Factors);
        foreach (var (factor, i) in document.Factors.Select((f, i) => (f, i)))
            writer.WriteParagraph(
                $"{(document.Design.Resolution is null ? "" : Scenarios.Designs.Fraction.Letters[i] + " ")}{factor.Name}: {factor.Changes} "
                + string.Join(document.Design.Kind == "latin-hypercube" ? " to " : ", ", factor.Levels), "  ", "      ");
        if (SweepWords.Overloaded(document, texts) is { } overloaded)
        {
            writer.WriteLine();
            writer.WriteParagraph(overloaded);
        }
        foreach (var response in document.Responses)
            foreach (string regime in document.Regimes)
            {
                Heading(texts.Effects(SweepWords.Measure(response.Measure), regime));
                SweepEffects.Write(document, response, regime, texts, writer);
            }
        writer.WriteLine();
        writer.WriteParagraph(texts.EffectsMeaning(document.Fits is not null, SweepWords.HasLevels(document)));
        foreach (string note in SweepWords.Notes(document, texts)) writer.WriteParagraph(note);
        if (document.Design.Aliases is { Count: > 0 } aliases)
        {
            Heading(texts.AliasTable);
            foreach (var apart in aliases) writer.WriteParagraph(string.Join(" = ", apart), "  ", "      ");
            writer.WriteParagraph(texts.AliasMeaning);
        }
        if (document.Frontier is { } frontier)
        {
            foreach (var (name, points) in SweepWords.Circumstances(document))
            {
                Heading(name.Length == 0 ? texts.Frontier : $"{texts.Frontier}, {name}");
                if (!frontier.Any(f => points.Contains(f.Point))) writer.WriteLine("  " + texts.NoFrontier);
                else Points(document, [.. frontier.Where(f => points.Contains(f.Point)).Select(f => (f.Point, (string?)f.Regime))], texts, writer);
            }
            writer.WriteParagraph(texts.FrontierMeaning(SweepWords.Wants(document), SweepWords.Unchosen(document)));
        }
        Heading(texts.Points);
        Points(document, [.. document.Points.Take(MostPoints).Select(p => (p.Point, (string?)null))], texts, writer);
        if (document.Points.Count > MostPoints) writer.WriteLine("  " + texts.MorePoints(document.Points.Count - MostPoints));
        writer.WriteLine();
        writer.WriteParagraph(texts.Caveat(document.Fits is not null));
        writer.WriteParagraph(texts.Inputs(document.Assumptions.WithSource, document.Assumptions.Inputs));

        void Heading(string text)
        {
            writer.WriteLine();
            writer.WriteParagraph(text.ToUpperInvariant());
        }
    }

    private static void Points(
        SweepResult document, IReadOnlyList<(int Point, string? Regime)> shown, ISweepMessages texts, TextWriter writer)
    {
        bool isOfSeveral = document.Regimes.Count > 1;
        var columns = (from response in Enumerable.Range(0, document.Responses.Count)
                       from regime in shown.Any(s => s.Regime is null) ? document.Regimes : [""]
                       select (Response: response, Regime: regime)).ToList();
        TextTable.WriteFitting(columns, some =>
        {
            var table = new TextTable();
            table.Add([$"  {texts.Point}", .. some.Select(c => SweepWords.Measure(document.Responses[c.Response].Measure))]);
            if (isOfSeveral && some.Any(c => c.Regime.Length > 0)) table.Add(["", .. some.Select(c => c.Regime)]);
            foreach (var (number, own) in shown)
            {
                var point = document.Points[number - 1];
                table.Add(
                [
                    $"  {number} {SweepWords.Levels(document, point)}{(own is null || !isOfSeveral ? "" : ", " + own)}",
                    .. some.Select(c => Cells.Value(
                        point.Regimes.First(r => r.Regime == (own ?? c.Regime)).Values[c.Response], SweepWords.FigureOf(document.Responses[c.Response]))),
                ]);
            }
            return table;
        }, writer);
    }
}
