using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Experiments.Explaining;

/// <summary>Counts who arrives in a replication, without what happens to them: levers do not change that.</summary>
internal static class ArrivalCount
{
    /// <summary>Arrivals before each of some moments.</summary>
    /// <param name="process">Whose sources bring them.</param>
    /// <param name="plan">Whose luck they have.</param>
    /// <param name="moments">Rising.</param>
    public static long[] Before(Process process, RunPlan plan, IReadOnlyList<long> moments)
    {
        using var simulation = new Simulation(Bare(process), plan with { WarmUp = 0, End = long.MaxValue, Count = null, Drain = long.MaxValue });
        var counts = new long[moments.Count];
        for (int i = 0; i < counts.Length; i++)
        {
            simulation.Run(moments[i] - 1);
            counts[i] = simulation.Observations.Submitted;
        }
        return counts;
    }

    /// <summary>All that arrive where the sources come to an end of their own, or <paramref name="most"/>.</summary>
    public static long All(Process process, RunPlan plan, long most)
    {
        using var simulation = new Simulation(Bare(process), plan with { WarmUp = 0, End = long.MaxValue, Count = most });
        simulation.Run();
        return simulation.Observations.Submitted;
    }

    private static CompiledProgram Bare(Process process) => ProgramCompiler.Compile(process with
    {
        Steps = [],
        Refused = [],
        Withdrawn = [],
        Lifecycle = null,
        Intervals = [("created", "ended")],
        MainInterval = 0,
        Clocked = [],
        Groups = [],
        Thresholds = [],
        Tallies = [],
        WeightedTimes = [],
        Pools = [],
        Sources = [.. process.Sources.Select(s => s with { Fill = null, Sets = [] })],
    });
}
