using System.CommandLine;
using System.Diagnostics;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Cli.Manifests;
using ClearanceSim.Cli.Progress;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Uncertainty;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Uncertainty;
using Microsoft.Extensions.Logging;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim defend</c>: a claim held against what is merely assumed.</summary>
internal static partial class DefendCommand
{
    // Seconds.
    private const double LongFrom = 10;

    private static readonly Option<string> Claim = new("--claim")
    {
        HelpName = "CLAIM",
        Description = "REGIME has|saves|adds >= AMOUNT of MEASURE, such as \"keden saves >= 15min of mean registered-released\".",
        Required = true,
    };

    private static readonly Option<int?> Samples = new("--samples")
    {
        HelpName = "N",
        Description = $"Samples of the assumptions. Default: so many that an input with a tenth of the variance has an even chance to stand out ({Defender.LeastUsualSamples}, or {Defender.UsualSamples(300)} where 300 inputs vary).",
        CustomParser = ValueParsers.Whole(10, 100_000),
    };

    private static readonly Option<int?> Inputs = new("--inputs")
    {
        HelpName = "N",
        Description = $"Inputs to follow to where the claim turns. Default: the {Defender.UsuallyShown} that move it most.",
        CustomParser = ValueParsers.Whole(1, 1_000),
    };

    private static readonly Option<int?> Replications = new("--replications")
    {
        HelpName = "N",
        Description = $"Replications of every variant. Default: the scenario's, at most {VariantPlan.FewReplications}.",
        CustomParser = ValueParsers.Whole(1, 10_000),
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("defend", "Say in what share of the assumptions a claim holds, and what overturns it.")
        {
            SharedOptions.Scenario, Claim, Samples, Inputs, Replications, SharedOptions.Seed, SharedOptions.Parallel, SharedOptions.Levers,
            SharedOptions.Batch, SharedOptions.Format,
        };
        command.Does(Run);
        return command;
    }

    private static int Run(ParseResult parsed, Session session)
    {
        var started = DateTimeOffset.UtcNow;
        string file = parsed.GetRequiredValue(SharedOptions.Scenario), claim = parsed.GetRequiredValue(Claim);
        session.Prepare();
        var (scenario, variants) = ScenarioInput.ReadWithVariants(file, parsed, session.Carried);
        if (scenario.Batch is not null && scenario.BatchFiles.Count == 0)
            throw new BadInputException($"{scenario.File}: takes its declarations from files; give them with --batch FILE.");
        var plan = new VariantPlan
        {
            Scenario = scenario,
            Variants = variants,
            Seed = parsed.Given(SharedOptions.Seed) ?? scenario.Seed,
            Replications = parsed.Given(Replications) ?? Math.Min(VariantPlan.FewReplications, scenario.Run.Replications),
        };
        var defender = new Defender(plan, parsed.Given(Samples), parsed.Given(Inputs) ?? Defender.UsuallyShown);
        var meant = Mended(() => defender.Read(claim));
        var logger = session.Logger<Defender>();
        LogBegin(logger, file, claim, plan.Seed);
        long clock = Stopwatch.GetTimestamp();
        int threads = ExperimentRun.Threads(parsed);
        var start = RunProgressDisplay.While(session, _ => Mended(() => defender.Start(meant, session.Stop)));
        TellOutlook(start, defender, plan.Replications, threads, session);
        var document = RunProgressDisplay.While(session, begun => Mended(() => defender.Run(start, threads, begun, session.Stop))) with
        {
            Manifest = ManifestBuilder.Of(parsed, [scenario]),
        };
        double seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        LogEnd(logger, seconds);
        string json = DefenceJson.ToText(document);
        if (parsed.GetValue(SharedOptions.Format) == "json") session.Out.WriteLine(json);
        else DefenceReport.Write(document, session.Out);
        session.Out.Flush();
        RunStore.Add("defend", json, started, plan.Seed, plan.Replications, [RunStore.Of(scenario)], session);
        return ExitCode.Done;
    }

    // Whoever would not wait so long asks for fewer samples before it has begun; of what is done soon nobody has to be told.
    private static void TellOutlook(DefenceStart start, Defender defender, int replications, int threads, Session session)
    {
        double seconds = start.Took.TotalSeconds * start.Variants / threads;
        if (seconds < LongFrom) return;
        session.Error.WriteLine(
            $"To run: {Numbers.Counted(start.Variants, "variant")} of {Numbers.Counted(replications, "replication")} "
            + $"({Numbers.Counted(defender.Samples, "sample")} of {Numbers.Counted(defender.Inputs, "input")}, the others to find where the claim turns); "
            + $"about {Durations.Rough(seconds)}, if {threads} run at a time. --samples asks for fewer or more.");
    }

    // Claims that are none, ranges that do not go together and a warm-up that nobody gives are the user's to mend.
    private static T Mended<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (ExperimentException bad) when (bad.InnerException is null or ExperimentException { InnerException: null } or Scenarios.Variants.VariantException)
        {
            throw new BadInputException(bad.Message, bad);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "defend {File}: {Claim}, seed {Seed}")]
    private static partial void LogBegin(ILogger logger, string file, string claim, ulong seed);

    [LoggerMessage(Level = LogLevel.Information, Message = "Judged in {Seconds} s")]
    private static partial void LogEnd(ILogger logger, double seconds);
}
