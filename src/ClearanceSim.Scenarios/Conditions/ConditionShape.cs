using System.Text.Json.Nodes;
using ClearanceSim.Scenarios.Assumptions;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Conditions;

/// <summary>A condition; its columns are looked up where it is used. The chances in it are inputs of the model.</summary>
/// <remarks>Written <c>{ when: …, chance: … }</c> it has a chance with a range and a source, as any other assumption.</remarks>
public sealed class ConditionShape : Shape
{
    /// <summary>The only one.</summary>
    public static readonly ConditionShape Instance = new();

    /// <summary>The key of a condition within a mapping.</summary>
    internal const string When = "when";

    /// <summary>The key of the share of those that fulfil it which are meant.</summary>
    internal const string Chance = "chance";

    private static readonly MappingShape WithChance = new("a condition with a chance", () =>
    [
        new(When, Instance, "which declarations are meant; all where it is left out"),
        new(Chance, new QuantityShape(Dimension.Share, max: 1), "the share of these") { Required = true },
    ])
    { FromFile = false };

    /// <inheritdoc/>
    public override string Expected => "a condition such as 'procedure == 40 and value > 5000000 KZT'";

    /// <inheritdoc/>
    public override void Check(YamlNode node, string path, Survey survey)
    {
        if (node is YamlMapping)
        {
            WithChance.Check(node, path, survey);
            return;
        }
        if (node is not YamlScalar { IsEmpty: false } scalar)
        {
            Reject(node, path, survey);
            return;
        }
        var syntax = ConditionParser.Parse(scalar.Text, out var error);
        if (error is not null) survey.Faults.Add(Locate(scalar, error, out string message), path, message);
        int number = 0;
        foreach (var chance in syntax?.Chances() ?? [])
        {
            string at = TreePath.Join(path, "chance");
            number++;
            survey.Note(new(number == 1 ? at : TreePath.Join(at, number), chance.Text, null, null, null, Grade.Assumed));
        }
    }

    /// <summary>
    /// Where an error of a condition stands in the file; where lines were folded, the message tells the character instead.
    /// </summary>
    internal static Place Locate(YamlScalar scalar, ConditionError error, out string message)
    {
        message = error.Message;
        if (scalar.TextColumn is { } column) return scalar.Place with { Column = column + error.At };
        message = string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"{error.Message} (at character {error.At + 1})");
        return scalar.Place;
    }

    /// <inheritdoc/>
    public override Shape? Child(YamlNode node, string key) => node is YamlMapping ? WithChance.Child(node, key) : null;

    /// <inheritdoc/>
    public override IReadOnlyList<string> KnownKeys(YamlNode node) => node is YamlMapping ? WithChance.KnownKeys(node) : [];

    /// <inheritdoc/>
    public override JsonObject Describe(SchemaWriter writer) => new()
    {
        ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, WithChance.Describe(writer)),
    };
}
