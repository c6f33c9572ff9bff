using ClearanceSim.Engine.Conditions;

namespace ClearanceSim.Customs.Compliance;

/// <summary>How often something is wrong with declarations of a kind, and what.</summary>
/// <param name="When">The declarations that the rule speaks of; of several rules the first that applies decides.</param>
/// <param name="Share">Share of them with a problem, 0 to 1.</param>
/// <param name="Of">Kinds of problem with their weights.</param>
public sealed record ComplianceRule(Condition When, double Share, IReadOnlyList<(Problem Problem, double Weight)> Of);

/// <summary>Latent non-compliance: what is wrong with declarations before anyone looks, and what it costs the treasury.</summary>
public sealed record ComplianceRules
{
    /// <summary>The rules, first match wins; a declaration that none applies to is in order.</summary>
    public IReadOnlyList<ComplianceRule> Rules { get; init; } = [];

    /// <summary>
    /// What a problem evades, as a multiple of the duties and value added tax payable as declared: 0.25 says that a quarter more
    /// would have been due. A problem that is not named evades nothing.
    /// </summary>
    /// <remarks>No figure is published; the defaults are assumptions, and a scenario may replace them.</remarks>
    public IReadOnlyDictionary<Problem, double> Evades { get; init; } = DefaultEvasion;

    /// <summary>The assumed multiples.</summary>
    public static IReadOnlyDictionary<Problem, double> DefaultEvasion { get; } = new Dictionary<Problem, double>
    {
        [Problem.Classification] = 0.2,
        [Problem.Origin] = 0.25,
        [Problem.Value] = 0.4,
        [Problem.Undeclared] = 1,
    };
}
