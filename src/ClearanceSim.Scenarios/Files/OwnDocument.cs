using System.Text;
using System.Text.RegularExpressions;

namespace ClearanceSim.Scenarios.Files;

/// <summary>Tells the documents that the program itself writes from what people write.</summary>
internal static partial class OwnDocument
{
    private const int Beginning = 256;

    /// <summary>What is said where one of them is given in place of a scenario or an experiment.</summary>
    public const string InPlaceOfAScenario = "is a results document: only 'clearsim run' takes it, and does again what made it";

    /// <summary>Is this one of them? They begin with the name of their layout.</summary>
    public static bool Is(string file)
    {
        using var stream = File.OpenRead(file);
        byte[] bytes = new byte[Beginning];
        int length = stream.ReadAtLeast(bytes, Beginning, throwOnEndOfStream: false);
        return Schema().IsMatch(Encoding.UTF8.GetString(bytes, 0, length).TrimStart('\uFEFF'));
    }

    [GeneratedRegex("""^\s*\{\s*"schema"\s*:\s*"clearsim/""")]
    private static partial Regex Schema();
}
