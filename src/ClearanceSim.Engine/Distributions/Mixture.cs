namespace ClearanceSim.Engine.Distributions;

/// <summary>One of several distributions, each with its share of the cases.</summary>
public sealed record Mixture : Distribution
{
    private readonly (double Weight, Distribution Of)[] parts;

    /// <summary>A mixture of parts with weights of any sum above 0.</summary>
    public Mixture(IEnumerable<(double Weight, Distribution Of)> parts) => this.parts = [.. parts];

    /// <summary>The parts in the given order.</summary>
    public IReadOnlyList<(double Weight, Distribution Of)> Parts => parts;

    /// <inheritdoc/>
    public override double Mean => Average(d => d.Mean);

    /// <inheritdoc/>
    public override double Variance
    {
        get
        {
            double mean = Mean;
            return Average(d => d.Variance + (d.Mean - mean) * (d.Mean - mean));
        }
    }

    /// <inheritdoc/>
    public override string? Validate()
    {
        if (parts.Length == 0) return "a mixture needs at least one part";
        foreach (var (weight, of) in parts)
        {
            if ((NotNegative("each weight", weight) ?? of.Validate()) is { } sentence) return sentence;
        }
        return Positive("the sum of the weights", parts.Sum(p => p.Weight));
    }

    /// <inheritdoc/>
    public override string Describe() => string.Join("; ", parts.Select(p => $"weight {Text(p.Weight)}: {p.Of.Describe()}"));

    /// <inheritdoc/>
    public bool Equals(Mixture? other) => other is not null && parts.AsSpan().SequenceEqual(other.parts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(parts.Length, parts.Length == 0 ? default : parts[0]);

    private double Average(Func<Distribution, double> measure)
    {
        double sum = 0, total = 0;
        foreach (var (weight, of) in parts)
        {
            sum += weight * measure(of);
            total += weight;
        }
        return sum / total;
    }
}
