using System.Runtime.CompilerServices;

namespace ClearanceSim.Engine.Draws;

/// <summary>Hashes that are the same in every process, on every machine and in every version of .NET.</summary>
public static class StableHash
{
    /// <summary>2^64 over the golden ratio, odd: multiples of it lie as far apart as multiples can.</summary>
    internal const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>The hash of a name: FNV-1a over its UTF-8 bytes, mixed.</summary>
    public static ulong Of(ReadOnlySpan<char> name)
    {
        ulong hash = 0xCBF29CE484222325;
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in name.EnumerateRunes())
            foreach (byte b in bytes[..rune.EncodeToUtf8(bytes)]) hash = (hash ^ b) * 0x100000001B3;
        return Mix(hash);
    }

    /// <summary>
    /// A one-to-one mixing of 64 bits after which each bit depends on all; <c>Mix(0)</c> is 0.
    /// </summary>
    /// <remarks>Shifts and multipliers: variant 13 of D. Stafford's search (2011) for the best of this form.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
