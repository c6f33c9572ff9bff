namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>A claim's figure with every input at its value, which is run before all else, and what is left to run.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Own">What the scenario itself gives.</param>
/// <param name="Figure">The claim's figure.</param>
/// <param name="Variants">About how many variants are left.</param>
/// <param name="Took">How long the one has taken.</param>
public sealed record DefenceStart(Claim Claim, VariantFigures Own, double Figure, int Variants, TimeSpan Took);
