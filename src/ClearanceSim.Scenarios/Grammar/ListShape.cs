using System.Text.Json.Nodes;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Grammar;

/// <summary>A list of items of one shape.</summary>
/// <param name="item">The shape of each item.</param>
/// <param name="expected">What is expected.</param>
/// <param name="orSingle">May a single value stand for a list of one?</param>
public sealed class ListShape(Shape item, string expected, bool orSingle = false) : Shape
{
    /// <inheritdoc/>
    public override string Expected => expected;

    /// <inheritdoc/>
    public override Shape Child(YamlNode node, string key) => item;

    /// <summary>A file's name in place of the list is one item.</summary>
    public override Shape For(YamlNode node) => orSingle && node is not YamlSequence ? item.For(node) : this;

    /// <inheritdoc/>
    public override void Check(YamlNode node, string path, Survey survey)
    {
        if (node is YamlSequence list)
            for (int i = 0; i < list.Items.Count; i++) item.Check(list.Items[i], TreePath.Join(path, i + 1), survey);
        else if (orSingle && node is not YamlScalar { IsEmpty: true }) item.Check(node, path, survey);
        else Reject(node, path, survey);
    }

    /// <inheritdoc/>
    public override JsonObject Describe(SchemaWriter writer)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = item.Describe(writer.Inside()) };
        return orSingle ? new() { ["anyOf"] = new JsonArray(list, item.Describe(writer)) } : list;
    }
}
