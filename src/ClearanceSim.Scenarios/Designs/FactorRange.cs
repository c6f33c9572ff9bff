using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Variants;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Designs;

/// <summary>The range of a factor: two amounts of one dimension, or two changes of one kind.</summary>
/// <param name="Low">The least, as it is written.</param>
/// <param name="High">The greatest, likewise.</param>
/// <param name="Prefix">What stands before every amount: <c>*</c> for factors, <c>+</c> for shifts, nothing for values.</param>
/// <param name="Amounts">The amounts; the middle one is that half way.</param>
public sealed record FactorRange(string Low, string High, string Prefix, InputRange Amounts)
{
    private const int Figures = 5;

    // Where both ends are written in one unit, so is all between them.
    private readonly string? unit = UnitOf(Low, Amounts.Dimension) is { } low && low == UnitOf(High, Amounts.Dimension) ? low : null;

    /// <summary>The level at a probability: evenly from the least to the most.</summary>
    public FactorLevel At(double probability, Place place)
    {
        decimal amount = Amounts.At(probability);
        string written = Written(amount);
        _ = QuantityText.TryRead(written, Amounts.Dimension, out amount);
        string text = Prefix == "+" && amount < 0 ? written : Prefix + written;
        return new(text, new YamlScalar(place, text, isQuoted: true)) { Amount = (double)amount };
    }

    /// <summary>Where a level of it lies, from 0 to 1.</summary>
    public double PlaceOf(FactorLevel level) => (level.Amount!.Value - (double)Amounts.Low) / (double)(Amounts.High - Amounts.Low);

    private string Written(decimal amount)
    {
        if (unit is null) return Amounts.Write(Short(amount));
        decimal size = Amounts.Dimension.Units[unit];
        return DurationText.Trim(Short(size < 1 ? amount * Math.Round(1 / size) : amount / size)) + unit;
    }

    private static string? UnitOf(string text, Dimension dimension)
    {
        var rest = text.AsSpan().Trim();
        if (!NumberText.TryTake(rest, signed: true, out _, out int used)) return null;
        string found = rest[used..].Trim().ToString();
        return found.Length > 0 && dimension.Units.ContainsKey(found) ? found : null;
    }

    // Five figures are more than anybody knows of an input, and as many as a table of points has room for.
    private static decimal Short(decimal amount)
    {
        if (amount == 0) return 0;
        int before = (int)Math.Floor(Math.Log10((double)Math.Abs(amount))) + 1;
        if (before <= Figures) return Math.Round(amount, Math.Min(28, Figures - before));
        decimal unit = (decimal)Math.Pow(10, before - Figures);
        return Math.Round(amount / unit) * unit;
    }
}
