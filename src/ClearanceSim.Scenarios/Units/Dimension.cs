namespace ClearanceSim.Scenarios.Units;

/// <summary>What a written number measures, and with which units it is written.</summary>
/// <remarks>Amounts are kept in the base unit: microseconds, entities an hour, parts of one, KZT, kg, or plain.</remarks>
public sealed class Dimension
{
    /// <summary>A length of time, in microseconds; at most 100 years.</summary>
    public static readonly Dimension Duration = new(
        "a duration", "15min", "a number with ms, s, min, h, d or w", DurationText.Units);

    /// <summary>How often something happens, per hour.</summary>
    public static readonly Dimension Rate = new(
        "a rate", "700/d", "a number with /s, /min, /h, /d or /w", new Dictionary<string, decimal>
        {
            ["/s"] = 3600,
            ["/min"] = 60,
            ["/h"] = 1,
            ["/d"] = 1m / 24,
            ["/w"] = 1m / 168,
        });

    /// <summary>A part of a whole: 1 is all of it.</summary>
    public static readonly Dimension Share = new(
        "a percentage", "70%", "a number with %", new Dictionary<string, decimal> { ["%"] = 0.01m });

    /// <summary>Money in tenge.</summary>
    public static readonly Dimension Money = new(
        "an amount of money", "20000 KZT", "a number with KZT", new Dictionary<string, decimal> { ["KZT"] = 1 });

    /// <summary>Mass in kilograms.</summary>
    public static readonly Dimension Mass = new(
        "a mass", "12t", "a number with t, kg or g",
        new Dictionary<string, decimal> { ["t"] = 1000, ["kg"] = 1, ["g"] = 0.001m });

    /// <summary>A whole number.</summary>
    public static readonly Dimension Count = new(
        "a whole number", "12", "digits without a unit", new Dictionary<string, decimal> { [""] = 1 })
    { IsWhole = true };

    /// <summary>A number without unit.</summary>
    public static readonly Dimension Number = new(
        "a number", "1.5", "digits without a unit", new Dictionary<string, decimal> { [""] = 1 });

    private Dimension(string name, string example, string writing, IReadOnlyDictionary<string, decimal> units)
    {
        Name = name;
        Example = example;
        Writing = writing;
        Units = units;
    }

    /// <summary>With its article: <c>a duration</c>.</summary>
    public string Name { get; }

    /// <summary>A right way of writing it.</summary>
    public string Example { get; }

    /// <summary>How it is written.</summary>
    public string Writing { get; }

    /// <summary>Units with their sizes in the base unit.</summary>
    public IReadOnlyDictionary<string, decimal> Units { get; }

    /// <summary>Are only whole amounts allowed?</summary>
    public bool IsWhole { get; private init; }

    /// <summary>The dimension that money, mass and so on of an attribute's unit have.</summary>
    public static Dimension OfUnit(string unit) => unit switch
    {
        "KZT" => Money,
        "kg" => Mass,
        "%" => Share,
        _ => Number,
    };

    /// <summary>Those that a text can be told to be by its unit.</summary>
    internal static IReadOnlyList<Dimension> All { get; } = [Duration, Rate, Share, Money, Mass, Number];
}
