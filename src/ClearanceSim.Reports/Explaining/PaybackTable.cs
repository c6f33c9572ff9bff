using ClearanceSim.Experiments.Explaining;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Explaining;

/// <summary>What each lever costs to build, what its share of the saving is, and when that has paid for it.</summary>
internal static class PaybackTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(ExplainedProgramme programme, ReportLanguage language, TextWriter writer)
    {
        var texts = language.Programme;
        writer.WriteLine();
        writer.WriteLine(texts.BuildAndPayback);
        var table = new TextTable();
        table.Add(texts.Lever, texts.ToBuild, texts.ToKeep, texts.Saves, texts.Soonest, texts.Assumed, texts.Latest);
        foreach (var lever in programme.Levers)
            table.Add(Row(FormattableString.Invariant($"{lever.Lever,2} {lever.Title}"), lever.Build, lever.Upkeep, lever.Saving, lever.Payback, language));
        table.Add(Row(texts.Total, programme.Build, programme.Upkeep, programme.Saving, programme.Payback, language));
        table.Write(writer);
        if (ServedNote.Of(programme.Traffic, texts) is { } part) writer.WriteParagraph(part);
        writer.WriteParagraph(texts.PartsMean);
    }

    private static string[] Row(
        string label, AmountRange? build, AmountRange? upkeep, SavingResult saving, PaybackResult? payback, ReportLanguage language) =>
    [
        label,
        build is null ? Cells.Nothing : Numbers.Quantity(build.Value),
        upkeep is null ? Cells.Nothing : Numbers.Quantity(upkeep.Value),
        saving.Total.Value.Value is { } saved ? Numbers.Quantity(saved) : Cells.Nothing,
        payback is null ? Cells.Nothing : Years.Short(payback.Soonest, language.Figures),
        payback is null ? Cells.Nothing : Years.Short(payback.Value, language.Figures),
        payback is null ? Cells.Nothing : Years.Short(payback.Latest, language.Figures),
    ];
}
