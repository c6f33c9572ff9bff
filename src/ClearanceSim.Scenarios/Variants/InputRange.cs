using ClearanceSim.Scenarios.Assumptions;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Variants;

/// <summary>An input with the range in which it may lie, as numbers.</summary>
/// <param name="Path">Its path, as the ledger and <c>set:</c> write it.</param>
/// <param name="Low">The least, in the base unit of the dimension.</param>
/// <param name="Value">What the model uses.</param>
/// <param name="High">The most.</param>
/// <param name="Dimension">What it measures.</param>
public sealed record InputRange(string Path, decimal Low, decimal Value, decimal High, Dimension Dimension)
{
    /// <summary>The range of a ledger's input; null where none is given, or where it comes into force only on a date.</summary>
    public static InputRange? Of(Assumption input)
    {
        if (input is { Low: null, High: null } or { Dimension: null } || input.Path.Contains('@')) return null;
        decimal? Amount(string? text) => text is null ? null
            : QuantityText.Read(text, input.Dimension, out decimal amount) is null ? amount : null;
        if (Amount(input.Value) is not { } value) return null;
        return new(input.Path, Amount(input.Low) ?? value, value, Amount(input.High) ?? value, input.Dimension);
    }

    /// <summary>
    /// The value below which it lies with a probability: the middle value is the median, and between it and either end all values are as
    /// likely. Nobody who gives three numbers has said more than that.
    /// </summary>
    /// <param name="probability">From 0, the least, to 1, the most.</param>
    public decimal At(double probability)
    {
        double low = (double)Low, value = (double)Value, high = (double)High;
        double at = probability < 0.5 ? low + 2 * probability * (value - low) : value + (2 * probability - 1) * (high - value);
        return Fitted(at);
    }

    /// <summary>The probability with which it lies below a value; the inverse of <see cref="At"/>, 0 and 1 beyond the ends.</summary>
    public double Below(double amount)
    {
        double low = (double)Low, value = (double)Value, high = (double)High;
        if (amount < value) return value > low ? Math.Max(0, 0.5 * (amount - low) / (value - low)) : 0;
        return high > value ? Math.Min(1, 0.5 + 0.5 * (amount - value) / (high - value)) : 1;
    }

    /// <summary>The nearest amount that the dimension allows: whole numbers, whole microseconds.</summary>
    public decimal Fitted(double amount)
    {
        bool isWhole = Dimension.IsWhole || Dimension == Dimension.Duration;
        return isWhole
            ? Math.Round((decimal)amount, MidpointRounding.AwayFromZero)
            // Twelve digits are more than anybody knows of an input, and as many as are written.
            : Math.Round((decimal)amount, 12);
    }

    /// <summary>An amount as people write it.</summary>
    public string Write(decimal amount) => QuantityText.Write(amount, Dimension);
}
