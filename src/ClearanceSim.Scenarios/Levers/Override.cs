using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Levers;

/// <summary>One line of a <c>set:</c> mapping: a path and what is put there, or by how much it changes.</summary>
/// <param name="Path">The path.</param>
/// <param name="Key">Where it stands.</param>
/// <param name="Value">The value or change.</param>
/// <param name="KeyPath">The path of the line itself, for messages.</param>
internal sealed record Override(TreePath Path, YamlScalar Key, YamlNode Value, string KeyPath)
{
    /// <summary>May it add a stage or profile that is not there yet?</summary>
    public bool MayAdd { get; init; }

    /// <summary>The lines of a <c>set:</c> mapping; what is no path has been reported by its shape.</summary>
    public static IEnumerable<Override> Of(YamlNode? set, string path) => set is not YamlMapping mapping ? [] :
        mapping.Entries
            .Select(e => TreePath.Read(e.Name) is { } target ? new Override(
                target, e.Key, e.Value, TreePath.Join(path, e.Name)) : null)
            .OfType<Override>();

    /// <summary>The tree with the value put in.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="shape">What the tree is.</param>
    /// <param name="loader">Opens files that the value names.</param>
    /// <param name="faults">Takes what is wrong with the value, whatever tree it meets.</param>
    /// <param name="problem">Why the path or change does not fit this tree, or null.</param>
    public YamlMapping Apply(YamlMapping tree, Shape shape, TreeLoader loader, Faults faults, out InputError? problem)
    {
        var walk = new Walk(this, loader, faults);
        var changed = walk.Set(tree, shape, 0);
        problem = walk.Problem
            ?? (walk.Hits == 0 ? new(
                Key.Place, KeyPath, $"'{Path}' names nothing; no part of the scenario fits its star") : null);
        return problem is null ? (YamlMapping)changed : tree;
    }

    private sealed class Walk(Override line, TreeLoader loader, Faults faults)
    {
        private bool underStar;

        public int Hits { get; private set; }

        public InputError? Problem { get; private set; }

        public YamlNode Set(YamlNode node, Shape shape, int depth)
        {
            var resolved = shape.For(node);
            if (depth == line.Path.Segments.Count)
            {
                Hits++;
                return NewValue(node, resolved);
            }
            string segment = line.Path.Segments[depth];
            return node switch
            {
                YamlMapping mapping => InMapping(mapping, resolved, segment, depth),
                YamlSequence list => InList(list, resolved, segment, depth),
                _ => Missing(node, depth, $"'{Upto(depth)}' holds {node.KindInWords}, so there is no '{segment}' in it"),
            };
        }

        private YamlNode InMapping(YamlMapping mapping, Shape shape, string segment, int depth)
        {
            if (segment == "*")
            {
                underStar = true;
                return new YamlMapping(
                    mapping.Place, [.. mapping.Entries.Select(e => e with { Value = Inner(mapping, shape, e, depth) })]);
            }
            if (mapping.Find(segment) is { } entry) return mapping.With(entry.Key, Inner(mapping, shape, entry, depth));
            var known = shape.KnownKeys(mapping);
            if (depth == line.Path.Segments.Count - 1 && known.Contains(segment) && !Change.IsRelative(line.Value))
            {
                Hits++;
                return mapping.With(new YamlScalar(line.Key.Place, segment), Expanded(shape.Child(mapping, segment)));
            }
            if (MayAdd(shape, depth))
            {
                Hits++;
                return mapping.With(new YamlScalar(line.Key.Place, segment), Expanded(shape.Child(mapping, segment)));
            }
            var names = mapping.Entries.Select(e => e.Name).Concat(known);
            string what = depth == 0 ? $"there is no '{segment}' in the scenario" : $"there is no '{segment}' in '{Upto(depth)}'";
            if (known.Contains(segment)) what = $"'{Upto(depth + 1)}' is not given, so it has no value to change; give a value";
            else what += $"; {Spelling.Hint(segment, names)}";
            return Missing(mapping, depth, what);
        }

        private bool MayAdd(Shape shape, int depth) =>
            line.MayAdd && depth == line.Path.Segments.Count - 1 && line.Value is YamlMapping
            && line.Path.Segments[0] is "stages" or "profiles" && shape is MappingShape { Open: not null };

        private YamlNode Inner(YamlMapping mapping, Shape shape, YamlEntry entry, int depth) =>
            Problem is null ? Set(entry.Value, shape.Child(mapping, entry.Name) ?? AnyShape.Instance, depth + 1) : entry.Value;

        private YamlNode InList(YamlSequence list, Shape shape, string segment, int depth)
        {
            var child = shape.Child(list, segment) ?? AnyShape.Instance;
            if (segment == "*")
            {
                underStar = true;
                return new YamlSequence(list.Place, [.. list.Items.Select(i => Problem is null ? Set(i, child, depth + 1) : i)]);
            }
            int at = ListPath.Find(list, segment);
            if (at < 0)
                return Missing(
                    list, depth, $"'{Upto(depth)}' is a list of {list.Items.Count}; name a place in it, counted from 1");
            return new YamlSequence(list.Place, [.. list.Items.Select((item, i) => i != at ? item : ListPath.IsName(item, segment)
                ? InNamed(item, child, depth)
                : Set(item, child, depth + 1))]);
        }

        // 'process.counter.takes' goes past the verb: the step of that name is meant.
        private YamlNode InNamed(YamlNode item, Shape shape, int depth)
        {
            if (item is not YamlMapping { Entries: [{ Value: YamlMapping } verb] } step || step["name"] is not null)
                return Set(item, shape, depth + 1);
            return step.With(verb.Key, Inner(step, shape.For(step), verb, depth));
        }

        private YamlNode Missing(YamlNode node, int depth, string message)
        {
            // Under a star, what lacks the key is passed over: not every post has a scanner.
            if (!underStar || depth == 0) Problem ??= new(line.Key.Place, line.KeyPath, message);
            return node;
        }

        private YamlNode NewValue(YamlNode old, Shape shape)
        {
            if (line.Value is not YamlScalar scalar || !Change.IsRelative(scalar)) return Expanded(shape);
            if (Change.Read(scalar.Text) is not { } change)
            {
                Problem ??= new(scalar.Place, line.KeyPath, Change.Problem(scalar.Text));
                return old;
            }
            var changed = change.Apply(old, shape, scalar.Place, out string? problem);
            if (problem is not null) Problem ??= new(scalar.Place, line.KeyPath, problem);
            if (Wrong(changed, shape) is not { } wrong || Wrong(old, shape) is not null) return changed;
            faults.Add(scalar.Place, line.KeyPath, $"'{scalar.Text}' goes too far: {wrong}");
            return old;
        }

        // The first thing that is wrong with a node: one change of a distribution may spoil all its numbers.
        private string? Wrong(YamlNode node, Shape shape)
        {
            var found = new Faults();
            shape.Check(node, line.KeyPath, new Survey(found));
            return found.Any ? found.InOrder()[0].Message : null;
        }

        private YamlNode Expanded(Shape? shape) => shape is null ? line.Value : loader.Expand(line.Value, shape, line.KeyPath);

        private string Upto(int depth) => string.Join('.', line.Path.Segments.Take(depth));
    }
}
