namespace ClearanceSim.Customs.Money;

/// <summary>What a unit of something costs: what is reckoned with, and between what it may lie.</summary>
/// <remarks>KZT, or a share of a value; none is negative, and they rise. Without a range all three are equal.</remarks>
/// <param name="Low">The least that it may be.</param>
/// <param name="Value">What is reckoned with.</param>
/// <param name="High">The most that it may be.</param>
public readonly record struct Price(double Low, double Value, double High)
{
    /// <summary>Both together.</summary>
    public static Price operator +(Price a, Price b) => new(a.Low + b.Low, a.Value + b.Value, a.High + b.High);
}
