using System.Globalization;
using ClearanceSim.Experiments.Catalogue;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Runs;

/// <summary>The catalogue of runs as text.</summary>
public static class RunsText
{
    /// <summary>Writes a list, newest first.</summary>
    public static void WriteList(IReadOnlyList<RunRecord> runs, TextWriter writer)
    {
        var texts = ReportLanguage.Chosen.Runs;
        if (runs.Count == 0)
        {
            writer.WriteLine(texts.NoRuns);
            return;
        }

        var table = new TextTable(1, 2, 4);
        table.Add(texts.Run, texts.Started, texts.Command, texts.Replications, texts.Scenarios);
        foreach (var run in runs)
        {
            table.Add(
                run.Id,
                run.Started.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                run.Command,
                Replications(run, texts),
                Scenarios(run, 22));
        }

        table.Write(writer);
    }

    /// <summary>Writes what is known of a run besides its results.</summary>
    public static void WriteHeading(RunRecord run, ResultsDocument document, TextWriter writer)
    {
        WriteName(run, writer);
        writer.WriteLine($"  {CommandText.Again(run.Command, document)}");
        WriteScenarios(run, writer);
        writer.WriteLine();
    }

    /// <summary>Writes what is known of a run whose report is made anew from its document.</summary>
    public static void WriteOther(RunRecord run, TextWriter writer)
    {
        WriteName(run, writer);
        writer.WriteLine($"  {run.Command} {string.Join(' ', run.Scenarios.Select(s => s.File))}");
        WriteScenarios(run, writer);
        writer.WriteLine();
        writer.WriteParagraph(ReportLanguage.Chosen.Runs.MadeAgain);
        writer.WriteLine();
        writer.WriteLine($"    clearsim runs show {run.Id} --format json > {run.Id}.json");
        writer.WriteLine($"    clearsim run {run.Id}.json");
    }

    private static void WriteName(RunRecord run, TextWriter writer) => writer.WriteLine(ReportLanguage.Chosen.Runs.Heading(
        run.Id, run.Started.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), run.Version));

    private static void WriteScenarios(RunRecord run, TextWriter writer)
    {
        foreach (var scenario in run.Scenarios)
            writer.WriteLine($"  {scenario.Id}: sha256 {scenario.Sha256[..Math.Min(16, scenario.Sha256.Length)]}");
    }

    // An interrupted run says how far it came.
    private static string Replications(RunRecord run, IRunsMessages texts) => run.ReplicationsPlanned is { } planned
        ? texts.FinishedOf(run.Replications, planned)
        : Numbers.Grouped(run.Replications);

    private static string Scenarios(RunRecord run, int width)
    {
        string all = string.Join(", ", run.Scenarios.Select(s => s.Id));
        if (all.Length <= width) return all;
        string more = run.Scenarios.Count > 1 ? $" +{Numbers.Grouped(run.Scenarios.Count - 1)}" : "";
        string first = run.Scenarios[0].Id;
        int room = width - more.Length;
        return (first.Length <= room ? first : first[..(room - 2)] + "..") + more;
    }
}
