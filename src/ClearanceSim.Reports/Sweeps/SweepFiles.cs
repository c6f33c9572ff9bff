using ClearanceSim.Experiments.Sweeps;
using ClearanceSim.Reports.Messages;
using ClearanceSim.Reports.Pages;

namespace ClearanceSim.Reports.Sweeps;

/// <summary>The files that a sweep leaves in a folder, named as those of a run.</summary>
public static class SweepFiles
{
    /// <summary>The files with their names within the folder.</summary>
    /// <param name="document">The results.</param>
    /// <param name="json">The same as it was printed.</param>
    public static IEnumerable<(string Name, byte[] Bytes)> Of(SweepResult document, string json)
    {
        using var report = new StringWriter { NewLine = "\n" };
        SweepReport.Write(document, report);
        var page = new SweepPage(document, ReportLanguage.Chosen.Sweep);
        return ResultsFiles.Of(json, report.ToString(), page.Html, page.Sheets, page.Pictures);
    }
}
