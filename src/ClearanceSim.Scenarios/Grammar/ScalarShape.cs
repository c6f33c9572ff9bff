using System.Text.Json.Nodes;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Grammar;

/// <summary>A single text that a function of its own judges.</summary>
/// <param name="expected">What is expected.</param>
/// <param name="problem">What is wrong with a text and what would be right, or null.</param>
/// <param name="pattern">A regular expression for the JSON Schema, or null.</param>
public sealed class ScalarShape(string expected, Func<string, string?>? problem = null, string? pattern = null) : Shape
{
    /// <summary>Any text.</summary>
    public static readonly ScalarShape Text = new("a text");

    /// <inheritdoc/>
    public override string Expected => expected;

    /// <summary>Is a text one that may stand here?</summary>
    public bool IsRight(string text) => problem?.Invoke(text) is null;

    /// <inheritdoc/>
    public override void Check(YamlNode node, string path, Survey survey)
    {
        if (node is not YamlScalar { IsEmpty: false } scalar) Reject(node, path, survey);
        else if (problem?.Invoke(scalar.Text) is { } wrong) survey.Faults.Add(node.Place, path, wrong);
    }

    /// <inheritdoc/>
    public override JsonObject Describe(SchemaWriter writer)
    {
        var schema = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") };
        if (pattern is not null) schema["pattern"] = pattern;
        return schema;
    }
}

/// <summary>One of a closed list of words.</summary>
/// <param name="values">The words.</param>
public sealed class ChoiceShape(params IReadOnlyList<string> values) : Shape
{
    /// <summary>Yes or no, also written true or false.</summary>
    public static readonly ChoiceShape YesNo = new("yes", "no", "true", "false");

    /// <inheritdoc/>
    public override string Expected => "one of " + string.Join(", ", values);

    /// <inheritdoc/>
    public override void Check(YamlNode node, string path, Survey survey)
    {
        if (node is not YamlScalar { IsEmpty: false } scalar) Reject(node, path, survey);
        else if (!values.Contains(scalar.Text))
            survey.Faults.Add(node.Place, path, $"'{scalar.Text}' is not one of {Spelling.List(values)}{Near(scalar.Text)}");
    }

    /// <inheritdoc/>
    public override JsonObject Describe(SchemaWriter writer)
    {
        var words = new JsonArray([.. values.Select(v => (JsonNode)v)]);
        if (values.Contains("true"))
        {
            words.Add(true);
            words.Add(false);
        }
        // A word that is all figures is a number to an editor.
        foreach (string value in values)
            if (long.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out long number)) words.Add(number);
        return new() { ["enum"] = words };
    }

    private string Near(string word) => Spelling.Nearest(word, values) is { } near ? $"; did you mean '{near}'?" : "";
}

/// <summary>Anything: what stands here is checked where it is used.</summary>
public sealed class AnyShape : Shape
{
    /// <summary>The only one.</summary>
    public static readonly AnyShape Instance = new();

    /// <inheritdoc/>
    public override string Expected => "a value";

    /// <inheritdoc/>
    public override bool TakesFile => true;

    /// <inheritdoc/>
    public override Shape Child(YamlNode node, string key) => this;

    /// <inheritdoc/>
    public override void Check(YamlNode node, string path, Survey survey)
    {
        if (node is YamlScalar { IsEmpty: true }) Reject(node, path, survey);
    }

    /// <inheritdoc/>
    public override JsonObject Describe(SchemaWriter writer) => [];
}
