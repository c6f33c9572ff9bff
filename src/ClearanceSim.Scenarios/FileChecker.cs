using ClearanceSim.Scenarios.Designs;
using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Layout;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Regimes;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios;

/// <summary>What a look at a file found.</summary>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Within">Of a part: the scenario with which it was checked; null: its keys and values alone were.</param>
/// <param name="Errors">All that is wrong with it.</param>
public sealed record FileCheck(string File, FileKind Kind, string? Within, IReadOnlyList<InputError> Errors);

/// <summary>Checks a scenario, an experiment, or a file that scenarios are made of as what it is.</summary>
/// <remarks>
/// A part is checked key by key, and with the first scenario near it that names it: whether there is the pool that a stage asks
/// for depends on the world.
/// </remarks>
public static class FileChecker
{
    private const int FoldersUp = 2;

    /// <summary>Checks a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="unmeasured">What is wrong with the measures that an experiment asks for; null: nobody looks.</param>
    public static FileCheck Check(string file, MeasureCheck? unmeasured = null)
    {
        var faults = new Faults();
        var tree = Load(file, faults);
        var kind = tree is null ? FileKind.Scenario : FileKinds.Of(tree);
        if (kind == FileKind.Scenario) return new(file, kind, null, ScenarioReader.Read(file).Errors);
        if (kind == FileKind.Experiment) return new(file, kind, null, ExperimentReader.Read(file, unmeasured: unmeasured).Errors);
        Shape(kind).Check(tree!, "", new Survey(faults));
        string? within = ScenarioOf(file);
        var own = within is null ? [] : ScenarioReader.Read(within).Errors.Where(e => IsSame(e.File, file)).ToList();
        // What is wrong with a key is told in other words there.
        var told = faults.InOrder().Select(e => (e.Line, e.Column)).ToHashSet();
        foreach (var error in own.Where(e => !told.Contains((e.Line, e.Column)))) faults.Add(error with { File = file });
        return new(file, kind, within, faults.InOrder());
    }

    /// <summary>The id of the regime that a file holds; null if it holds something else, or cannot be read.</summary>
    public static string? RegimeIn(string file) =>
        Load(file, new Faults()) is { } tree && FileKinds.Of(tree) == FileKind.Regime
            ? (tree["regime"] as YamlScalar)?.Text
            : null;

    /// <summary>Is a scenario made of this file, among others?</summary>
    public static bool IsMadeOf(string scenario, string file) =>
        Load(scenario, new Faults()) is { } tree && FileKinds.Of(tree) == FileKind.Scenario && Holds(tree, Path.GetFullPath(file));

    /// <summary>The first scenario in the file's folder, or those above it, that is made of the file; null: none is.</summary>
    public static string? ScenarioOf(string file)
    {
        string folder = Path.GetDirectoryName(file) ?? "";
        for (int up = 0; up <= FoldersUp; up++, folder = Path.Combine(folder, ".."))
        {
            string at = folder.Length == 0 ? "." : folder;
            // A scenario of its own before those that change something of another.
            var near = Directory.EnumerateFiles(at, "*.yaml").Where(IsText)
                .OrderBy(Extends).ThenBy(f => f, StringComparer.Ordinal);
            string? found = near.Select(f => ScenarioFiles.Resolve(at + "/", Path.GetFileName(f)))
                .FirstOrDefault(f => IsMadeOf(f, file));
            if (found is not null) return found;
        }

        return null;
    }

    // Links that lead nowhere, pipes and data have such names, too.
    private static bool IsText(string file)
    {
        try
        {
            if (new FileInfo(file) is not { Exists: true, Length: > 0 and <= ScenarioFiles.MaxBytes }) return false;
            using var readable = File.OpenRead(file);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool Extends(string file) =>
        File.ReadLines(file).Any(line => line.StartsWith(TreeLoader.Extends + ":", StringComparison.Ordinal));

    private static MappingShape Shape(FileKind kind) => kind switch
    {
        FileKind.Regime => FileTables.Regime,
        FileKind.World => FileTables.World,
        _ => ProfileTable.Profiles,
    };

    private static YamlMapping? Load(string file, Faults faults) =>
        new TreeLoader(new ScenarioFiles(file), faults).Load(file, FileTables.AnyFile, Place.Of(file), "") as YamlMapping;

    // Whoever extends a scenario and names other regimes has read the regimes of that one, but is not made of them.
    private static bool Holds(YamlNode node, string file) => node switch
    {
        YamlMapping mapping => mapping.Entries.Any(e => IsSame(e.Key.Place.File, file) || Holds(e.Value, file)),
        YamlSequence list => list.Items.Any(item => Holds(item, file)),
        _ => IsSame(node.Place.File, file),
    };

    private static bool IsSame(string one, string other) => Path.GetFullPath(one) == Path.GetFullPath(other);
}
