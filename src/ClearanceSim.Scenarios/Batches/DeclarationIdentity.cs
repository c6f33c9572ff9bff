using ClearanceSim.Engine.Draws;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>What a declaration of a batch is: the hash of its number, whatever row it stands in.</summary>
public static class DeclarationIdentity
{
    /// <summary>The same as <see cref="StableHash.Of(string)"/>, without a string to be made.</summary>
    public static ulong Of(ReadOnlySpan<char> number)
    {
        ulong hash = 0xCBF29CE484222325;
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in number.EnumerateRunes())
        {
            int length = rune.EncodeToUtf8(bytes);
            for (int i = 0; i < length; i++) hash = (hash ^ bytes[i]) * 0x100000001B3;
        }
        return StableHash.Mix(hash);
    }
}
