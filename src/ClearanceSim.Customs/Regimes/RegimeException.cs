namespace ClearanceSim.Customs.Regimes;

/// <summary>Something is wrong with a regime or its world.</summary>
/// <param name="Part">What it is part of: <c>stages</c>, <c>profiles</c>, <c>traffic</c>, <c>compliance</c>, <c>accounts</c>,
/// <c>tariff</c>, <c>traders</c>, <c>posts</c>.</param>
/// <param name="Id">Id of the stage, profile or flow, or null where the whole part is meant.</param>
/// <param name="Message">What is wrong, as a sentence that names the thing.</param>
public sealed record RegimeError(string Part, string? Id, string Message);

/// <summary>A regime cannot be compiled over a world. All that is wrong is said at once.</summary>
/// <param name="errors">The errors, in the order in which things stand in the regime.</param>
public sealed class RegimeException(IReadOnlyList<RegimeError> errors)
    : Exception(string.Join(Environment.NewLine, errors.Select(e => e.Message)))
{
    /// <summary>The errors, in the order in which things stand in the regime.</summary>
    public IReadOnlyList<RegimeError> Errors { get; } = errors;
}
