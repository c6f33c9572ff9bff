using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClearanceSim.Cli.Bench;

/// <summary>What was measured of a workload.</summary>
internal sealed record BenchResult
{
    /// <summary>Name of the workload.</summary>
    public required string Name { get; init; }

    /// <summary>Unit of <see cref="Rate"/>.</summary>
    public required string Unit { get; init; }

    /// <summary>Units a second: the median run's.</summary>
    public required double Rate { get; init; }

    /// <summary>Events a second of the median run.</summary>
    public required double EventsPerSecond { get; init; }

    /// <summary>Seconds of the median run.</summary>
    public required double Seconds { get; init; }

    /// <summary>Bytes allocated for each unit in full swing.</summary>
    public required double AllocatedBytesPerEntity { get; init; }

    /// <summary>Peak memory of the process.</summary>
    public required long PeakBytes { get; init; }

    /// <summary>Figures that show that the workload did what it should.</summary>
    public required IReadOnlyDictionary<string, double> Checks { get; init; }
}

/// <summary>What <c>bench --format json</c> prints.</summary>
internal sealed record BenchDocument(IReadOnlyList<BenchResult> Workloads)
{
    /// <summary>The document as text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, BenchJsonContext.Default.BenchDocument);

    /// <summary>A document from its text, or null if it is none.</summary>
    public static BenchDocument? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, BenchJsonContext.Default.BenchDocument);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(BenchDocument))]
internal sealed partial class BenchJsonContext : JsonSerializerContext;
