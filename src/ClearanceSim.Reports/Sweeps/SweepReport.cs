using ClearanceSim.Experiments.Sweeps;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Sweeps;

/// <summary>The text of <c>sweep</c>: what each factor does, what two do together, the frontier, the points.</summary>
/// <remarks>Eighty columns, no colour. The same document gives the same text on every machine.</remarks>
public static class SweepReport
{
    private const int Bar = 24, MostInteractions = 6, MostPoints = 12, LongestName = 28;

    /// <summary>Writes the report.</summary>
    public static void Write(SweepResult document, TextWriter writer)
    {
        var texts = new EnglishSweep();
        string title = document.Experiment.Name;
        foreach (string line in Paragraph.Lines(title)) writer.WriteLine(line);
        writer.WriteLine(new string('=', Math.Min(title.Length, Paragraph.Width)));
        writer.WriteParagraph(texts.Design(document.Design.Kind, document.Factors.Count, document.Points.Count, document.Replications));
        if (document.Design.Resolution is { } resolution)
            writer.WriteParagraph(texts.Fraction(
                resolution, string.Join(", ", document.Design.Generators!), string.Join(" = ", document.Design.DefiningRelation!)));
        writer.WriteParagraph(texts.Luck(document.Scenario.File, document.Seed), rest: "  ");
        Heading(texts.Factors);
        foreach (var (factor, i) in document.Factors.Select((f, i) => (f, i)))
            writer.WriteParagraph(
                $"{(document.Design.Resolution is null ? "" : Scenarios.Designs.Fraction.Letters[i] + " ")}{factor.Name}: {factor.Changes} "
                + string.Join(document.Design.Kind == "latin-hypercube" ? " to " : ", ", factor.Levels), "  ", "      ");
        foreach (var response in document.Responses)
            foreach (string regime in document.Regimes)
            {
                Heading(texts.Effects(SweepWords.Measure(response.Measure), regime));
                Effects(document, response, regime, texts, writer);
            }
        writer.WriteLine();
        writer.WriteParagraph(texts.EffectsMeaning(document.Design.Kind == "latin-hypercube"));
        if (document.Frontier is { } frontier)
        {
            Heading(texts.Frontier);
            Points(document, [.. frontier.Select(f => (f.Point, (string?)f.Regime))], texts, writer);
            writer.WriteParagraph(texts.FrontierMeaning(SweepWords.Wants(document)));
        }
        Heading(texts.Points);
        Points(document, [.. document.Points.Take(MostPoints).Select(p => (p.Point, (string?)null))], texts, writer);
        if (document.Points.Count > MostPoints) writer.WriteLine("  " + texts.MorePoints(document.Points.Count - MostPoints));
        writer.WriteLine();
        writer.WriteParagraph(texts.Caveat);

        void Heading(string text)
        {
            writer.WriteLine();
            writer.WriteLine(text.ToUpperInvariant());
        }
    }

    // A tornado in letters: as long a bar as the range of means, beside that of the widest factor.
    private static void Effects(SweepResult document, ResponseEntry response, string regime, EnglishSweep texts, TextWriter writer)
    {
        var figure = SweepWords.FigureOf(response);
        var effects = SweepWords.Widest(document.Effects.Where(e => (e.Response, e.Regime) == (response.Measure, regime)));
        double widest = effects.Max(e => e.Range.Value ?? 0);
        var table = new TextTable(4);
        table.Add("  " + texts.Factor, "least at", "most at", texts.Range, "");
        foreach (var effect in effects)
        {
            var levels = SweepWords.Rising(effect);
            double range = effect.Range.Value ?? 0;
            bool isChance = effect.Range.HalfWidth is { } half && half >= range;
            table.Add(
                "  " + effect.Factor, At(levels[0], figure), At(levels[^1], figure),
                range == 0 ? "0" : Cells.Difference(effect.Range, figure),
                isChance || widest == 0 ? "" : new string('#', (int)Math.Ceiling(Bar * range / widest)));
        }
        // Where it does not fit, the bars go first.
        table.Write(writer);
        foreach (var effect in effects.Where(e => e.VarianceShare is not null))
            writer.WriteLine($"    {effect.Factor}: {Numbers.Percent(effect.VarianceShare!.Value)} % {texts.OfVariance}");
        foreach (var effect in effects.Where(e => e.Aliases is { Count: > 0 }))
            writer.WriteParagraph($"{effect.Factor} {texts.Aliases} {string.Join(", ", effect.Aliases!)}", "    ", "      ");
        if (document.Design.Kind == "latin-hypercube") return;
        var standing = SweepWords.Standing(document.Interactions.Where(i => (i.Response, i.Regime) == (response.Measure, regime))).ToList();
        if (standing.Count == 0) writer.WriteLine("  " + texts.NoInteraction);
        foreach (var together in standing.Take(MostInteractions))
            writer.WriteParagraph(
                $"{together.Factors[0]} x {together.Factors[1]} (at {together.Levels[0]}, {together.Levels[1]}): {Cells.Difference(together.Effect, figure)}"
                + (together.Aliases is { Count: > 0 } aliases ? $"; {texts.Aliases} {string.Join(", ", aliases)}" : ""), "  ", "    ");
    }

    private static string At(LevelEffect level, Figure figure) => $"{level.Level}: {Cells.Value(level.Mean, figure, compact: true)}";

    // What tells measures apart stands at their end.
    private static string Short(string name) => name.Length > LongestName ? "…" + name[^(LongestName - 1)..] : name;

    private static void Points(
        SweepResult document, IReadOnlyList<(int Point, string? Regime)> shown, EnglishSweep texts, TextWriter writer)
    {
        var columns = (from response in Enumerable.Range(0, document.Responses.Count)
                       from regime in shown.Any(s => s.Regime is null) ? document.Regimes : [""]
                       select (Response: response, Regime: regime)).ToList();
        TextTable.WriteFitting(columns, some =>
        {
            var table = new TextTable();
            table.Add([$"  {texts.Point}", .. some.Select(c => Short(SweepWords.Measure(document.Responses[c.Response].Measure)))]);
            if (some.Any(c => c.Regime.Length > 0)) table.Add(["", .. some.Select(c => c.Regime)]);
            foreach (var (number, own) in shown)
            {
                var point = document.Points[number - 1];
                table.Add(
                [
                    $"  {number} {SweepWords.Levels(document, point)}{(own is null ? "" : ", " + own)}",
                    .. some.Select(c => Cells.Value(
                        point.Regimes.First(r => r.Regime == (own ?? c.Regime)).Values[c.Response], SweepWords.FigureOf(document.Responses[c.Response]))),
                ]);
            }
            return table;
        }, writer);
    }
}
