using ClearanceSim.Engine.Kernel;

namespace ClearanceSim.Experiments.Replications;

/// <summary>
/// Runs each replication with whatever looks at it: the observer's type is known here, so that looking costs only who looks.
/// </summary>
/// <remarks>Called from several threads at once, for different replications.</remarks>
public interface IReplicationWatch
{
    /// <summary>Runs the simulation to its end, or until stopped.</summary>
    /// <param name="simulation">At its beginning.</param>
    /// <param name="regime">Index of the regime in the plan.</param>
    /// <param name="replication">Its number, from 1.</param>
    /// <param name="stop">Ends it early.</param>
    void Run(Simulation simulation, int regime, int replication, CancellationToken stop);
}

/// <summary>Nobody looks.</summary>
public sealed class Unwatched : IReplicationWatch
{
    /// <inheritdoc/>
    public void Run(Simulation simulation, int regime, int replication, CancellationToken stop) => simulation.Run(stop: stop);
}
