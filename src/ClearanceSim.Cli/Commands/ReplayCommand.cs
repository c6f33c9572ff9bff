using System.CommandLine;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Cli.Progress;
using ClearanceSim.Experiments.DeclarationLog;
using ClearanceSim.Experiments.Replay;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Replays;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim replay</c>: real declarations through a scenario's regimes, and whether they came out as expected.</summary>
internal static class ReplayCommand
{
    private const string OutcomeFile = "outcomes.ndjson";

    private static readonly Argument<string[]> Batches = new("batches")
    {
        HelpName = "BATCH",
        Description = "Files with declarations (CSV or NDJSON).",
        Arity = new ArgumentArity(1, 1_000),
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
        var command = new Command("replay", "Clear the declarations of batch files, and hold the outcomes against what is expected.")
        {
            Batches, Into, Expect, SharedOptions.Seed, SharedOptions.Regime, SharedOptions.Levers, Out, Format,
        };
        command.Does(Run);
        return command;
    }

    private static int Run(ParseResult parsed, Session session)
    {
        string form = parsed.GetRequiredValue(Format);
        string? expect = parsed.GetValue(Expect);
        if (form == "junit" && expect is null) throw new BadInputException("--format junit needs --expect: without it there is nothing to test.");
        var scenario = ScenarioInput.Read(parsed.GetRequiredValue(Into), parsed, parsed.GetRequiredValue(Batches));
        var plan = ExperimentRun.Plan([scenario], parsed) with { Replications = 1 };
        var expectations = expect is null ? null : ReadExpectations(expect, plan);
        string? folder = OutputPlaces.OpenFolder(parsed.GetValue(Out), Out.Name);

        session.Logger<ExperimentPlan>();
        string outcomes = Path.Combine(folder ?? Directory.CreateTempSubdirectory("clearsim-").FullName, OutcomeFile);
        try
        {
            using var log = new DeclarationLogFile(plan, outcomes, full: false);
            var results = RunProgressDisplay.While(session, begun =>
                ReplicationRunner.Run(plan, Environment.ProcessorCount, log, begun, session.Stop));
            if (results.Replications.Count == 0) throw new OperationCanceledException(session.Stop);
            log.Complete(results.Replications);
            var report = expectations is null ? null : OutcomeComparison.Compare(
                expect!, expectations, [.. plan.Regimes.Select(r => r.Of.Regime)], File.ReadLines(outcomes));
            Print(ResultsBuilder.Build(results), report, form, session.Out);
            return report is null or { Met: true } ? ExitCode.Done : ExitCode.ExpectationNotMet;
        }
        finally
        {
            if (folder is null) Directory.Delete(Path.GetDirectoryName(outcomes)!, recursive: true);
        }
    }

    private static IReadOnlyList<Expectation> ReadExpectations(string file, ExperimentPlan plan)
    {
        var faults = new Faults();
        var milestones = plan.Regimes.SelectMany(r => r.Program.Milestones).ToHashSet(StringComparer.Ordinal);
        var expectations = ExpectationFile.Read(file, milestones, [.. plan.Regimes.Select(r => r.Of.Regime)], faults);
        return faults.Any ? throw new BadInputException([.. faults.InOrder().Select(e => e.ToString())]) : expectations;
    }

    private static void Print(ResultsDocument document, ExpectationReport? report, string form, TextWriter writer)
    {
        switch (form)
        {
            case "junit":
                JUnitReport.Write(report!, document.Scenarios[0].Id, writer);
                break;
            case "json":
                writer.WriteLine(ReplayJson.ToText(document, report));
                break;
            default:
                if (report is not null)
                {
                    ExpectationText.Write(report, writer);
                    writer.WriteLine();
                }

                ResultsReport.Write(document, writer);
                break;
        }
    }
}
