using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Levers;

/// <summary>Levers that are right one by one make no process together.</summary>
/// <param name="levers">The levers that were on.</param>
/// <param name="errors">What is wrong.</param>
public sealed class LeverException(IReadOnlyList<int> levers, IReadOnlyList<InputError> errors) : Exception(
    $"With {(levers.Count == 0 ? "no lever" : "levers " + string.Join(", ", levers))} on: {string.Join("; ", errors)}")
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<InputError> Errors { get; } = errors;
}
