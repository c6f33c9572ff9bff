using System.Text.Json.Nodes;
using ClearanceSim.Scenarios.Assumptions;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Distributions;

/// <summary>
/// A quantity that differs from case to case: a number, a text such as <c>exponential(1s)</c>, or a mapping of its parameters.
/// </summary>
/// <param name="dimension">What is drawn.</param>
public sealed class DistributionShape(Dimension dimension) : Shape
{
    private readonly QuantityShape number = new(dimension);
    private readonly QuantityShape shapeNumber = new(Dimension.Number);
    private readonly Lazy<MappingShape> table = new(() => DistributionTable.Of(dimension));

    /// <inheritdoc/>
    public override Dimension Dimension => dimension;

    /// <inheritdoc/>
    public override string Expected =>
        $"{dimension.Name} such as {dimension.Example}, exponential({dimension.Example}), "
        + "{ min, likely, max } or { mean, p90 }";

    /// <inheritdoc/>
    public override void Check(YamlNode node, string path, Survey survey)
    {
        int before = survey.Faults.Count;
        switch (node)
        {
            case YamlScalar { IsEmpty: false } scalar when scalar.Text.Contains('('):
                CheckText(scalar, path, survey);
                break;
            case YamlScalar { IsEmpty: false }:
            case YamlMapping mapping when mapping.Find("value") is not null:
                number.Check(node, path, survey);
                return;
            case YamlMapping:
                table.Value.Check(node, path, survey);
                break;
            default:
                Reject(node, path, survey);
                break;
        }
        if (survey.Faults.Count > before) return;
        DistributionReader.Build(node, path, dimension, 1, null, out string? problem);
        if (problem is not null) survey.Faults.Add(node.Place, path, problem);
    }

    /// <inheritdoc/>
    public override Shape? Child(YamlNode node, string key) => node is not YamlMapping mapping ? null
        : mapping.Find("value") is not null ? number.Child(node, key)
        : table.Value.Child(node, key);

    /// <inheritdoc/>
    public override IReadOnlyList<string> KnownKeys(YamlNode node) => node is YamlMapping mapping
        ? mapping.Find("value") is not null ? number.KnownKeys(node) : table.Value.KnownKeys(node)
        : [];

    /// <inheritdoc/>
    public override JsonObject Describe(SchemaWriter writer) => new()
    {
        ["anyOf"] = new JsonArray(
            number.Describe(writer),
            new JsonObject
            {
                ["type"] = "string",
                ["pattern"] = $"^\\s*({string.Join("|", DistributionForm.Texts.Select(t => t.Name))})\\s*\\(.*\\)\\s*$"
            },
            table.Value.Describe(writer)),
    };

    private void CheckText(YamlScalar scalar, string path, Survey survey)
    {
        if (!DistributionText.TrySplit(scalar.Text, out string name, out var arguments))
        {
            survey.Faults.Add(
                scalar.Place, path, $"'{scalar.Text}' is not a distribution; write for example exponential({dimension.Example})");
            return;
        }
        if (DistributionForm.Find(name) is not { } form)
        {
            survey.Faults.Add(
                scalar.Place, path,
                $"there is no distribution '{name}'; {Spelling.Hint(name, DistributionForm.Texts.Select(t => t.Name))}");
            return;
        }
        if (arguments.Count != form.Parameters.Count)
        {
            survey.Faults.Add(
                scalar.Place, path,
                $"'{name}' takes {form.Parameters.Count} numbers, not {arguments.Count}; write {form.Writing}");
            return;
        }
        for (int i = 0; i < arguments.Count; i++)
        {
            var parameter = form.Parameters[i];
            string at = TreePath.Join(path, parameter.Name);
            if ((parameter.IsShape ? shapeNumber : number).Problem(arguments[i]) is { } problem)
                survey.Faults.Add(scalar.Place, at, problem);
            else survey.Note(new(at, arguments[i], null, null, null, Grade.Assumed));
        }
    }
}
