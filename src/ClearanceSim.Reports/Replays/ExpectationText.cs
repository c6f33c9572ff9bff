using ClearanceSim.Experiments.Replay;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Replays;

/// <summary>Whether a replay met what was expected of it, as text.</summary>
public static class ExpectationText
{
    private const int MostShown = 20;

    /// <summary>Writes the verdict, and the first things that are not as expected.</summary>
    public static void Write(ExpectationReport report, TextWriter writer)
    {
        var texts = ReportLanguage.Chosen.Runs;
        writer.WriteParagraph(texts.Verdict(report));
        foreach (var wrong in report.Mismatches.Take(MostShown))
        {
            string sentence = wrong.Regime.Length > 0
                ? texts.Mismatch(wrong.Declaration, wrong.Regime, wrong.Field, wrong.Expected, wrong.Actual)
                : texts.Mismatch(wrong.Declaration, wrong.Field, wrong.Expected, wrong.Actual);
            writer.WriteParagraph(sentence, "- ", "  ");
        }

        if (report.Mismatches.Count > MostShown) writer.WriteLine("- " + texts.MoreMismatches(report.Mismatches.Count - MostShown));
    }
}
