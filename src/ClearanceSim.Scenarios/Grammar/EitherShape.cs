using System.Text.Json.Nodes;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Grammar;

/// <summary>Several ways of writing the same thing, told apart by what kind of node stands there.</summary>
/// <param name="expected">What is expected.</param>
/// <param name="single">The shape of a single value, or null if none may stand here.</param>
/// <param name="list">The shape of a list, or null.</param>
/// <param name="mapping">The shape of a mapping, or null.</param>
public sealed class EitherShape(string expected, Shape? single = null, Shape? list = null, Shape? mapping = null) : Shape
{
    /// <inheritdoc/>
    public override string Expected => expected;

    /// <inheritdoc/>
    public override bool TakesFile => mapping?.TakesFile ?? false;

    /// <inheritdoc/>
    public override Units.Dimension? Dimension => single?.Dimension;

    /// <inheritdoc/>
    public override Shape For(YamlNode node) => Alternative(node)?.For(node) ?? this;

    /// <inheritdoc/>
    public override Shape? Child(YamlNode node, string key) => Alternative(node)?.Child(node, key);

    /// <inheritdoc/>
    public override IReadOnlyList<string> KnownKeys(YamlNode node) => Alternative(node)?.KnownKeys(node) ?? [];

    /// <inheritdoc/>
    public override bool Merges(YamlNode below, YamlNode above) =>
        Alternative(below) is { } shape && shape == Alternative(above) && shape.Merges(below, above);

    /// <inheritdoc/>
    public override void Check(YamlNode node, string path, Survey survey)
    {
        if (Alternative(node) is { } shape && !(shape == single && node is YamlScalar { IsEmpty: true }))
            shape.Check(node, path, survey);
        else Reject(node, path, survey);
    }

    /// <inheritdoc/>
    public override JsonObject Describe(SchemaWriter writer) => new()
    {
        ["anyOf"] = new JsonArray(
            [.. new[] { single, list, mapping }.OfType<Shape>().Distinct().Select(s => (JsonNode)s.Describe(writer))]),
    };

    private Shape? Alternative(YamlNode node) => node switch
    {
        YamlScalar => single,
        YamlSequence => list,
        _ => mapping,
    };
}
