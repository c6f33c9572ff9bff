using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Explaining;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Two kinds of doubt side by side: how far chance reaches, and how far what is merely assumed.</summary>
internal static class AssumedSection
{
    private static readonly string[] Told =
        ["mean", "p95", "cost.officerHours", "cost.traderDelay", "cost.perYear.delay.value", "control.detection", "control.inspectionRate", "control.missedRevenue"];

    /// <summary>Writes the section, where the assumptions were sampled.</summary>
    public static void Write(TextWriter writer, ResultsDocument document, ReportLanguage language)
    {
        if (document.Assumed is not { } assumed) return;
        writer.WriteLine();
        writer.WriteLine(language.Sections.TwoKindsOfDoubt);
        foreach (var pair in assumed.Differences.GroupBy(d => (d.From, d.To))) Differences(writer, document, pair.Key, [.. pair], language);
        if (assumed.Differences.Count == 0) Values(writer, document, assumed, language);
        writer.WriteParagraph(Meaning(assumed, language.Sections));
    }

    /// <summary>What either kind of doubt is, in a paragraph.</summary>
    public static string Meaning(AssumedRanges assumed, ISectionMessages texts) =>
        texts.DoubtMeans(assumed.Share, assumed.Samples, assumed.Inputs.Distinct(), assumed.Replications);

    private static void Differences(
        TextWriter writer, ResultsDocument document, (RegimeReference From, RegimeReference To) pair, AssumedDifference[] differences,
        ReportLanguage language)
    {
        var texts = language.Sections;
        writer.WriteParagraph(document.Scenarios.Count == 1
            ? texts.Pair(pair.To.Regime, pair.From.Regime)
            : texts.Pair(pair.To.Scenario, pair.From.Scenario, pair.To.Regime), "  ", "    ");
        var table = new TextTable();
        table.Add("  " + texts.Measure, texts.DifferenceByChance, texts.Assumed, texts.LessIn);
        foreach (var difference in differences.Where(d => IsTold(d.Measure, document)))
        {
            var (title, figure) = ExplainedMeasure.Of(difference.Measure, language.Measures);
            var own = document.Differences.FirstOrDefault(
                d => d.Measure == difference.Measure && d.From == difference.From && d.To == difference.To);
            table.Add(
                "  " + title, Cells.Difference(own?.Together ?? own?.Difference, figure), Range(difference.Low, difference.High, figure, language.Figures),
                Numbers.Percent(difference.ShareBelowZero) + " %");
        }
        table.Write(writer);
    }

    private static void Values(TextWriter writer, ResultsDocument document, AssumedRanges assumed, ReportLanguage language)
    {
        var table = new TextTable();
        table.Add("  " + language.Sections.Measure, language.Sections.Assumed);
        foreach (var measure in assumed.Measures.Where(m => IsTold(m.Measure, document)))
        {
            var (title, figure) = ExplainedMeasure.Of(measure.Measure, language.Measures);
            table.Add("  " + title, language.Figures.Range(Cells.Plain(measure.Low, figure), Cells.Plain(measure.High, figure)));
        }
        table.Write(writer);
    }

    /// <summary>The ends of the range of a difference.</summary>
    public static string Range(double low, double high, Figure figure, IFigureMessages texts) =>
        texts.Range(Cells.Difference(new Estimate(low, null, 0), figure), Cells.Difference(new Estimate(high, null, 0), figure));

    /// <summary>Is it a measure that a lever is explained by too, so that the two can be held against each other?</summary>
    public static bool IsTold(string path, ResultsDocument document)
    {
        if (Told.Contains(path)) return true;
        string[] intervals = [document.Regimes[0].Intervals is [var main, ..] ? $"{main.From}-{main.To}" : "", document.Scenarios[0].Headline ?? ""];
        return path.Split('.') is ["intervals", var interval, var statistic] && intervals.Contains(interval) && Told.Contains(statistic);
    }
}
