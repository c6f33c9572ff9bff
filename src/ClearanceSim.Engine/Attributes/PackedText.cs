using ClearanceSim.Engine.Draws;

namespace ClearanceSim.Engine.Attributes;

/// <summary>A text in one 64-bit cell: up to eight ASCII characters are kept as they are, a longer text as its stable hash.</summary>
/// <remarks>Packed values are never negative and hashed ones always are, so the two cannot be taken for each other.</remarks>
public static class PackedText
{
    /// <summary>The cell for <paramref name="text"/>; the same text gives the same cell in every process.</summary>
    public static long Pack(ReadOnlySpan<char> text)
    {
        ulong cell = 0;
        bool fits = text.Length <= 8;
        for (int i = 0; fits && i < text.Length; i++)
        {
            char c = text[i];
            fits = c is > '\0' and < '\x80';
            cell = (cell << 8) | c;
        }
        return fits ? (long)cell : (long)(StableHash.Of(text.ToString()) | 0x8000_0000_0000_0000UL);
    }

    /// <summary>The text of a packed cell, or <c>#</c> and sixteen hexadecimal digits where only the hash was kept.</summary>
    public static string Unpack(long cell)
    {
        if (cell < 0) return "#" + cell.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
        Span<char> text = stackalloc char[8];
        int length = 0;
        for (int shift = 56; shift >= 0; shift -= 8)
            if ((char)((cell >> shift) & 0xFF) is var c and not '\0') text[length++] = c;
        return new string(text[..length]);
    }
}
