using System.Text.Json.Serialization;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>How a claim stands against what is merely assumed: what every face of <c>defend</c> shows.</summary>
/// <remarks>The same scenario files, seed and choices give the same bytes on every machine and for any number of threads.</remarks>
public sealed record Defence
{
    /// <summary>The only value of <see cref="Schema"/> so far.</summary>
    public const string SchemaName = "clearsim/defence/1";

    /// <summary>Names the layout of the document.</summary>
    public string Schema { get; init; } = SchemaName;

    /// <summary>The scenario.</summary>
    public required ScenarioEntry Scenario { get; init; }

    /// <summary>The claim as written.</summary>
    public required string Claim { get; init; }

    /// <summary>Path of the measure that it speaks of.</summary>
    public required string Measure { get; init; }

    /// <summary>The amount that it sets, in the unit of <see cref="Figure"/>.</summary>
    public required double Amount { get; init; }

    /// <summary>What the figures are: <c>s</c>, <c>share</c> or <c>number</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Seed of all draws.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Replications of every variant.</summary>
    public required int Replications { get; init; }

    /// <summary>The figure with every input at its value: its interval is chance alone.</summary>
    public required Estimate Figure { get; init; }

    /// <summary>Does the claim hold with every input at its value?</summary>
    public required bool Holds { get; init; }

    /// <summary>All inputs of the scenario, and how many have a source.</summary>
    public required AssumptionSummary Assumptions { get; init; }

    /// <summary>What came of the sampled assumptions.</summary>
    public required SampledFigure Sampled { get; init; }

    /// <summary>What the samples in which it fails have in common; absent: too few of them fail, or hold, to tell.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FailureContrast? WhereItFails { get; init; }

    /// <summary>The inputs that move the figure most, the first first.</summary>
    public required IReadOnlyList<InputInfluence> Inputs { get; init; }

    /// <summary>All traffic, all staff, each stretched as a whole.</summary>
    public required IReadOnlyList<StressResult> Stress { get; init; }

    /// <summary>All that the document depends on: <c>clearsim run</c> of it gives the same bytes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Manifest? Manifest { get; init; }
}

/// <summary>The figure over the sampled assumptions.</summary>
/// <param name="Samples">How many.</param>
/// <param name="Inputs">Inputs that were varied together.</param>
/// <param name="ShareHolding">In what share of the samples the claim holds.</param>
/// <param name="Low">Below it lies the figure in one of twenty samples.</param>
/// <param name="Median">The middle.</param>
/// <param name="High">Above it lies the figure in one of twenty samples.</param>
/// <param name="Overloaded">In how many samples more came than some pool can serve, so that times grow with the run.</param>
public sealed record SampledFigure(int Samples, int Inputs, double ShareHolding, double? Low, double? Median, double? High, int Overloaded);

/// <summary>What one input does to a claim.</summary>
public sealed record InputInfluence
{
    /// <summary>Its path.</summary>
    public required string Path { get; init; }

    /// <summary>Its range and value, as written.</summary>
    public required string Low { get; init; }

    /// <inheritdoc cref="Low"/>
    public required string Value { get; init; }

    /// <inheritdoc cref="Low"/>
    public required string High { get; init; }

    /// <summary>
    /// The share of the sampled figures' variance that goes with it (squared rank correlation). Below <see cref="ChanceLevel"/> it may be
    /// chance.
    /// </summary>
    public required double VarianceShare { get; init; }

    /// <summary>What all inputs that do nothing stay below together, nineteen times in twenty.</summary>
    public required double ChanceLevel { get; init; }

    /// <summary>By how much narrower the range of the figure would be, were the input known: 1 - sqrt(1 - share).</summary>
    public required double Narrowing { get; init; }

    /// <summary>The figure at the least that it may be, all others at their values.</summary>
    public required double? FigureAtLow { get; init; }

    /// <summary>The figure at the most.</summary>
    public required double? FigureAtHigh { get; init; }

    /// <summary>Where the claim turns below the input's value, as written; absent: nowhere in the range.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SwitchingValue? Below { get; init; }

    /// <summary>Where it turns above the value; absent: nowhere in the range.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SwitchingValue? Above { get; init; }
}

/// <summary>A value at which a claim turns.</summary>
/// <param name="Amount">In the base unit: microseconds, entities an hour, parts of one, KZT, plain.</param>
/// <param name="Text">As people write it.</param>
public sealed record SwitchingValue(double Amount, string Text);

/// <summary>What comes of stretching many inputs together.</summary>
/// <param name="Name"><c>traffic</c> or <c>staff</c>.</param>
/// <param name="Inputs">How many inputs.</param>
/// <param name="Low">The least factor that was tried.</param>
/// <param name="High">The most.</param>
/// <param name="FigureAtLow">The claim's figure at the least.</param>
/// <param name="FigureAtHigh">The claim's figure at the most.</param>
/// <param name="Below">The factor below 1 at which the claim turns; null: none.</param>
/// <param name="Above">The factor above 1 at which it turns; null: none.</param>
public sealed record StressResult(
    string Name, int Inputs, double Low, double High, double? FigureAtLow, double? FigureAtHigh, double? Below, double? Above);
