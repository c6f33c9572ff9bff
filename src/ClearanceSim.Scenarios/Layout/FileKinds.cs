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
    /// <remarks>One key in the wrong file is not enough: that key alone is told then.</remarks>
    public static string? Instead(FileKind wanted, YamlMapping file)
    {
        bool Has(params string[] keys) => keys.Any(k => file[k] is not null);
        var kind = Of(file) == FileKind.Experiment ? FileKind.Experiment
            : Has("world", "regimes") ? FileKind.Scenario
            : Has("regime") && Has("stages", "overlays", "profiles", "process", "extends") ? FileKind.Regime
            : Has("traffic", "traders", "tariff") && Has("posts") && !Has("stages", "process") ? FileKind.World
            : Of(file) == FileKind.Profiles ? FileKind.Profiles
            : wanted;
        if (kind == wanted || (wanted == FileKind.Scenario && kind == FileKind.World)) return null;
        return kind switch
        {
            FileKind.Scenario => "a scenario",
            FileKind.Regime => "a regime",
            FileKind.World => "a world",
            FileKind.Experiment => "an experiment",
            _ => "risk profiles",
        };
    }
}
