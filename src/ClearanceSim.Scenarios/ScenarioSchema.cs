using System.Text.Json;
using System.Text.Json.Nodes;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Layout;

namespace ClearanceSim.Scenarios;

/// <summary>
/// The JSON Schema of scenario, world and regime files, from the same tables that reading goes by: for completion in editors.
/// </summary>
public static class ScenarioSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>
    /// The schema (draft 2020-12). Every kind of file has the keys of one mapping; which belong together, validation says.
    /// </summary>
    public static JsonObject ToJson()
    {
        var writer = new SchemaWriter();
        var scenario = FileTables.AnyFile.Describe(writer);
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "ClearanceSim scenario, world or regime",
            ["$ref"] = scenario["$ref"]!.GetValue<string>(),
            ["$defs"] = writer.Definitions,
        };
    }

    /// <summary>The schema as text.</summary>
    public static string ToText() => ToJson().ToJsonString(Indented);
}
