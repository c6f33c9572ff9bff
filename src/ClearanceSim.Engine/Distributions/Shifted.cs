namespace ClearanceSim.Engine.Distributions;

/// <summary>A distribution with a fixed amount added: a minimum that everybody needs.</summary>
/// <param name="Of">What varies.</param>
/// <param name="Offset">What is added, 0 or above, in base units.</param>
public sealed record Shifted(Distribution Of, double Offset) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => Of.Mean + Offset;

    /// <inheritdoc/>
    public override double Variance => Of.Variance;

    /// <inheritdoc/>
    public override string? Validate() => NotNegative("the offset", Offset) ?? Of.Validate();

    /// <inheritdoc/>
    public override string Describe() => $"{Text(Offset)} plus {Of.Describe()}";
}
