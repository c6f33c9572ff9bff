using System.Text;
using System.Text.RegularExpressions;

namespace ClearanceSim.Scenarios.Files;

/// <summary>Tells the documents that the program itself writes from what people write.</summary>
internal static partial class OwnDocument
{
    private const int Beginning = 256;

    /// <summary>What is said where one of them is given in place of a scenario or an experiment.</summary>
    public const string InPlaceOfAScenario = "is a results document: only 'clearsim run' takes it, and does again what made it";

    /// <summary>Is this one of them? Those that can be run again begin with the name of their layout.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) =>
        Schema().IsMatch(Encoding.UTF8.GetString(bytes[..Math.Min(Beginning, bytes.Length)]).TrimStart('\uFEFF'));

    /// <summary>The same of a file that is too long to be read whole.</summary>
    public static bool Is(FileInfo file)
    {
        using var stream = file.OpenRead();
        byte[] bytes = new byte[Beginning];
        return Is(bytes.AsSpan(0, stream.ReadAtLeast(bytes, Beginning, throwOnEndOfStream: false)));
    }

    [GeneratedRegex("""^\s*\{\s*"schema"\s*:\s*"clearsim/""")]
    private static partial Regex Schema();
}
