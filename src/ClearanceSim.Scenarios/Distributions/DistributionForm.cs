using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Numerics;

namespace ClearanceSim.Scenarios.Distributions;

/// <summary>A parameter of a distribution.</summary>
/// <param name="Name">What it is: <c>mean</c>, <c>p90</c>.</param>
/// <param name="IsShape">Is it a number without unit?</param>
internal readonly record struct DistributionParameter(string Name, bool IsShape = false);

/// <summary>One way of naming a distribution by its parameters.</summary>
/// <param name="Name">The name of the text form, or of the family that the mapping form's <c>shape:</c> gives.</param>
/// <param name="Parameters">In the order of the text form.</param>
/// <param name="Build">Makes the distribution from the parameters in cells.</param>
internal sealed record DistributionForm(
    string Name, IReadOnlyList<DistributionParameter> Parameters, Func<double[], Distribution> Build)
{
    /// <summary>The forms written as a text.</summary>
    public static IReadOnlyList<DistributionForm> Texts { get; } =
    [
        new("constant", Quantities("value"), p => new Constant(p[0])),
        new("exponential", Quantities("mean"), p => new Exponential(p[0])),
        new("uniform", Quantities("min", "max"), p => new Uniform(p[0], p[1])),
        new("erlang", [new("stages", true), new("mean")], p => Gamma.Erlang((int)Math.Clamp(p[0], 1, 1000), p[1])),
        new("gamma", [new("shape", true), new("mean")], p => new Gamma(p[0], p[1] / p[0])),
        new("normal", Quantities("mean", "deviation"), p => new Normal(p[0], p[1])),
        new("lognormal", Quantities("mean", "deviation"), p => LogNormalOf(p[0], p[1])),
        new("triangular", Quantities("min", "likely", "max"), p => new Triangular(p[0], p[1], p[2])),
        new("pert", Quantities("min", "likely", "max"), p => new Pert(p[0], p[1], p[2])),
        new("weibull", [new("shape", true), new("scale")], p => new Weibull(p[0], p[1])),
    ];

    /// <summary>
    /// The forms written as a mapping, by the keys that they have and the family that <c>shape:</c> names (the first: none
    /// named).
    /// </summary>
    public static IReadOnlyList<DistributionForm> Mappings { get; } =
    [
        new("pert", Quantities("min", "likely", "max"), p => new Pert(p[0], p[1], p[2])),
        new("triangular", Quantities("min", "likely", "max"), p => new Triangular(p[0], p[1], p[2])),
        new("lognormal", Quantities("mean", "p90"), p => LogNormal.FromMeanAndP90(p[0], p[1])),
        new("gamma", Quantities("mean", "p90"), p => Gamma.FromMeanAndP90(p[0], p[1])),
        new("uniform", Quantities("min", "max"), p => new Uniform(p[0], p[1])),
        new("exponential", Quantities("mean"), p => new Exponential(p[0])),
    ];

    /// <summary>The text form of that name, or null.</summary>
    public static DistributionForm? Find(string name) => Texts.FirstOrDefault(t => t.Name == name);

    /// <summary>How the text form is written: <c>uniform(min, max)</c>.</summary>
    public string Writing => $"{Name}({string.Join(", ", Parameters.Select(p => p.Name))})";

    private static DistributionParameter[] Quantities(params string[] names) =>
        [.. names.Select(n => new DistributionParameter(n))];

    // Mean m and deviation s of a lognormal: sigma^2 = ln(1 + s^2/m^2), mu = ln m - sigma^2/2.
    private static LogNormal LogNormalOf(double mean, double deviation)
    {
        double variance = Portable.Log1p(deviation / mean * (deviation / mean));
        return new(Portable.Log(mean) - variance / 2, Math.Sqrt(variance));
    }
}
