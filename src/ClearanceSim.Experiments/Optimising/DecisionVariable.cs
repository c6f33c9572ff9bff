namespace ClearanceSim.Experiments.Optimising;

/// <summary>A whole number that is to be chosen: how many officers a pool has.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="From">The least that may be chosen.</param>
/// <param name="To">The most, at least <paramref name="From"/>.</param>
/// <param name="Weight">What one of it costs, above 0; 1 where heads are counted.</param>
public sealed record DecisionVariable(string Name, int From, int To, double Weight = 1);
