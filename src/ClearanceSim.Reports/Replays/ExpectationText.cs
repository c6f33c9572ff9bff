using ClearanceSim.Experiments.Replay;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Replays;

/// <summary>Whether a replay met what was expected of it, as text.</summary>
public static class ExpectationText
{
    private const int MostShown = 20;

    /// <summary>Writes the verdict, and the first things that are not as expected.</summary>
    public static void Write(ExpectationReport report, TextWriter writer)
    {
        writer.WriteParagraph(
            $"{(report.Met ? "AS EXPECTED" : "NOT AS EXPECTED")}: {report.File}: {Numbers.Counted(report.Compared, "outcome")} "
            + $"compared, "
            + $"{Numbers.Grouped(report.Matched)} matched, {Numbers.Grouped(report.Mismatched)} differ, "
            + $"{Numbers.Grouped(report.Missing)} missing, "
            + $"{Numbers.Grouped(report.Duplicates)} doubled; nothing is expected of "
            + $"{Numbers.Grouped(report.WithoutExpectation)}.");
        foreach (var wrong in report.Mismatches.Take(MostShown))
        {
            string regime = wrong.Regime.Length > 0 ? $" under {wrong.Regime}" : "";
            writer.WriteParagraph(
                $"{wrong.Declaration}{regime}: {wrong.Field}: expected {wrong.Expected}, was {wrong.Actual}", "- ", "  ");
        }

        if (report.Mismatches.Count > MostShown)
            writer.WriteLine($"- and {Numbers.Grouped(report.Mismatches.Count - MostShown)} more; --format json lists all.");
    }
}
