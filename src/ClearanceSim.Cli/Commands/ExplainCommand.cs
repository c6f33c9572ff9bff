using System.CommandLine;
using System.Diagnostics;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Cli.Manifests;
using ClearanceSim.Cli.Progress;
using ClearanceSim.Experiments.Explaining;
using ClearanceSim.Experiments.Files;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Reports.Charts;
using ClearanceSim.Reports.Explaining;
using Microsoft.Extensions.Logging;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim explain</c>: each lever's share of the difference between a regime and itself without levers.</summary>
internal static partial class ExplainCommand
{
    private const string DocumentFile = "explain.json";

    private static readonly Option<int?> Replications = new("--replications")
    {
        HelpName = "N",
        Description = "Replications of each combination of levers. Default: what the declarations allow, at least 3.",
        CustomParser = ValueParsers.Whole(1, 10_000),
    };

    private static readonly Option<int?> Days = new("--days")
    {
        HelpName = "N",
        Description = "Days that are observed in each replication. Default: what the declarations allow.",
        CustomParser = ValueParsers.Whole(1, 3_660),
    };

    private static readonly Option<int?> Declarations = new("--declarations")
    {
        HelpName = "N",
        Description = $"About how many declarations to simulate over all combinations. Default: {ExplainChoices.UsualBudget}.",
        CustomParser = ValueParsers.Whole(1),
    };

    private static readonly Option<string?> Regime = new("--regime")
    {
        HelpName = "ID",
        Description = "Explain this regime. Default: the one that has levers.",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        HelpName = "DIR",
        Description = "Write the results (explain.json, and a picture for each measure, explain-MEASURE.svg) into this folder.",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("explain", "Say how much of a regime's difference is due to each of its levers.")
        {
            SharedOptions.Scenario, Replications, Days, Declarations, SharedOptions.Seed, SharedOptions.Parallel, Regime,
            SharedOptions.Levers, SharedOptions.Batch, Out, SharedOptions.Format,
        };
        command.Does(Run);
        return command;
    }

    private static int Run(ParseResult parsed, Session session)
    {
        var started = DateTimeOffset.UtcNow;
        string file = parsed.GetRequiredValue(SharedOptions.Scenario);
        session.Prepare();
        var plan = Plan(file, parsed, session);
        string? folder = OutputPlaces.OpenFolder(parsed.GetValue(Out), Out.Name, DocumentFile);
        var logger = session.Logger<ExplainPlan>();
        LogBegin(logger, file, plan.Sets.Count, plan.Replications, plan.Seed);
        long clock = Stopwatch.GetTimestamp();
        var worths = RunProgressDisplay.While(session, begun => Worths(plan, parsed, begun, session.Stop));
        double seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        LogEnd(logger, worths.Programs, seconds);

        var document = ExplanationBuilder.Build(worths) with { Manifest = ManifestBuilder.Of(parsed, [plan.Scenario]) };
        string json = ExplanationJson.ToText(document);
        if (parsed.GetValue(SharedOptions.Format) == "json") session.Out.WriteLine(json);
        else ExplanationReport.Write(document, session.Out);
        session.Out.Flush();
        if (folder is not null) Write(folder, document, json);
        RunStore.Add("explain", json, started, plan.Seed, plan.Replications, [RunStore.Of(plan.Scenario)], session);
        return ExitCode.Done;
    }

    private static ExplainPlan Plan(string file, ParseResult parsed, Session session)
    {
        var (scenario, combinations) = ScenarioInput.ReadWithCombinations(file, parsed, session.Carried);
        try
        {
            return ExplainPlanner.Plan(scenario, combinations, new ExplainChoices
            {
                Budget = parsed.Given(Declarations) ?? ExplainChoices.UsualBudget,
                Replications = parsed.Given(Replications),
                Days = parsed.Given(Days),
                Seed = parsed.Given(SharedOptions.Seed),
                Regime = parsed.Given(Regime),
            });
        }
        catch (ExperimentException bad)
        {
            throw new BadInputException(bad.Message, bad);
        }
    }

    // Levers that make no process together are the user's to mend.
    private static Worths Worths(ExplainPlan plan, ParseResult parsed, Action<IWorkProgress> begun, CancellationToken stop)
    {
        try
        {
            return ExplainRunner.Run(plan, ExperimentRun.Threads(parsed), begun, stop);
        }
        catch (ExperimentException bad) when (bad.InnerException is Scenarios.Levers.LeverException)
        {
            throw new BadInputException(bad.Message, bad);
        }
    }

    private static void Write(string folder, Explanation document, string json)
    {
        new OutputFile(Path.Combine(folder, DocumentFile)).Write(to => to.Write(OutputPlaces.Text.GetBytes(json + "\n")));
        foreach (var (measure, chart) in ExplanationCharts.Of(document))
            new OutputFile(Path.Combine(folder, $"explain-{measure}.svg")).Write(to => to.Write(WaterfallDrawing.Svg(chart)));
    }

    [LoggerMessage(
        Level = LogLevel.Information, Message = "explain {File}, {Combinations} combinations, {Replications} replications, seed {Seed}")]
    private static partial void LogBegin(ILogger logger, string file, int combinations, int replications, ulong seed);

    [LoggerMessage(Level = LogLevel.Information, Message = "Ran {Programs} programs in {Seconds} s")]
    private static partial void LogEnd(ILogger logger, int programs, double seconds);
}
