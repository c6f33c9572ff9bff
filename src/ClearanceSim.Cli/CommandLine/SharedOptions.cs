using System.CommandLine;

namespace ClearanceSim.Cli.CommandLine;

/// <summary>The options and arguments that several commands share, each defined once.</summary>
internal static class SharedOptions
{
    /// <summary>One scenario file.</summary>
    public static readonly Argument<string> Scenario =
        new("scenario") { HelpName = "SCENARIO", Description = "A scenario file (YAML)." };

    /// <summary>Replications; the scenario's number if absent.</summary>
    public static readonly Option<int?> Replications = new("--replications")
    {
        HelpName = "N",
        Description = "Number of replications. Default: the (first) scenario's.",
        CustomParser = ValueParsers.Whole(1, 1_000_000),
    };

    /// <summary>How well results are to be known before replications end.</summary>
    public static readonly Option<string?> Precision = new("--precision")
    {
        HelpName = "X%",
        Description = "Go on until mean times and their differences are known to ± X %, in place of a number of replications.",
        CustomParser = ValueParsers.Precision,
    };

    /// <summary>How long nothing counts; the scenario's if absent.</summary>
    public static readonly Option<string?> WarmUp = new("--warm-up")
    {
        HelpName = "auto|check|7d",
        Description = "Warm-up of all scenarios: a time, found by a pilot (auto), or the scenario's and beside it what would be found (check).",
        CustomParser = ValueParsers.WarmUp,
    };

    /// <summary>The seed; the scenario's if absent.</summary>
    public static readonly Option<ulong?> Seed = new("--seed")
    {
        HelpName = "N",
        Description = "Seed of all random draws. Default: the (first) scenario's.",
        CustomParser = ValueParsers.Seed,
    };

    /// <summary>Which replication.</summary>
    public static readonly Option<int?> Replication = new("--replication")
    {
        HelpName = "R",
        Description = "Number of the replication, from 1. Default: 1.",
        CustomParser = ValueParsers.Whole(1, 1_000_000),
    };

    /// <summary>Replications that run at the same time.</summary>
    public static readonly Option<int?> Parallel = new("--parallel")
    {
        HelpName = "N",
        Description = "Replications run at a time; results do not depend on it. Default: the number of cores.",
        CustomParser = ValueParsers.Whole(1, 1_024),
    };

    /// <summary>Regimes to run; all of the scenario's if absent.</summary>
    public static readonly Option<string[]> Regime = new("--regime")
    {
        HelpName = "ID",
        Description = "Run only this regime; may be given several times.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Declarations of a scenario that takes them from files.</summary>
    public static readonly Option<string[]> Batch = new("--batch")
    {
        HelpName = "FILE",
        Description = "Take the declarations from this file (CSV or NDJSON); may be given several times.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Samples of the assumptions.</summary>
    public static readonly Option<int?> Assumptions = new("--assumptions")
    {
        HelpName = "N",
        Description = "Run N samples of the assumptions' ranges too, and show how far the results reach in them.",
        CustomParser = ValueParsers.Whole(10, 100_000),
    };

    /// <summary>Is a time release study wanted?</summary>
    public static readonly Option<bool> ReleaseStudy = new("--release-study")
    {
        Description = "Also tell the way interval by interval, in the layout of a time release study (WCO), by lane, mode, trader and procedure.",
    };

    /// <summary>Pools whose queues are shown over the week.</summary>
    public static readonly Option<int?> Queues = new("--queues")
    {
        HelpName = "N",
        Description = "Show how the queues of the N pools that keep most waiting rise and fall over the week.",
        CustomParser = ValueParsers.Whole(1, 1_000),
    };

    /// <summary>Pools of which one unit more is tried.</summary>
    public static readonly Option<int?> OneMore = new("--one-more")
    {
        HelpName = "N",
        Description = "Measure what one officer (or device) more is worth in each of the N pools that keep most waiting.",
        CustomParser = ValueParsers.Whole(1, 1_000),
    };

    /// <summary>Folder for result files.</summary>
    public static readonly Option<string?> Out = new("--out")
    {
        HelpName = "DIR",
        Description = "Write the results into this folder: results.json, report.txt, report.html, plots/ (SVG, PNG), tables/ (CSV).",
    };

    /// <summary>File for one row a declaration.</summary>
    public static readonly Option<string?> Log = new("--log")
    {
        HelpName = "FILE",
        Description = "Write one row a declaration, regime and replication to this file (NDJSON).",
    };

    /// <summary>Text for people or JSON for programs.</summary>
    public static readonly Option<string> Format = FormatOf("text", "json");

    /// <summary>Which of a regime's overlays are on.</summary>
    public static readonly Option<string?> Levers = new("--levers")
    {
        HelpName = "none|all|1,5",
        Description = "Which of Keden's levers are on, by number. Default: the scenario's.",
    };

    /// <summary>Folder of the catalogue and the logs; every command takes it.</summary>
    public static readonly Option<string?> State = new("--state")
    {
        HelpName = "DIR",
        Description = "Folder of the catalogue of runs and the logs. Default: the user's data folder.",
        Recursive = true,
    };

    /// <summary>A choice of formats; the first is the default.</summary>
    public static Option<string> FormatOf(params string[] formats) => new("--format")
    {
        HelpName = string.Join('|', formats),
        Description = $"Form of what is printed. Default: {formats[0]}.",
        CustomParser = ValueParsers.OneOf(formats),
        DefaultValueFactory = _ => formats[0],
    };
}
