using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Layout;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Files;

/// <summary>
/// Loads a file as one tree: what it extends is merged below it, and files named in place of mappings are put in.
/// </summary>
/// <param name="files">Opens the files.</param>
/// <param name="faults">Takes what is wrong.</param>
public sealed class TreeLoader(ScenarioFiles files, Faults faults)
{
    /// <summary>Files that extend or contain one another, at most.</summary>
    public const int MaxChain = 16;

    /// <summary>The key by which a file names the one that it extends.</summary>
    public const string Extends = "extends";

    private readonly List<string> chain = [];

    /// <summary>Is a part missing because its file could not be read?</summary>
    public bool HasHoles { get; private set; }

    /// <summary>The tree of a file, or null with the errors noted.</summary>
    /// <param name="file">As the user would name it.</param>
    /// <param name="shape">What the file is expected to hold.</param>
    /// <param name="at">Where the file is named.</param>
    /// <param name="path">Path of the key that names it.</param>
    public YamlNode? Load(string file, Shape shape, Place at, string path)
    {
        var tree = LoadFile(file, shape, at, path);
        HasHoles |= tree is null;
        return tree;
    }

    private YamlNode? LoadFile(string file, Shape shape, Place at, string path)
    {
        string full = Path.GetFullPath(file);
        if (chain.Contains(full))
        {
            string circle = string.Join(" -> ", chain.Append(full).Select(Path.GetFileName));
            faults.Add(at, path, $"'{file}' comes round to itself: {circle}; break the circle");
            return null;
        }
        if (chain.Count == MaxChain)
        {
            faults.Add(at, path, $"more than {MaxChain} files extend or contain one another; join some of them");
            return null;
        }
        if (files.Read(file, at, path, faults) is not { } text) return null;
        if (YamlReader.Read(file, text, faults) is not { } root) return null;
        // One message where the wrong kind of file is named, in place of one for each of its keys.
        if (root is YamlMapping held && shape.Mistaken(held) is { } instead)
        {
            // What the user named speaks for itself, and there is something else to do with it.
            bool isGiven = chain.Count == 0 && at == Place.Of(file);
            faults.Add(at, path, isGiven && FileKinds.InPlaceOf(FileKind.Scenario, held) is { } given ? given : $"'{file}' {instead}");
            return null;
        }
        chain.Add(full);
        var tree = Expand(root, shape, path);
        if (tree is YamlMapping mapping && mapping.Find(Extends) is { } extends) tree = Extend(mapping, extends, shape, path);
        chain.RemoveAt(chain.Count - 1);
        return tree;
    }

    /// <summary>
    /// A tree in which names of files that stand for mappings are replaced by what the files hold, and worlds and regimes that
    /// extend a file where they stand are laid over it.
    /// </summary>
    /// <param name="node">The tree.</param>
    /// <param name="shape">What is expected there.</param>
    /// <param name="path">Its path.</param>
    public YamlNode Expand(YamlNode node, Shape shape, string path)
    {
        switch (node)
        {
            case YamlScalar scalar when IsFile(scalar) && shape.TakesFile:
                return Load(ScenarioFiles.Resolve(scalar.Place.File, scalar.Text), shape, scalar.Place, path) ?? scalar;
            case YamlSequence list:
                return new YamlSequence(list.Place, [.. list.Items.Select((item, i) =>
                    shape.Child(list, "") is { } child ? Expand(item, child, TreePath.Join(path, i + 1)) : item)]);
            case YamlMapping mapping:
                var own = shape.For(mapping);
                var expanded = new YamlMapping(mapping.Place, [.. mapping.Entries.Select(e =>
                    own.Child(mapping, e.Name) is { } child
                        ? e with { Value = Expand(e.Value, child, TreePath.Join(path, e.Name)) }
                        : e)]);
                return expanded.Find(Extends) is { } extends && own.KnownKeys(mapping).Contains(Extends)
                    ? Extend(expanded, extends, own, path)
                    : expanded;
            default:
                return node;
        }
    }

    private YamlNode Extend(YamlMapping mapping, YamlEntry extends, Shape shape, string path)
    {
        var own = mapping.Without(Extends);
        string keyPath = TreePath.Join(path, Extends);
        if (extends.Value is not YamlScalar name || !IsFile(name))
        {
            faults.Add(extends.Value.Place, keyPath, "the name of a file that ends in .yaml is expected");
            return own;
        }
        var below = Load(ScenarioFiles.Resolve(name.Place.File, name.Text), shape, name.Place, keyPath);
        return below is null ? own : TreeMerge.Merge(below, own, shape);
    }

    private static bool IsFile(YamlScalar scalar) =>
        scalar.Text.EndsWith(".yaml", StringComparison.Ordinal) && !scalar.Text.Contains('\n');
}
