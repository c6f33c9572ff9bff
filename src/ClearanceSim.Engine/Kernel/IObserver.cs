using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Engine.Kernel;

/// <summary>Looks at a replication while it runs; a type parameter of the run, so that nobody looking costs nothing.</summary>
/// <remarks>
/// Implement it as a struct. An observer sees, it never changes: attached or not, the results are the same. Owners of batches and members
/// of splits are seen moving only; who is created and ends is what sources send.
/// </remarks>
public interface IObserver
{
    /// <summary>Does it want <see cref="Moved"/>?</summary>
    static abstract bool WatchesMoves { get; }

    /// <summary>An entity has arrived; its cells are filled.</summary>
    void Created(in EntityView entity);

    /// <summary>A token has come to a step and is about to do it (or goes on with it, for the second half of a piece of work).</summary>
    /// <param name="entity">Whose token.</param>
    /// <param name="token">Which one, while it lives.</param>
    /// <param name="step">Index of the step in the program.</param>
    void Moved(in EntityView entity, int token, int step);

    /// <summary>An entity leaves.</summary>
    void Ended(in EntityView entity, Outcome outcome);
}

/// <summary>Nobody looks.</summary>
public readonly struct NoObserver : IObserver
{
    /// <inheritdoc/>
    public static bool WatchesMoves => false;

    /// <inheritdoc/>
    public void Created(in EntityView entity)
    {
    }

    /// <inheritdoc/>
    public void Moved(in EntityView entity, int token, int step)
    {
    }

    /// <inheritdoc/>
    public void Ended(in EntityView entity, Outcome outcome)
    {
    }
}

/// <summary>An entity as an observer sees it, valid only during the call.</summary>
public readonly ref struct EntityView
{
    private readonly Simulation simulation;

    internal EntityView(Simulation simulation, int entity)
    {
        this.simulation = simulation;
        Index = entity;
    }

    /// <summary>Row of the entity: its identity as long as it is inside.</summary>
    public int Index { get; }

    /// <summary>Its cells by slot.</summary>
    public ReadOnlySpan<long> Row => simulation.RowOf(Index);

    /// <summary>The replication's registers, which all entities share.</summary>
    public ReadOnlySpan<long> Registers => simulation.RegistersNow;

    /// <summary>Simulated time, microseconds.</summary>
    public long Now => simulation.Now;

    /// <summary>State of the lifecycle, as its index.</summary>
    public int State => simulation.StateOf(Index);

    /// <summary>Is it observed (and not of the warm-up, of the time after the end, or the owner or a member of others)?</summary>
    public bool InCohort => simulation.IsInCohort(Index);

    /// <summary>Time attributed to a cause so far on the entity's main path, within the main interval, microseconds.</summary>
    public long Waited(int cause) => simulation.AttributedTo(Index, cause);
}
