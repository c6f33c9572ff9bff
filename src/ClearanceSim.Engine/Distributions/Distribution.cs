using System.Globalization;

namespace ClearanceSim.Engine.Distributions;

/// <summary>
/// What a planner says about how one case differs from the next: the description of a non-negative random quantity, in base units
/// (microseconds for times). A <see cref="Sampler"/> is compiled from it for use in the loop.
/// </summary>
/// <remarks>
/// Any values may be given; <see cref="Validate"/> says what is wrong with them, so that a reader of scenarios can report all
/// errors at once. The other members need valid values.
/// </remarks>
public abstract record Distribution
{
    /// <summary>The mean, in base units.</summary>
    public abstract double Mean { get; }

    /// <summary>The variance, in base units squared.</summary>
    public abstract double Variance { get; }

    /// <summary>What is wrong with the parameters, as a sentence without a full stop; null where they are valid.</summary>
    public abstract string? Validate();

    /// <summary>The distribution in words, with its parameters in base units.</summary>
    public abstract string Describe();

    /// <summary>The standard deviation, in base units.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>Throws when the parameters are invalid.</summary>
    /// <exception cref="ArgumentException">With the sentence of <see cref="Validate"/>.</exception>
    public void Check()
    {
        if (Validate() is { } sentence) throw new ArgumentException(sentence);
    }

    internal static string Text(double value) => value.ToString("G15", CultureInfo.InvariantCulture);

    internal static string? NotNegative(string name, double value) =>
        double.IsFinite(value) && value >= 0 ? null : $"{name} must not be negative, and is {Text(value)}";

    internal static string? Positive(string name, double value) =>
        double.IsFinite(value) && value > 0 ? null : $"{name} must be above 0, and is {Text(value)}";

    internal static string? Ordered(string low, double lowValue, string high, double highValue) =>
        lowValue <= highValue ? null : $"{low} must not exceed {high}: {Text(lowValue)} is above {Text(highValue)}";
}
