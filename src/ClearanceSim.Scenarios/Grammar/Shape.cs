using System.Text.Json.Nodes;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Grammar;

/// <summary>
/// What may stand at one place of a file: the table that reading, error messages and the JSON Schema are all made from.
/// </summary>
public abstract class Shape
{
    /// <summary>What is expected, with an example, as the end of "… is expected".</summary>
    public abstract string Expected { get; }

    /// <summary>Notes all that is wrong with a node and all inputs in it.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">Its path.</param>
    /// <param name="survey">Takes errors and inputs.</param>
    public abstract void Check(YamlNode node, string path, Survey survey);

    /// <summary>The JSON Schema of what is allowed.</summary>
    /// <param name="writer">Takes definitions that are used more than once.</param>
    public abstract JsonObject Describe(SchemaWriter writer);

    /// <summary>
    /// The shape of the value at a key of a node (or of an item of a list), or null if no value may stand there.
    /// </summary>
    /// <param name="node">The mapping or list.</param>
    /// <param name="key">The key; ignored by lists.</param>
    public virtual Shape? Child(YamlNode node, string key) => null;

    /// <summary>Keys of the table that may be added to a node.</summary>
    public virtual IReadOnlyList<string> KnownKeys(YamlNode node) => [];

    /// <summary>May the name of a file stand here for what the file holds?</summary>
    public virtual bool TakesFile => false;

    /// <summary>What is wrong with a file that is named here and plainly holds something else, as what follows its name; or null.</summary>
    /// <param name="file">The file's mapping, before anything is put in or merged.</param>
    public virtual string? Mistaken(YamlMapping file) => null;

    /// <summary>Does a mapping of an extending file add to that of the extended one (or else replace it as a whole)?</summary>
    public virtual bool Merges(YamlNode below, YamlNode above) => false;

    /// <summary>The shape that applies to this node: itself, or one of its alternatives.</summary>
    public virtual Shape For(YamlNode node) => this;

    /// <summary>What quantity stands here, or null if none does.</summary>
    public virtual Units.Dimension? Dimension => null;

    /// <summary>Notes that something else was expected.</summary>
    protected void Reject(YamlNode node, string path, Survey survey)
    {
        string found = node is YamlScalar { IsEmpty: false } scalar ? $"'{scalar.Text}'" : node.KindInWords;
        survey.Faults.Add(node.Place, path, $"{found} stands here; {Expected} is expected");
    }
}
