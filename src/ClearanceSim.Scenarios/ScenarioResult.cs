using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios;

/// <summary>A scenario, or everything that is wrong with it.</summary>
/// <param name="Scenario">The scenario; null if anything is wrong.</param>
/// <param name="Errors">What is wrong, file by file from top to bottom; empty if nothing is.</param>
public sealed record ScenarioResult(Scenario? Scenario, IReadOnlyList<InputError> Errors);
