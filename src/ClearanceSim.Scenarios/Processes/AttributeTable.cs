using ClearanceSim.Engine.Attributes;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Processes;

/// <summary>The attributes that a generic process declares.</summary>
internal static class AttributeTable
{
    private static readonly ListShape Names = new(ScalarShape.Text, "a list of names");

    private static readonly MappingShape Lists = new("a list of codes or flags", () =>
    [
        new("codes", Names, "one of these names") { NotWith = ["flags"] },
        new("flags", Names, "any of these names, up to 63"),
    ])
    { NeedsOneOf = ["codes", "flags"], FromFile = false };

    /// <summary>Attributes by name.</summary>
    public static readonly MappingShape Attributes = new("attributes by name", new OpenKeys("an attribute", new EitherShape(
        "a kind such as number, or { codes: [ … ] }",
        single: new ChoiceShape("number", "money", "mass", "duration", "text", "commodity"),
        mapping: Lists)));

    /// <summary>A schema with the attributes of a section, for posts of these names.</summary>
    public static AttributeSchema Read(YamlMapping? attributes, IReadOnlyList<string> posts, Survey survey)
    {
        var schema = new AttributeSchema(posts);
        foreach (var entry in attributes?.Entries ?? [])
        {
            if (schema.Find(entry.Name) is not null)
                survey.Faults.Add(
                    entry.Key.Place, Paths.TreePath.Join("attributes", entry.Name),
                    "is an attribute of every process; choose another name");
            else if (entry.Name.Contains('.', StringComparison.Ordinal))
                survey.Faults.Add(
                    entry.Key.Place, Paths.TreePath.Join("attributes", entry.Name),
                    "has a '.' in its name, which is for the simulator's own; write for example '-'");
            else if (entry.Value is YamlScalar kind)
                Add(schema, entry.Name, kind.Text);
            else if (entry.Value is YamlMapping lists && (lists["codes"] ?? lists["flags"]) is YamlSequence names)
                AddList(
                    schema, entry, lists["codes"] is not null, [.. names.Items.OfType<YamlScalar>().Select(s => s.Text)], survey);
        }
        return schema;
    }

    private static void Add(AttributeSchema schema, string name, string kind) => _ = kind switch
    {
        "money" => schema.Add(name, AttributeKind.Number, unit: "KZT"),
        "mass" => schema.Add(name, AttributeKind.Number, unit: "kg"),
        "duration" => schema.Add(name, AttributeKind.Duration),
        "text" => schema.Add(name, AttributeKind.Text),
        "commodity" => schema.Add(name, AttributeKind.Commodity),
        _ => schema.Add(name, AttributeKind.Number),
    };

    private static void AddList(AttributeSchema schema, YamlEntry entry, bool isCode, IReadOnlyList<string> names, Survey survey)
    {
        string path = Paths.TreePath.Join("attributes", entry.Name);
        if (names.Count == 0) survey.Faults.Add(entry.Value.Place, path, "names nothing; give at least one name");
        else if (names.Distinct().Count() < names.Count)
            survey.Faults.Add(entry.Value.Place, path, "names something twice; each name stands once");
        else if (!isCode && names.Count > 63)
            survey.Faults.Add(entry.Value.Place, path, "has more than 63 flags; make two attributes of them");
        else schema.Add(entry.Name, isCode ? AttributeKind.Code : AttributeKind.Flags, codes: names);
    }
}
