namespace ClearanceSim.Customs.Money;

/// <summary>What a unit of something costs: what is reckoned with, and between what it may lie.</summary>
/// <remarks>KZT, or a share of a value; none is negative, and they rise. Without a range all three are equal.</remarks>
public readonly record struct Price
{
    /// <summary>A price within its range.</summary>
    /// <param name="low">The least that it may be.</param>
    /// <param name="value">What is reckoned with.</param>
    /// <param name="high">The most that it may be.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 &lt;= low &lt;= value &lt;= high.</exception>
    public Price(double low, double value, double high)
    {
        if (!(low >= 0)) throw new ArgumentOutOfRangeException(nameof(low), low, "A price is not negative.");
        if (!(value >= low)) throw new ArgumentOutOfRangeException(nameof(value), value, "A price is not below the least that it may be.");
        if (!(high >= value)) throw new ArgumentOutOfRangeException(nameof(high), high, "A price is not above the most that it may be.");
        (Low, Value, High) = (low, value, high);
    }

    /// <summary>The least that it may be.</summary>
    public double Low { get; }

    /// <summary>What is reckoned with.</summary>
    public double Value { get; }

    /// <summary>The most that it may be.</summary>
    public double High { get; }

    /// <summary>Both together.</summary>
    public static Price operator +(Price a, Price b) => new(a.Low + b.Low, a.Value + b.Value, a.High + b.High);
}
