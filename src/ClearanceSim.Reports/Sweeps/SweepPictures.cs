using System.Globalization;
using ClearanceSim.Experiments.Sweeps;
using ClearanceSim.Reports.Charts;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Sweeps;

/// <summary>The pictures of a sweep.</summary>
internal static class SweepPictures
{
    // More factors than this make no picture that anybody reads; the table has them all.
    private const int MostRows = 20;

    /// <summary>A tornado of a response under a regime; null where no factor moves it.</summary>
    public static Picture? Tornado(SweepResult document, ResponseEntry response, string regime, ISweepMessages texts)
    {
        var effects = SweepWords.Widest(document.Effects.Where(e => (e.Response, e.Regime) == (response.Measure, regime) && e.Range.Value > 0));
        if (effects.Count == 0) return null;
        var figure = SweepWords.FigureOf(response);
        bool isFit = document.Fits is not null;
        var unit = AxisUnit.For(figure, effects.Max(e => isFit ? e.Range.Value!.Value : e.Levels.Max(l => Math.Abs(l.Mean.Value ?? 0))));
        var rows = effects.Take(MostRows).Select(e => isFit ? OfFit(e, unit) : OfMeans(e, unit)).ToList();
        int at = document.Responses.ToList().IndexOf(response);
        double middle = isFit ? 0 : document.Points.Select(p => p.Regimes.First(r => r.Regime == regime).Values[at].Value).OfType<double>().Average();
        string measure = SweepWords.Measure(response.Measure);
        string axis = string.Join("; ", new[] { unit.Name, rows.Exists(r => r.IsChance) ? texts.Pale : "" }.Where(t => t.Length > 0));
        return new TornadoChart(texts.Tornado(measure, regime, isFit), axis, middle / unit.Size, rows)
            .Picture(string.Create(CultureInfo.InvariantCulture, $"tornado-{at + 1}-{regime}"));
    }

    private static TornadoRow OfMeans(MainEffect effect, AxisUnit unit)
    {
        var levels = SweepWords.Rising(effect);
        return new(effect.Factor, levels[0].Mean.Value!.Value / unit.Size, levels[^1].Mean.Value!.Value / unit.Size, levels[0].Level, levels[^1].Level, SweepWords.IsChance(effect));
    }

    // What a straight line has at an end may lie where no figure can be, such as below zero: so only what it changes is drawn.
    private static TornadoRow OfFit(MainEffect effect, AxisUnit unit)
    {
        var (from, to, change) = SweepWords.Ends(effect);
        double value = change.Value!.Value / unit.Size;
        string text = $"{from.Level} to {to.Level}";
        bool isChance = SweepWords.IsChance(effect);
        return value < 0 ? new(effect.Factor, value, 0, text, "", isChance) : new(effect.Factor, 0, value, "", text, isChance);
    }

    /// <summary>The first two responses that say what is wanted, against each other, for each circumstance; none where fewer do.</summary>
    public static IEnumerable<Picture> Frontiers(SweepResult document, ISweepMessages texts)
    {
        if (document.Frontier is not { } frontier) return [];
        int[] wanted = [.. Enumerable.Range(0, document.Responses.Count).Where(i => document.Responses[i].Want is not null).Take(2)];
        var all = (from point in document.Points
                   from regime in point.Regimes
                   where wanted.All(w => regime.Values[w].Value is not null)
                   select (point.Point, regime.Regime, Values: wanted.Select(w => regime.Values[w].Value!.Value).ToArray())).ToList();
        if (all.Count == 0) return [];
        string[] names = [.. wanted.Select(w => SweepWords.Measure(document.Responses[w].Measure))];
        var circumstances = SweepWords.Circumstances(document);
        return circumstances.Select((c, i) => (c.Name, Number: i + 1, Marks: all.Where(a => c.Points.Contains(a.Point)).ToList()))
            .Where(c => c.Marks.Count > 0).Select(Picture);

        Picture Picture((string Name, int Number, List<(int Point, string Regime, double[] Values)> Of) circumstance)
        {
            AxisUnit[] units =
            [
                .. wanted.Select((w, i) => AxisUnit.For(SweepWords.FigureOf(document.Responses[w]), circumstance.Of.Max(a => Math.Abs(a.Values[i])))),
            ];
            string Axis(int i) => units[i].Name.Length > 0 ? $"{names[i]}, {units[i].Name}" : names[i];
            var marks = circumstance.Of.Select(a => new TradeOffMark(
                document.Regimes.Count == 1 ? Text(a.Point) : $"{Text(a.Point)} {a.Regime}",
                a.Values[0] / units[0].Size, a.Values[1] / units[1].Size, frontier.Contains(new(a.Point, a.Regime))));
            return new TradeOffChart(
                    texts.FrontierOf(names[0], names[1]) + (circumstance.Name.Length == 0 ? "" : $", {circumstance.Name}"), Axis(0), Axis(1), [.. marks],
                    texts.OnFrontier, texts.OffFrontier)
                .Picture(circumstances.Count == 1 ? "frontier" : $"frontier-{Text(circumstance.Number)}");
        }

        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
