using System.Globalization;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Draws;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>The cell of the column <c>number</c> for a number as a batch writes it.</summary>
public static class NumberCell
{
    // Longer runs of digits could be taken for numbers in the official form.
    private const int MostDigits = 13;

    /// <summary>
    /// A number in the official form as <see cref="DeclarationNumber"/> keeps it, up to thirteen digits as they are, and anything
    /// else (leading zeros too) as its stable hash, which is negative.
    /// </summary>
    public static long Of(ReadOnlySpan<char> number)
    {
        if (DeclarationNumber.TryParse(number, out var official)) return official.Cell;
        if (number.Length is > 0 and <= MostDigits && number[0] != '0'
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long digits)) return digits;
        return (long)(StableHash.Of(number) | 1UL << 63);
    }
}
