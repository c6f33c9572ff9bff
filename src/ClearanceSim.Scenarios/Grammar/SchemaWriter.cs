using System.Text;
using System.Text.Json.Nodes;

namespace ClearanceSim.Scenarios.Grammar;

/// <summary>Writes shapes as a JSON Schema (draft 2020-12), each mapping once, as a definition that others refer to.</summary>
/// <remarks>
/// Keys are required only within lists: elsewhere a file that extends another may leave out what the other one says.
/// </remarks>
public sealed class SchemaWriter
{
    private readonly JsonObject definitions;
    private readonly bool inList;

    /// <summary>A writer without definitions.</summary>
    public SchemaWriter()
        : this([], false)
    {
    }

    private SchemaWriter(JsonObject definitions, bool inList)
    {
        this.definitions = definitions;
        this.inList = inList;
    }

    /// <summary>What <c>$defs</c> holds.</summary>
    public JsonObject Definitions => definitions;

    /// <summary>The same definitions, seen from within a list.</summary>
    public SchemaWriter Inside() => inList ? this : new(definitions, true);

    /// <summary>A reference to the definition of a mapping, which is written if it is new.</summary>
    public JsonObject Define(MappingShape shape)
    {
        string name = Slug(shape.Name) + (inList ? "-item" : "");
        if (!definitions.ContainsKey(name))
        {
            definitions[name] = new JsonObject();
            definitions[name] = Write(shape);
        }
        return new() { ["$ref"] = "#/$defs/" + name };
    }

    private JsonObject Write(MappingShape shape)
    {
        var properties = new JsonObject();
        foreach (var key in shape.Keys)
        {
            var value = key.Shape.Describe(this);
            value["description"] = char.ToUpperInvariant(key.Doc[0]) + key.Doc[1..] + ".";
            properties[key.Name] = value;
        }
        var mapping = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = shape.Open is { } open ? open.Value.Describe(this) : false,
        };
        if (inList && !shape.IsOftenPartial && shape.Keys.Any(k => k is { Required: true, Unless: null }))
            mapping["required"] = new JsonArray([.. shape.Keys.Where(k => k is { Required: true, Unless: null }).Select(k => (JsonNode)k.Name)]);
        if (shape.IsTagged) mapping["maxProperties"] = 1;
        var others = new JsonArray();
        if (shape.TakesFile) others.Add(new JsonObject { ["type"] = "string", ["pattern"] = "\\.yaml$" });
        if (shape.MayBeEmpty) others.Add(new JsonObject { ["type"] = "null" });
        if (others.Count == 0) return mapping;
        others.Insert(0, mapping);
        return new() { ["anyOf"] = others };
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (char c in name.StartsWith("a ", StringComparison.Ordinal) ? name[2..] : name)
            slug.Append(char.IsAsciiLetterOrDigit(c) ? c : '-');
        return slug.ToString().Trim('-');
    }
}
