using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ClearanceSim.Scenarios.Assumptions;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Grammar;

/// <summary>
/// A number with its unit. An input of the model may also be written as an assumption with its range and source.
/// </summary>
/// <param name="dimension">What it measures.</param>
/// <param name="isInput">Is it an input of the model (and so counted and allowed a range), or a setting of the run?</param>
/// <param name="min">The least that is allowed, in the base unit.</param>
/// <param name="max">The most that is allowed, in the base unit, or null.</param>
/// <param name="words">Words that may stand for the number, such as <c>unlimited</c>.</param>
public sealed class QuantityShape(
    Dimension dimension, bool isInput = true, decimal min = 0, decimal? max = null, IReadOnlyList<string>? words = null) : Shape
{
    private readonly Lazy<MappingShape> assumption = new(() => AssumptionTable.Of(dimension, min, max));

    /// <inheritdoc/>
    public override Dimension Dimension => dimension;

    /// <inheritdoc/>
    public override string Expected => $"{dimension.Name} such as {dimension.Example}" + Words;

    /// <inheritdoc/>
    public override void Check(YamlNode node, string path, Survey survey)
    {
        if (node is YamlMapping mapping && isInput) CheckAssumption(mapping, path, survey);
        else if (node is not YamlScalar { IsEmpty: false } scalar) Reject(node, path, survey);
        else if (words?.Contains(scalar.Text) ?? false) return;
        else if (Problem(scalar.Text) is { } problem) survey.Faults.Add(node.Place, path, problem);
        else if (isInput) survey.Note(new(path, scalar.Text, null, null, null, Grade.Assumed) { Dimension = dimension });
    }

    /// <summary>What is wrong with a text and what would be right, or null.</summary>
    public string? Problem(string text)
    {
        if (QuantityText.Read(text, dimension, out decimal amount) is { } problem)
            return problem + Words;
        if (amount < min) return $"'{text}' is too small; the least is {QuantityText.Write(min, dimension)}";
        return amount > max ? $"'{text}' is too great; the most is {QuantityText.Write(max.Value, dimension)}" : null;
    }

    /// <inheritdoc/>
    public override Shape? Child(YamlNode node, string key) =>
        node is YamlMapping && isInput ? assumption.Value.Child(node, key) : null;

    /// <inheritdoc/>
    public override IReadOnlyList<string> KnownKeys(YamlNode node) =>
        node is YamlMapping && isInput ? assumption.Value.KnownKeys(node) : [];

    /// <inheritdoc/>
    public override JsonObject Describe(SchemaWriter writer)
    {
        string units = string.Join("|", dimension.Units.Keys.Select(Regex.Escape));
        bool plain = dimension.Units.ContainsKey("");
        var single = new JsonObject
        {
            ["type"] = plain ? new JsonArray("string", "number") : "string",
            ["pattern"] = $"^\\s*([-+]?[0-9][0-9 _.]*({units})\\s*)+$" + string.Concat((words ?? []).Select(w => $"|^{w}$")),
        };
        return isInput ? new() { ["anyOf"] = new JsonArray(single, assumption.Value.Describe(writer)) } : single;
    }

    private string Words => string.Concat((words ?? []).Select(w => $", or '{w}'"));

    private void CheckAssumption(YamlMapping mapping, string path, Survey survey)
    {
        int before = survey.Faults.Count;
        assumption.Value.Check(mapping, path, survey);
        if (survey.Faults.Count > before) return;
        string value = Text(mapping, "value")!;
        string? low = Text(mapping, "low"), high = Text(mapping, "high"), source = Text(mapping, "source"),
            grade = Text(mapping, "grade");
        if (Amount(low) > Amount(value))
            survey.Faults.Add(
                mapping["low"]!.Place, TreePath.Join(path, "low"), $"{low} is above the value {value}; low <= value <= high");
        if (Amount(high) < Amount(value))
            survey.Faults.Add(
                mapping["high"]!.Place, TreePath.Join(path, "high"), $"{high} is below the value {value}; low <= value <= high");
        if (grade is not (null or "assumed") && source is null)
            survey.Faults.Add(
                mapping["grade"]!.Place, TreePath.Join(path, "grade"),
                $"'{grade}' needs a source; add 'source', or write 'assumed'");
        survey.Note(new(path, value, low, high, source, GradeNames.Find(grade)) { Dimension = dimension });
    }

    private decimal? Amount(string? text) =>
        text is not null && QuantityText.TryRead(text, dimension, out decimal amount) ? amount : null;

    private static string? Text(YamlMapping mapping, string key) => (mapping[key] as YamlScalar)?.Text;
}
