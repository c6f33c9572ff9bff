using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Layout;

/// <summary>Tells by its keys what a file holds.</summary>
internal static class FileKinds
{
    private static readonly string[] OfWorlds =
        ["holidays", "deadlines", "traders", "accounts", "guarantees", "tariff", "traffic", "compliance", "evasion", "money", "posts", "pools"];

    /// <summary>What a file holds most probably; where nothing tells, a scenario.</summary>
    public static FileKind Of(YamlMapping file)
    {
        var keys = file.Entries.Select(e => e.Name).ToHashSet(StringComparer.Ordinal);
        if (keys.Overlaps(["scenario", "optimise"]) || keys.IsSupersetOf(["factors", "responses"])) return FileKind.Experiment;
        if (FileTables.ScenarioOnly.Any(k => keys.Contains(k.Name))) return FileKind.Scenario;
        if (keys.Contains("regime")) return FileKind.Regime;
        if (keys.Overlaps(["process", "stages"])) return FileKind.Scenario;
        if (keys.Overlaps(OfWorlds)) return FileKind.World;
        bool areProfiles = file.Entries.Count > 0
            && file.Entries.All(e => e.Value is YamlMapping profile && (profile["when"] ?? profile["orders"]) is not null);
        return areProfiles ? FileKind.Profiles : FileKind.Scenario;
    }

    /// <summary>What a file holds, with its article, if it plainly is not of a kind; null if it may be.</summary>
    public static string? Instead(FileKind wanted, YamlMapping file) => Plainly(wanted, file) is var kind && kind != wanted ? InWords(kind) : null;

    /// <summary>What is said of a file that a user gives in place of a scenario or an experiment, and what to do with it; null if it may be one.</summary>
    public static string? InPlaceOf(FileKind wanted, YamlMapping file)
    {
        var kind = wanted == FileKind.Experiment ? OfNoExperiment(file) : Plainly(wanted, file);
        return kind == wanted ? null : $"is {InWords(kind)}, not {InWords(wanted)}; {kind switch
        {
            FileKind.Experiment => "use 'clearsim sweep'",
            FileKind.Scenario => "use 'clearsim run', or name it under 'scenario' in an experiment",
            FileKind.Regime => "name it under 'regimes' in a scenario",
            FileKind.World => "name it under 'world' in a scenario",
            _ => "name it under 'profiles' in a regime",
        }}";
    }

    // One key in the wrong file is not enough: that key alone is told then.
    private static FileKind Plainly(FileKind wanted, YamlMapping file)
    {
        bool Has(params string[] keys) => keys.Any(k => file[k] is not null);
        var kind = Of(file) == FileKind.Experiment ? FileKind.Experiment
            : Has("world", "regimes") ? FileKind.Scenario
            : Has("regime") && Has("stages", "overlays", "profiles", "process", "extends") ? FileKind.Regime
            : Has("traffic", "traders", "tariff") && Has("posts") && !Has("stages", "process") ? FileKind.World
            : Of(file) == FileKind.Profiles ? FileKind.Profiles
            : wanted;
        return wanted == FileKind.Scenario && kind == FileKind.World ? wanted : kind;
    }

    // One key that an experiment has and others have not, and it is a bad experiment.
    private static FileKind OfNoExperiment(YamlMapping file)
    {
        string[] own = ["scenario", "factors", "design", "responses", "optimise"], others = ["name", "about", "seed", "regimes", "replications"];
        bool mayBeOne = file.Entries.Any(e => own.Contains(e.Name)) || file.Entries.All(e => others.Contains(e.Name));
        var kind = Of(file);
        bool tellsNothing = kind == FileKind.Scenario && !FileTables.AnyFile.KnownKeys(file).Intersect(file.Entries.Select(e => e.Name)).Except(others).Any();
        return mayBeOne || tellsNothing ? FileKind.Experiment : kind;
    }

    private static string InWords(FileKind kind) => kind switch
    {
        FileKind.Scenario => "a scenario",
        FileKind.Regime => "a regime",
        FileKind.World => "a world",
        FileKind.Experiment => "an experiment",
        _ => "risk profiles",
    };
}
