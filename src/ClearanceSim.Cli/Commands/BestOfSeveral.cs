using System.CommandLine;
using System.Diagnostics;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Cli.Manifests;
using ClearanceSim.Cli.Progress;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Selecting;
using ClearanceSim.Reports.Selecting;
using Microsoft.Extensions.Logging;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim compare … --best</c>: which of several is best, with a stated guarantee.</summary>
internal static partial class BestOfSeveral
{
    /// <summary>What is best.</summary>
    public static readonly Option<string?> Best = new("--best")
    {
        HelpName = "CRITERION",
        Description = "Choose the best of all scenarios and regimes: \"least mean registered-released\", \"most control.detection\".",
    };

    /// <summary>What does not matter.</summary>
    public static readonly Option<string?> Within = new("--within")
    {
        HelpName = "AMOUNT",
        Description = "With --best: a smaller difference than this does not matter, such as 5min.",
    };

    // What is told of a whole run has no place here.
    private static readonly Option[] Strangers =
        [SharedOptions.Precision, SharedOptions.WarmUp, SharedOptions.Assumptions, SharedOptions.Out, SharedOptions.Log];

    /// <summary>Was it asked for?</summary>
    public static bool IsAsked(ParseResult parsed)
    {
        if (parsed.Given(Best) is not null) return true;
        return parsed.Given(Within) is null ? false : throw new BadInputException("--within says what is small enough for --best; give --best too.");
    }

    /// <summary>Chooses.</summary>
    public static int Carry(IReadOnlyList<string> files, ParseResult parsed, Session session)
    {
        var started = DateTimeOffset.UtcNow;
        string text = parsed.Given(Best)!;
        if (Strangers.FirstOrDefault(o => parsed.GetResult(o) is not null) is { } stranger)
            throw new BadInputException($"--best and {stranger.Name} do not go together: contenders are run until the best is known, each as long as it may be.");
        if (parsed.Given(Within) is not { } within)
            throw new BadInputException("--best needs --within AMOUNT: a difference so small that it does not matter, such as --within 5min.");
        int atMost = parsed.Given(SharedOptions.Replications) ?? Selector.UsuallyAtMost;
        if (atMost < Selector.First)
            throw new BadInputException($"--replications: with --best they are the most that are run, {Selector.First} or more, and '{atMost}' is fewer.");
        session.Prepare();
        var scenarios = ScenarioInput.ReadAll(files, parsed, carried: session.Carried);
        var plan = ExperimentRun.Plan(scenarios, parsed) with { Replications = atMost, Precision = null };
        if (plan.Regimes.Count < 2) throw new BadInputException("--best chooses of two or more; there is one regime of one scenario.");
        var criterion = Criterion(text, within, plan);
        var logger = session.Logger<Selector>();
        LogBegin(logger, files, text, plan.Seed);
        long clock = Stopwatch.GetTimestamp();
        var selector = new Selector(plan, criterion);
        var document = RunProgressDisplay.While(session, begun => Run(selector, parsed, begun, session.Stop)) with
        {
            Manifest = ManifestBuilder.Of(parsed, scenarios),
        };
        double seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        LogEnd(logger, seconds);
        string json = SelectionJson.ToText(document);
        if (parsed.GetValue(SharedOptions.Format) == "json") session.Out.WriteLine(json);
        else SelectionReport.Write(document, session.Out);
        session.Out.Flush();
        RunStore.Add("compare --best", json, started, plan.Seed, document.Replications, [.. scenarios.Select(RunStore.Of)], session);
        return ExitCode.Done;
    }

    private static Criterion Criterion(string text, string within, ExperimentPlan plan)
    {
        try
        {
            return Experiments.Selecting.Criterion.Read(text, within, Selector.Measured(plan));
        }
        catch (ExperimentException bad)
        {
            throw new BadInputException(bad.Message, bad);
        }
    }

    // A measure of which a replication saw nothing is the user's to change.
    private static Selection Run(Selector selector, ParseResult parsed, Action<IWorkProgress> begun, CancellationToken stop)
    {
        try
        {
            return selector.Run(ExperimentRun.Threads(parsed), begun, stop);
        }
        catch (ExperimentException bad) when (bad.InnerException is null)
        {
            throw new BadInputException(bad.Message, bad);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "compare {Files}: {Criterion}, seed {Seed}")]
    private static partial void LogBegin(ILogger logger, IReadOnlyList<string> files, string criterion, ulong seed);

    [LoggerMessage(Level = LogLevel.Information, Message = "Chosen in {Seconds} s")]
    private static partial void LogEnd(ILogger logger, double seconds);
}
