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
        var unit = AxisUnit.For(figure, effects.Max(e => e.Levels.Max(l => Math.Abs(l.Mean.Value ?? 0))));
        var rows = effects.Take(MostRows).Select(e =>
        {
            var levels = SweepWords.Rising(e);
            return new TornadoRow(
                e.Factor, levels[0].Mean.Value!.Value / unit.Size, levels[^1].Mean.Value!.Value / unit.Size, $"{levels[0].Level} to {levels[^1].Level}");
        }).ToList();
        int at = document.Responses.ToList().IndexOf(response);
        double middle = document.Points.Select(p => p.Regimes.First(r => r.Regime == regime).Values[at].Value).OfType<double>().Average();
        string measure = SweepWords.Measure(response.Measure);
        return new TornadoChart(texts.Tornado(measure, regime), unit.Name, middle / unit.Size, rows)
            .Picture(string.Create(CultureInfo.InvariantCulture, $"tornado-{at + 1}-{regime}"));
    }

    /// <summary>The first two responses that say what is wanted, against each other; null where fewer do.</summary>
    public static Picture? Frontier(SweepResult document, ISweepMessages texts)
    {
        if (document.Frontier is not { } frontier) return null;
        int[] wanted = [.. Enumerable.Range(0, document.Responses.Count).Where(i => document.Responses[i].Want is not null).Take(2)];
        var all = (from point in document.Points
                   from regime in point.Regimes
                   where wanted.All(w => regime.Values[w].Value is not null)
                   select (point.Point, regime.Regime, Values: wanted.Select(w => regime.Values[w].Value!.Value).ToArray())).ToList();
        if (all.Count == 0) return null;
        AxisUnit[] units =
        [
            .. wanted.Select((w, i) => AxisUnit.For(SweepWords.FigureOf(document.Responses[w]), all.Max(a => Math.Abs(a.Values[i])))),
        ];
        string[] names = [.. wanted.Select(w => SweepWords.Measure(document.Responses[w].Measure))];
        string Axis(int i) => units[i].Name.Length > 0 ? $"{names[i]}, {units[i].Name}" : names[i];
        return new TradeOffChart(
            texts.FrontierOf(names[0], names[1]), Axis(0), Axis(1),
            [
                .. all.Select(a => new TradeOffMark(
                    string.Create(CultureInfo.InvariantCulture, $"{a.Point} {a.Regime}"), a.Values[0] / units[0].Size, a.Values[1] / units[1].Size,
                    frontier.Contains(new(a.Point, a.Regime)))),
            ],
            texts.OnFrontier, texts.OffFrontier).Picture("frontier");
    }
}
