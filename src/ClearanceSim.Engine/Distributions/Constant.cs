namespace ClearanceSim.Engine.Distributions;

/// <summary>Always the same value.</summary>
/// <param name="Value">The value, 0 or above, in base units.</param>
public sealed record Constant(double Value) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => Value;

    /// <inheritdoc/>
    public override double Variance => 0;

    /// <inheritdoc/>
    public override string? Validate() => NotNegative("the value", Value);

    /// <inheritdoc/>
    public override string Describe() => $"always {Text(Value)}";
}
