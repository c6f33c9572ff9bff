using ClearanceSim.Experiments.Replay;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Messages;

/// <summary>The catalogue of runs, and what was expected, in English.</summary>
internal sealed class EnglishRuns : IRunsMessages
{
    public string NoRuns => "No runs yet.";

    public string Run => "RUN";

    public string Started => "STARTED (UTC)";

    public string Command => "COMMAND";

    public string Replications => "REPL.";

    public string Scenarios => "SCENARIOS";

    public string FinishedOf(int finished, int planned) => $"{Numbers.Grouped(finished)} of {Numbers.Grouped(planned)}";

    public string Heading(string run, string started, string version) => $"Run {run}, {started} UTC, clearsim {version}";

    public string MadeAgain => "The catalogue has its document; the report is made of it again by";

    public string Verdict(ExpectationReport report) =>
        $"{(report.Met ? "AS EXPECTED" : "NOT AS EXPECTED")}: {report.File}: {Numbers.Counted(report.Compared, "outcome")} compared, "
        + $"{Numbers.Grouped(report.Matched)} matched, {Numbers.Grouped(report.Mismatched)} differ, {Numbers.Grouped(report.Missing)} missing, "
        + $"{Numbers.Grouped(report.Duplicates)} doubled; nothing is expected of {Numbers.Grouped(report.WithoutExpectation)}.";

    public string Mismatch(string declaration, string field, string expected, string actual) =>
        $"{declaration}: {field}: expected {expected}, was {actual}";

    public string Mismatch(string declaration, string regime, string field, string expected, string actual) =>
        $"{declaration} under {regime}: {field}: expected {expected}, was {actual}";

    public string MoreMismatches(int count) => $"and {Numbers.Grouped(count)} more; --format json lists all.";
}
