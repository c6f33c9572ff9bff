using System.Globalization;

namespace ClearanceSim.Customs.Declarations;

/// <summary>
/// A commodity code of the Harmonised System with its national digits: ten digits, of which the last may be zeros.
/// </summary>
/// <remarks>The default value, ten zeros, stands for goods without a code.</remarks>
public readonly record struct HsCode
{
    /// <summary>Digits of a full code.</summary>
    public const int Length = 10;

    private const long Limit = 10_000_000_000;

    private HsCode(long cell) => Cell = cell;

    /// <summary>The code as a number of ten digits: the cell of the column <c>hs</c>.</summary>
    public long Cell { get; }

    /// <summary>The chapter, the first two digits.</summary>
    public int Chapter => (int)(Cell / 100_000_000);

    /// <summary>The heading, the first four digits.</summary>
    public int Heading => (int)(Cell / 1_000_000);

    /// <summary>A cell as a code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has more than ten digits or is negative.</exception>
    public static HsCode FromCell(long cell) =>
        cell is >= 0 and < Limit
            ? new(cell)
            : throw new ArgumentOutOfRangeException(nameof(cell), cell, "A code has ten digits.");

    /// <summary>Reads 2 to 10 digits; missing ones are zeros at the end.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out HsCode code)
    {
        code = default;
        if (text.Length < 2 || !TryRange(text, out long low, out _)) return false;
        code = new HsCode(low);
        return true;
    }

    /// <summary>Reads 2 to 10 digits; missing ones are zeros at the end.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static HsCode Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no commodity code: 2 to 10 digits.");

    /// <summary>The first and the last cell that begin with a prefix of 1 to 10 digits.</summary>
    public static bool TryRange(ReadOnlySpan<char> prefix, out long low, out long high)
    {
        low = high = 0;
        if (prefix.Length is < 1 or > Length) return false;
        if (!long.TryParse(prefix, NumberStyles.None, CultureInfo.InvariantCulture, out low)) return false;
        long width = 1;
        for (int i = prefix.Length; i < Length; i++) width *= 10;
        low *= width;
        high = low + width - 1;
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Cell.ToString("0000000000", CultureInfo.InvariantCulture);
}
