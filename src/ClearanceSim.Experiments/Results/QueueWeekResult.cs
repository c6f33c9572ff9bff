namespace ClearanceSim.Experiments.Results;

/// <summary>How queues rise and fall over the week.</summary>
/// <param name="Replications">Replications that were looked at.</param>
/// <param name="Pools">The pools that keep most waiting, regime by regime.</param>
public sealed record QueueWeekResult(int Replications, IReadOnlyList<QueueWeek> Pools);

/// <summary>The queue of a pool over the week.</summary>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Regime">Id of the regime.</param>
/// <param name="Pool">Class of the pool.</param>
/// <param name="Post">Its post; null: common to all.</param>
/// <param name="Hours">
/// Mean number waiting in the middle of each of the 168 hours of the week, from Monday 00:00, over the weeks that count; null for an hour that did not
/// occur.
/// </param>
public sealed record QueueWeek(string Scenario, string Regime, string Pool, string? Post, IReadOnlyList<double?> Hours);
