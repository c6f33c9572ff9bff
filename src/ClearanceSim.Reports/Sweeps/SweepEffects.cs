using ClearanceSim.Experiments.Sweeps;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Sweeps;

/// <summary>The effects on a response under a regime in text: a tornado in letters, and what two factors do together.</summary>
internal static class SweepEffects
{
    private const int MostInteractions = 6;

    // Bars are as long as there is room, and then go.
    private static readonly int[] Bars = [24, 16, 10];

    /// <summary>Writes them.</summary>
    public static void Write(SweepResult document, ResponseEntry response, string regime, ISweepMessages texts, TextWriter writer)
    {
        var figure = SweepWords.FigureOf(response);
        var effects = SweepWords.Widest(document.Effects.Where(e => (e.Response, e.Regime) == (response.Measure, regime)));
        string? fit = SweepWords.Fit(document, response, regime, texts);
        if (effects[0].Levels.Count > 0) Table(effects, figure, fit is not null, texts, writer);
        if (fit is not null) Say(fit);
        if (effects[0].Missing > 0) Say(texts.Missing(effects[0].Missing, document.Points.Count * document.Replications));
        if (fit is not null) return;
        if (document.Replications == 1) Say(texts.OneReplication);
        else Together(document, response, regime, texts, writer);

        void Say(string text) => writer.WriteParagraph(text, "  ", "  ");
    }

    // Where it does not fit, the bars go first; then what the least and the most are at stands below.
    private static void Table(IReadOnlyList<MainEffect> effects, Figure figure, bool isFit, ISweepMessages texts, TextWriter writer)
    {
        var rows = effects.Select(e => isFit ? OfFit(e, figure) : OfMeans(e, figure)).ToList();
        string[] heads = isFit ? [texts.From, texts.To, texts.FromTo, texts.OfVariance] : [texts.LeastAt, texts.MostAt, texts.Range];
        double widest = effects.Max(e => e.Range.Value ?? 0);
        TextTable Of(int longest, bool apart)
        {
            string[] Cut(string[] cells) => apart ? cells[2..] : cells;
            var table = new TextTable(heads.Length + 1);
            table.Add(["  " + texts.Factor, .. Cut(heads), .. longest > 0 ? [""] : Array.Empty<string>()]);
            foreach (var (effect, cells) in effects.Zip(rows))
            {
                string bar = SweepWords.IsChance(effect) || widest == 0 ? "" : new('#', (int)Math.Ceiling(longest * effect.Range.Value!.Value / widest));
                table.Add(["  " + effect.Factor, .. Cut(cells), .. longest > 0 ? [bar] : Array.Empty<string>()]);
                if (!apart) continue;
                foreach (string line in Paragraph.Lines($"{heads[0]} {cells[0]}, {heads[1]} {cells[1]}", "      ", "        ")) table.Heading(line);
            }
            return table;
        }
        var fitting = Bars.Append(0).Select(longest => Of(longest, apart: false)).FirstOrDefault(t => t.Fits());
        (fitting ?? Of(0, apart: true)).Write(writer);
    }

    private static string[] OfMeans(MainEffect effect, Figure figure)
    {
        var levels = SweepWords.Rising(effect);
        if (levels.Count < 2) return [Cells.Nothing, Cells.Nothing, Cells.Nothing];
        return [At(levels[0]), At(levels[^1]), effect.Range.Value is null or 0 ? "0" : Cells.Difference(effect.Range, figure)];

        string At(LevelEffect level) => $"{level.Level}: {Cells.Value(level.Mean, figure, compact: true)}";
    }

    private static string[] OfFit(MainEffect effect, Figure figure)
    {
        var (from, to, change) = SweepWords.Ends(effect);
        return [from.Level, to.Level, Cells.Difference(change, figure), SweepWords.Part(effect.VarianceShare!.Value)];
    }

    // What a fraction cannot tell apart is one figure and is told once: with its factor, or by its first two factors.
    private static void Together(SweepResult document, ResponseEntry response, string regime, ISweepMessages texts, TextWriter writer)
    {
        var classes = document.Design.Aliases ?? [];
        var figure = SweepWords.FigureOf(response);
        var factors = document.Factors.Select(f => f.Name).ToHashSet();
        var shown = SweepWords.Standing(document, document.Interactions.Where(i => (i.Response, i.Regime) == (response.Measure, regime)))
            .Where(i => IsFirst(i, classes)).ToList();
        if (shown.Count == 0) writer.WriteParagraph(texts.NoInteraction, "  ", "  ");
        foreach (var together in shown.Take(MostInteractions))
            writer.WriteParagraph(
                $"{Name(together)} (at {together.Levels[0]}, {together.Levels[1]}): {Cells.Difference(together.Effect, figure)}"
                + (together.Aliases is { Count: > 0 } ? $", {texts.AndAliases}" : ""), "  ", "    ");
        if (shown.Count > MostInteractions) writer.WriteParagraph(texts.MoreInteractions(shown.Count - MostInteractions), "  ", "  ");
        if (classes.Any(c => factors.Contains(c[0]))) writer.WriteParagraph(texts.WithFactors, "  ", "  ");
    }

    private static string Name(Interaction together) => string.Join(" x ", together.Factors);

    private static bool IsFirst(Interaction together, IReadOnlyList<IReadOnlyList<string>> classes) =>
        classes.FirstOrDefault(c => c.Contains(Name(together)) || c.Contains("-" + Name(together))) is not { } own || own[0] == Name(together);
}
