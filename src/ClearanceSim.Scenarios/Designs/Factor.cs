using ClearanceSim.Scenarios.Places;
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

    /// <summary>Does it come as it comes, and nobody chooses it? Traffic is such a one; what is best is then told for each of its levels.</summary>
    public bool IsCircumstance { get; init; }

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
