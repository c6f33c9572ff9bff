using ClearanceSim.Experiments.Explaining;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Explaining;

/// <summary>What each lever costs to build, what its share of the saving is, and when that has paid for it.</summary>
internal static class PaybackTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(ExplainedProgramme programme, TextWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine("BUILD AND PAYBACK: KZT, and years until it is paid for");
        var table = new TextTable();
        table.Add("lever", "to build", "to keep", "saves", "soonest", "assumed", "latest");
        foreach (var lever in programme.Levers)
            table.Add(Row(FormattableString.Invariant($"{lever.Lever,2} {lever.Title}"), lever.Build, lever.Upkeep, lever.Saving, lever.Payback));
        table.Add(Row("all of it", programme.Build, programme.Upkeep, programme.Saving, programme.Payback));
        table.Write(writer);
        if (ServedNote.Of(programme.Traffic) is { } part) writer.WriteParagraph(part);
        writer.WriteParagraph(
            "To build: once. To keep: a year. Saves: a year, the lever's order-free share of what delay, storage and work cost less, before its upkeep, as assumed. A lever whose share does "
            + "not exceed its upkeep never pays for itself. Soonest and latest: every price at the best and at the worst end of its range.");
    }

    private static string[] Row(string label, AmountRange? build, AmountRange? upkeep, SavingResult saving, PaybackResult? payback) =>
    [
        label,
        build is null ? Cells.Nothing : Numbers.Quantity(build.Value),
        upkeep is null ? Cells.Nothing : Numbers.Quantity(upkeep.Value),
        saving.Total.Value.Value is { } saved ? Numbers.Quantity(saved) : Cells.Nothing,
        payback is null ? Cells.Nothing : Years.Short(payback.Soonest),
        payback is null ? Cells.Nothing : Years.Short(payback.Value),
        payback is null ? Cells.Nothing : Years.Short(payback.Latest),
    ];
}
