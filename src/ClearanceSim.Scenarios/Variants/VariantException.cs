using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Variants;

/// <summary>Values that are right one by one make no scenario together.</summary>
/// <param name="errors">What is wrong.</param>
public sealed class VariantException(IReadOnlyList<InputError> errors) : Exception(
    string.Join("; ", errors.Take(3).Select(e => $"{e.Path}: {e.Message}")))
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<InputError> Errors { get; } = errors;
}
