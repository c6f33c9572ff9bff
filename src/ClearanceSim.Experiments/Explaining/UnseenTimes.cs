using ClearanceSim.Engine.Kernel;

namespace ClearanceSim.Experiments.Explaining;

/// <summary>A stretch of the scenario's own run in which something is in force that no replication sees.</summary>
/// <param name="From">When something came into force, or the run's first moment that counts; microseconds from the scenario's start.</param>
/// <param name="To">When the next thing does, or the run's end; null where the run ends with a number of declarations.</param>
public sealed record UnseenTime(long From, long? To);

/// <summary>Finds what a shortened run passes over in a scenario that changes on dates: it must not look as if nothing changed.</summary>
internal static class UnseenTimes
{
    /// <summary>The stretches between changes, of a run of a length of time.</summary>
    /// <param name="changes">When something comes into force under any combination, rising.</param>
    /// <param name="own">The scenario's own run.</param>
    /// <param name="runs">What is run of each combination.</param>
    public static IReadOnlyList<UnseenTime> Of(IReadOnlyList<long> changes, RunPlan own, IReadOnlyList<RunPlan> runs)
    {
        long[] within = [.. changes.Where(c => c > own.WarmUp && c < own.End)];
        if (within.Length == 0) return [];
        long[] edges = [own.WarmUp, .. within, own.End];
        return
        [
            .. edges.Zip(edges.Skip(1)).Where(e => !runs.Any(r => r.WarmUp < e.Second && e.First < r.End))
                .Select(e => new UnseenTime(e.First, e.Second)),
        ];
    }
}
