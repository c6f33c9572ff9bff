using System.Text.Json.Nodes;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Arrivals;

/// <summary>How much a surge adds: a percentage of the usual rate, or a rate of its own.</summary>
internal sealed class SurgeRateShape : Shape
{
    private static readonly QuantityShape Share = new(Dimension.Share);
    private static readonly QuantityShape Rate = new(Dimension.Rate);

    /// <inheritdoc/>
    public override string Expected => "a percentage of the usual rate such as +40%, or a rate such as 30/d";

    /// <inheritdoc/>
    public override void Check(YamlNode node, string path, Survey survey)
    {
        if (node is YamlScalar { IsEmpty: false } or YamlMapping) For(node).Check(node, path, survey);
        else Reject(node, path, survey);
    }

    /// <summary>A percentage or a rate, as the unit says.</summary>
    public override Shape For(YamlNode node)
    {
        string? text = node is YamlMapping mapping ? (mapping["value"] as YamlScalar)?.Text : (node as YamlScalar)?.Text;
        return text?.TrimEnd().EndsWith('%') ?? false ? Share : Rate;
    }

    /// <inheritdoc/>
    public override Shape? Child(YamlNode node, string key) => For(node).Child(node, key);

    /// <inheritdoc/>
    public override JsonObject Describe(SchemaWriter writer) =>
        new() { ["anyOf"] = new JsonArray(Share.Describe(writer), Rate.Describe(writer)) };
}
