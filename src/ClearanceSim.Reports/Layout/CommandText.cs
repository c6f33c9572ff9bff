using System.Globalization;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Reports.Layout;

/// <summary>Commands for a reader to copy: in one line, however wide, and with the options that the run had.</summary>
internal static class CommandText
{
    /// <summary>The command that tells the story of a declaration of a run's first scenario.</summary>
    /// <param name="document">The run.</param>
    /// <param name="which">The words that name the declaration.</param>
    public static string Trace(ResultsDocument document, params string[] which) => Line(
        ["trace", document.Scenarios[0].File, .. Option("--seed", Number(document.Options?.Seed)), .. Choices(document.Options),
            .. which]);

    /// <summary>The command that does a run again, as the document itself tells it.</summary>
    public static string Again(ResultsDocument document) => document.Manifest is { } manifest ? Line(manifest.Arguments) : Again(
        document.Expectations is not null ? "replay" : document.Scenarios.Count > 1 ? "compare" : "run", document);

    /// <summary>The command that does a run again.</summary>
    /// <param name="command">Its name.</param>
    /// <param name="document">The run.</param>
    public static string Again(string command, ResultsDocument document)
    {
        if (command == "replay") return Replay(document);
        var files = document.Scenarios.Select(s => s.File);
        string? seed = Number(document.Seed);
        string? replications = document.Precision is null ? Number((ulong)(document.ReplicationsPlanned ?? document.Replications)) : null;
        return Line([command, .. files, .. Option("--seed", seed), .. Option("--replications", replications),
            .. Option("--precision", document.Options?.Precision), .. Option("--warm-up", document.Options?.WarmUp), .. Option("--assumptions", Number((ulong?)document.Options?.Assumptions)),
            .. document.Options?.ReleaseStudy == true ? ["--release-study"] : Array.Empty<string>(), .. Option("--one-more", Number((ulong?)document.Options?.OneMore)), .. Choices(document.Options)]);
    }

    // Its batches come first, and it has one replication.
    private static string Replay(ResultsDocument document)
    {
        string[] batches = [.. document.Options?.Batches ?? []];
        string[] scenario = Option("--scenario", document.Scenarios[0].File);
        string[] seed = Option("--seed", Number(document.Seed)), expect = Option("--expect", document.Expectations?.File);
        var others = document.Options is { } options ? options with { Batches = null } : null;
        return Line(["replay", .. batches, .. scenario, .. seed, .. Choices(others), .. expect]);
    }

    private static IEnumerable<string> Choices(RunOptions? options) =>
    [
        .. Option("--levers", options?.Levers),
        .. (options?.Regimes ?? []).SelectMany(r => Option("--regime", r)),
        .. (options?.Batches ?? []).SelectMany(b => Option("--batch", b)),
    ];

    private static string[] Option(string name, string? value) => value is null ? [] : [name, value];

    private static string? Number(ulong? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Line(IEnumerable<string> words) => "clearsim " + string.Join(' ', words.Select(Quoted));

    private static string Quoted(string word) =>
        word.All(c => char.IsLetterOrDigit(c) || "-_./\\:,+=@%".Contains(c, StringComparison.Ordinal)) ? word : $"\"{word}\"";
}
