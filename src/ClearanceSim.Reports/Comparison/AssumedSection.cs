using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Explaining;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Two kinds of doubt side by side: how far chance reaches, and how far what is merely assumed.</summary>
internal static class AssumedSection
{
    private static readonly string[] Told =
        ["mean", "p95", "cost.officerHours", "cost.traderDelay", "cost.perYear.delay.value", "control.detection", "control.inspectionRate", "control.missedRevenue"];

    /// <summary>Writes the section, where the assumptions were sampled.</summary>
    public static void Write(TextWriter writer, ResultsDocument document)
    {
        if (document.Assumed is not { } assumed) return;
        writer.WriteLine();
        writer.WriteLine("TWO KINDS OF DOUBT");
        foreach (var pair in assumed.Differences.GroupBy(d => (d.From, d.To))) Differences(writer, document, pair.Key, [.. pair]);
        if (assumed.Differences.Count == 0) Values(writer, document, assumed);
        writer.WriteParagraph(Meaning(assumed));
    }

    /// <summary>What either kind of doubt is, in a paragraph.</summary>
    public static string Meaning(AssumedRanges assumed) =>
        $"Chance: the ± of the replications; more of them make it narrower. Assumed: between these ends lie {Numbers.Percent(assumed.Share)} % of "
        + $"{Numbers.Counted(assumed.Samples, "sample")} in which {string.Join(" and ", assumed.Inputs.Select(n => Numbers.Grouped(n)).Distinct())} "
        + $"inputs lie anywhere in their ranges, all at once ({Numbers.Counted(assumed.Replications, "replication")} each); "
        + "only better data make that narrower. Less in: the share of the samples in which the difference is below zero.";

    private static void Differences(
        TextWriter writer, ResultsDocument document, (RegimeReference From, RegimeReference To) pair, AssumedDifference[] differences)
    {
        bool isOne = document.Scenarios.Count == 1;
        writer.WriteParagraph(isOne
            ? $"{pair.To.Regime} less {pair.From.Regime}"
            : $"{pair.To.Scenario} less {pair.From.Scenario}, {pair.To.Regime}", "  ", "    ");
        var table = new TextTable();
        table.Add("  measure", "difference, chance", "assumed", "less in");
        foreach (var difference in differences.Where(d => IsTold(d.Measure, document)))
        {
            var (title, figure) = ExplainedMeasure.Of(difference.Measure);
            var own = document.Differences.FirstOrDefault(
                d => d.Measure == difference.Measure && d.From == difference.From && d.To == difference.To);
            table.Add(
                "  " + title, Cells.Difference(own?.Together ?? own?.Difference, figure), Range(difference.Low, difference.High, figure),
                Numbers.Percent(difference.ShareBelowZero) + " %");
        }
        table.Write(writer);
    }

    private static void Values(TextWriter writer, ResultsDocument document, AssumedRanges assumed)
    {
        var table = new TextTable();
        table.Add("  measure", "assumed");
        foreach (var measure in assumed.Measures.Where(m => IsTold(m.Measure, document)))
        {
            var (title, figure) = ExplainedMeasure.Of(measure.Measure);
            table.Add("  " + title, $"{Cells.Plain(measure.Low, figure)} to {Cells.Plain(measure.High, figure)}");
        }
        table.Write(writer);
    }

    /// <summary>The ends of the range of a difference.</summary>
    public static string Range(double low, double high, Figure figure) =>
        $"{Cells.Difference(new Estimate(low, null, 0), figure)} to {Cells.Difference(new Estimate(high, null, 0), figure)}";

    /// <summary>Is it a measure that a lever is explained by too, so that the two can be held against each other?</summary>
    public static bool IsTold(string path, ResultsDocument document)
    {
        if (Told.Contains(path)) return true;
        string[] intervals = [document.Regimes[0].Intervals is [var main, ..] ? $"{main.From}-{main.To}" : "", document.Scenarios[0].Headline ?? ""];
        return path.Split('.') is ["intervals", var interval, var statistic] && intervals.Contains(interval) && Told.Contains(statistic);
    }
}
