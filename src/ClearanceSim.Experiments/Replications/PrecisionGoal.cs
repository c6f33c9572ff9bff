namespace ClearanceSim.Experiments.Replications;

/// <summary>Until when replications go on.</summary>
/// <param name="Within">Half-width of an interval, as a part of the value, that is good enough.</param>
/// <param name="Pilot">Replications that are run in any case, from 2; fewer give no interval worth stopping by.</param>
/// <param name="Measures">Paths of the measures, each with its differences; empty: the mean of the main interval of each regime.</param>
public sealed record PrecisionGoal(double Within, int Pilot, IReadOnlyList<string> Measures);
