using System.Text.Json;
using System.Text.Json.Nodes;
using ClearanceSim.Scenarios.Designs;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Layout;

namespace ClearanceSim.Scenarios;

/// <summary>
/// The JSON Schema of scenario, world, regime and experiment files, from the same tables that reading goes by: for completion in editors.
/// </summary>
public static class ScenarioSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>
    /// The schema (draft 2020-12). A file that names a scenario is an experiment; every other
    /// kind has the keys of one mapping, and which of them belong together, validation says.
    /// </summary>
    public static JsonObject ToJson()
    {
        var writer = new SchemaWriter();
        var scenario = FileTables.AnyFile.Describe(writer);
        var experiment = ExperimentTable.Experiment.Describe(writer);
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "ClearanceSim scenario, world, regime or experiment",
            ["if"] = new JsonObject { ["required"] = new JsonArray("scenario") },
            ["then"] = experiment,
            ["else"] = scenario,
            ["$defs"] = writer.Definitions,
        };
    }

    /// <summary>The schema as text.</summary>
    public static string ToText() => ToJson().ToJsonString(Indented);
}
