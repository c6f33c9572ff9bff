using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Scenarios.Files;

namespace ClearanceSim.Cli.Manifests;

/// <summary>Reads the manifest that a document of <c>--format json</c> or <c>--out</c> carries.</summary>
internal static class ManifestFileReader
{
    /// <summary>Is this file meant as one? A scenario is YAML, a document JSON.</summary>
    public static bool IsMeant(string file) => file.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The manifest of a document; what it does not carry is there and as it was.</summary>
    /// <exception cref="BadInputException">There is no such file, it carries no manifest, or something beside it has changed.</exception>
    public static Manifest Read(string file)
    {
        var manifest = Parse(file);
        var changed = manifest.Inputs.Select(Changed).OfType<string>().Select(c => $"{file}: manifest.inputs: {c}").ToList();
        return changed.Count == 0 ? manifest : throw new BadInputException(changed);
    }

    private static Manifest Parse(string file)
    {
        byte[] bytes = [];
        try
        {
            bytes = File.ReadAllBytes(file);
            // Some editors begin a file with a mark of its encoding.
            if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
            if (JsonSerializer.Deserialize(bytes, ManifestReading.Default.Carrier)?.Manifest is { } found && IsWhole(found))
                return found;
            throw new BadInputException($"{file}: carries no manifest; what --format json prints and --out writes does (results.json).");
        }
        catch (JsonException bad)
        {
            var broken = BrokenJson.Of(bad, bytes);
            throw new BadInputException(FormattableString.Invariant($"{file}:{broken.Line}:{broken.Column}: this is no document of clearsim: {broken.Problem}."), bad);
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{file}: cannot be read: {bad.Message}", bad);
        }
    }

    // A document from elsewhere may lack what the type promises.
    private static bool IsWhole(Manifest found) =>
        found is { Version: not null, Arguments.Count: > 0, Scenarios: not null, Files: not null, Inputs: not null }
        && found.Arguments.All(a => a is not null) && found.Scenarios.All(s => s is { File: not null, Root: not null })
        && found.Files.All(f => f is { Root: not null, Name: not null, Text: not null }) && found.Inputs.All(i => i is { File: not null, Sha256: not null });

    private static string? Changed(ManifestInput input)
    {
        if (!File.Exists(input.File)) return $"there is no file '{input.File}', and the manifest does not carry it; put it there.";
        string now;
        try
        {
            now = FileDigest.Of(input.File);
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            return $"'{input.File}' cannot be read: {bad.Message}";
        }
        return now == input.Sha256 ? null : $"'{input.File}' is not the file that was read then (sha256 {now}, not {input.Sha256}).";
    }
}

/// <summary>The one part of a document that is looked at.</summary>
/// <param name="Manifest">The manifest, or null.</param>
internal sealed record Carrier(Manifest? Manifest);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Carrier))]
internal sealed partial class ManifestReading : JsonSerializerContext;
