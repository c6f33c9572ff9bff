using ClearanceSim.Engine.Kernel;

namespace ClearanceSim.Cli.Bench;

/// <summary>Something whose speed is measured.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Unit">What is counted, a second.</param>
/// <param name="About">What it does, in a line.</param>
/// <param name="Prepare">Reads and compiles what it needs, outside the time measured; each call of the result is one run.</param>
internal sealed record Workload(string Name, string Unit, string About, Func<Func<Measurement>> Prepare);

/// <summary>One run of a workload.</summary>
internal sealed record Measurement
{
    /// <summary>Wall-clock time.</summary>
    public required double Seconds { get; init; }

    /// <summary>What the unit counts: customers, declarations, events or copies.</summary>
    public required long Units { get; init; }

    /// <summary>Events of the simulation.</summary>
    public required long Events { get; init; }

    /// <summary>
    /// Bytes that the thread allocated for each unit once the run was in full swing; null where that says nothing.
    /// </summary>
    public double? AllocatedBytesPerEntity { get; init; }

    /// <summary>Figures by which a reader sees that the workload did what it should.</summary>
    public IReadOnlyList<(string Name, double Value)> Checks { get; init; } = [];
}

/// <summary>Runs a simulation and measures it.</summary>
internal static class MeasuredRun
{
    /// <summary>
    /// Runs to the end (or to <paramref name="until"/>); allocation is measured from <paramref name="swing"/> on.
    /// </summary>
    /// <param name="simulation">At its beginning.</param>
    /// <param name="swing">Simulated time from which on nothing need grow any more, microseconds.</param>
    /// <param name="until">Simulated time of the end, microseconds.</param>
    /// <param name="units">Counts the units so far.</param>
    public static Measurement Of(Simulation simulation, long swing, long until, Func<Simulation, long> units)
    {
        long begun = System.Diagnostics.Stopwatch.GetTimestamp();
        simulation.Run(swing);
        long before = units(simulation);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        simulation.Run(until);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        double seconds = System.Diagnostics.Stopwatch.GetElapsedTime(begun).TotalSeconds;
        long after = units(simulation);
        return new Measurement
        {
            Seconds = seconds,
            Units = after,
            Events = simulation.Events,
            AllocatedBytesPerEntity = after > before ? (double)allocated / (after - before) : null,
        };
    }
}
