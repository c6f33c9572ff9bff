using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Variants;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Designs;

/// <summary>Something that an experiment changes: a value by its path, or one of Keden's levers.</summary>
public sealed record Factor
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is called for people; the name where nobody says.</summary>
    public required string Title { get; init; }

    /// <summary>The path whose value it sets; null for a lever.</summary>
    public YamlScalar? Path { get; init; }

    /// <summary>Number of the lever that it switches; null for a path.</summary>
    public int? Lever { get; init; }

    /// <summary>Its levels, two or more; empty where it has a range.</summary>
    public IReadOnlyList<FactorLevel> Levels { get; init; } = [];

    /// <summary>Its range; null where it has levels.</summary>
    public FactorRange? Range { get; init; }

    /// <summary>The section of the file in which it stands.</summary>
    public string Section { get; init; } = "factors";

    /// <summary>Where its name stands.</summary>
    public required Place Place { get; init; }

    /// <summary>What it does to a scenario at a level.</summary>
    public FactorSetting At(FactorLevel level) => new(this, level);

    /// <summary>The level at a probability, from 0 to 1: evenly over the range, or each level as often as any other.</summary>
    public FactorLevel Level(double probability) => Range is { } range
        ? range.At(probability, Path!.Place)
        : Levels[PlaceAt(probability)];

    /// <summary>Of its levels, the place of the one at a probability.</summary>
    public int PlaceAt(double probability) => Math.Min(Levels.Count - 1, (int)(probability * Levels.Count));
}

/// <summary>One level of a factor.</summary>
/// <param name="Text">As people read it: <c>6</c>, <c>*0.8</c>, <c>on</c>.</param>
/// <param name="Value">What <c>set:</c> would be given; for a lever the word.</param>
public sealed record FactorLevel(string Text, YamlNode Value)
{
    /// <summary>Where it lies in its factor's range, in the range's unit; null for a level that is no amount of a range.</summary>
    public double? Amount { get; init; }
}

/// <summary>A factor at one of its levels.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Level">The level.</param>
public sealed record FactorSetting(Factor Factor, FactorLevel Level)
{
    /// <summary>The lever that is switched, and how; null for a path.</summary>
    internal (int Lever, bool On)? Switch => Factor.Lever is { } lever ? (lever, Level.Text == "on") : null;
}

/// <summary>The range of a factor: two amounts of one dimension, or two changes of one kind.</summary>
/// <param name="Prefix">What stands before every amount: <c>*</c> for factors, <c>+</c> for shifts, nothing for values.</param>
/// <param name="Amounts">The amounts; the middle one is that half way.</param>
public sealed record FactorRange(string Prefix, InputRange Amounts)
{
    private const int Figures = 5;

    /// <summary>The level at a probability: evenly from the least to the most.</summary>
    public FactorLevel At(double probability, Place place)
    {
        decimal amount = Short(Amounts.At(probability));
        string text = Prefix == "+" && amount < 0 ? Amounts.Write(amount) : Prefix + Amounts.Write(amount);
        return new(text, new YamlScalar(place, text, isQuoted: true)) { Amount = (double)amount };
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
