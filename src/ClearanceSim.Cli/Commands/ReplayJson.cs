using System.Text.Json;
using System.Text.Json.Serialization;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Experiments.Replay;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Cli.Commands;

/// <summary>What <c>replay --format json</c> prints: the results document and, if something was expected, the verdict.</summary>
internal static class ReplayJson
{
    /// <summary>The document as text.</summary>
    public static string ToText(ResultsDocument results, ExpectationReport? report) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "clearsim/replay/1");
        if (report is not null)
        {
            json.WritePropertyName("expectation");
            JsonSerializer.Serialize(json, report, ExpectationJsonContext.Default.ExpectationReport);
        }

        json.WritePropertyName("results");
        json.WriteRawValue(ResultsJson.ToText(results));
        json.WriteEndObject();
    });
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ExpectationReport))]
internal sealed partial class ExpectationJsonContext : JsonSerializerContext;
