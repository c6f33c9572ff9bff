using System.CommandLine;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Cli.Manifests;
using ClearanceSim.Cli.Progress;
using ClearanceSim.Experiments.Replay;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Replays;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Cli.Commands;

/// <summary>
/// <c>clearsim replay</c>: real declarations through a scenario's regimes, and whether they came out as expected.
/// </summary>
internal static class ReplayCommand
{
    private const string OutcomeFile = "outcomes.ndjson";

    private static readonly Argument<string[]> Batches = new("batches")
    {
        HelpName = "BATCH",
        Description = "Files with declarations (CSV or NDJSON).",
        Arity = new ArgumentArity(1, 1_000),
        Validators = { ValueParsers.NoOptions },
    };

    private static readonly Option<string> Into = new("--scenario")
    {
        HelpName = "SCENARIO",
        Description = "The scenario whose regimes clear them.",
        Required = true,
    };

    private static readonly Option<string?> Expect = new("--expect")
    {
        HelpName = "FILE",
        Description = "What should come out: outcomes of an earlier replay (NDJSON), or a CSV of some of their fields.",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        HelpName = "DIR",
        Description = $"Write {OutcomeFile}, a row a declaration and regime, into this folder.",
    };

    private static readonly Option<string> Format = SharedOptions.FormatOf("text", "json", "junit");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command =
            new Command("replay", "Clear the declarations of batch files, and hold the outcomes against what is expected.")
        {
            Batches, Into, Expect, SharedOptions.Seed, SharedOptions.Parallel, SharedOptions.Regime, SharedOptions.Levers, Out,
            Format,
        };
        command.Does(Run);
        return command;
    }

    private static int Run(ParseResult parsed, Session session)
    {
        var started = DateTimeOffset.UtcNow;
        string form = parsed.GetRequiredValue(Format);
        string? expect = parsed.GetValue(Expect);
        if (form == "junit" && expect is null)
            throw new BadInputException("--format junit needs --expect: without it there is nothing to test.");
        string[] batches = parsed.GetRequiredValue(Batches);
        var plan = ExperimentRun.Plan([ScenarioInput.Read(parsed.GetRequiredValue(Into), parsed, batches, session.Carried)], parsed);
        var faults = new Faults();
        var replay = ReplayRun.Of(plan, expect, faults);
        if (faults.Any) throw new BadInputException([.. faults.InOrder().Select(e => e.ToString())]);
        string? folder = OutputPlaces.OpenFolder(parsed.GetValue(Out), Out.Name, OutcomeFile);
        session.Open();

        var (results, report) = RunProgressDisplay.While(session, begun => replay.Run(
            folder is null ? null : Path.Combine(folder, OutcomeFile), ExperimentRun.Threads(parsed), begun, session.Stop));
        if (results.Replications.Count == 0) throw new OperationCanceledException(session.Stop);
        var document = ResultsBuilder.Build(results) with
        {
            Options = ExperimentRun.Chosen(plan, parsed, batches),
            Expectations = report,
            Manifest = ManifestBuilder.Of(
                parsed, [.. plan.Scenarios.Select(s => s.Scenario)], expect is null ? [] : new[] { expect }),
        };
        Print(document, form, session.Out);
        session.Out.Flush();
        ExperimentRun.Store(document, "replay", started, plan, session);
        return report is null or { Met: true } ? ExitCode.Done : ExitCode.ExpectationNotMet;
    }

    private static void Print(ResultsDocument document, string form, TextWriter writer)
    {
        switch (form)
        {
            case "junit":
                JUnitReport.Write(document.Expectations!, document.Scenarios[0].Id, writer);
                break;
            case "json":
                writer.WriteLine(ResultsJson.ToText(document));
                break;
            default:
                if (document.Expectations is { } report)
                {
                    ExpectationText.Write(report, writer);
                    writer.WriteLine();
                }

                ResultsReport.Write(document, writer);
                break;
        }
    }
}
