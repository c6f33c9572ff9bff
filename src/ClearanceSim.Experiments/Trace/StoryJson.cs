using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClearanceSim.Experiments.Trace;

/// <summary>Writes stories as JSON: one story an object, several in <c>{"stories":[…]}</c>.</summary>
public static class StoryJson
{
    private static readonly StoryJsonContext Context = new(new JsonSerializerOptions(StoryJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    });

    /// <summary>The stories of one declaration under several regimes, as one document.</summary>
    public static string ToText(IReadOnlyList<Story> stories) =>
        JsonSerializer.Serialize(new StorySet(stories), Context.StorySet);
}

/// <summary>Stories told together: usually one declaration under each regime.</summary>
/// <param name="Stories">The stories.</param>
public sealed record StorySet(IReadOnlyList<Story> Stories);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(StorySet))]
internal sealed partial class StoryJsonContext : JsonSerializerContext;
