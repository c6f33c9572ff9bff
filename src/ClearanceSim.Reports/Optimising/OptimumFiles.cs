using ClearanceSim.Experiments.Optimising;
using ClearanceSim.Reports.Messages;
using ClearanceSim.Reports.Pages;

namespace ClearanceSim.Reports.Optimising;

/// <summary>The files that an optimisation leaves in a folder, named as those of a run.</summary>
public static class OptimumFiles
{
    /// <summary>The files with their names within the folder.</summary>
    /// <param name="document">The results.</param>
    /// <param name="json">The same as it was printed.</param>
    public static IEnumerable<(string Name, byte[] Bytes)> Of(OptimumResult document, string json)
    {
        using var report = new StringWriter { NewLine = "\n" };
        OptimumReport.Write(document, report);
        var page = new OptimumPage(document, ReportLanguage.Chosen.Optimum);
        return ResultsFiles.Of(json, report.ToString(), page.Html, page.Sheets, page.Pictures);
    }
}
