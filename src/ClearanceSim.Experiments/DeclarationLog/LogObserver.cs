using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Experiments.DeclarationLog;

/// <summary>Writes a row for each entity of the cohort when it leaves; those still inside at the end are written last.</summary>
/// <remarks>Only the places of what is inside are kept, so a long run holds no more than what is inside at once.</remarks>
internal readonly struct LogObserver(RowWriter writer) : IObserver
{
    private readonly Dictionary<int, long> arrivals = [];
    private readonly long[] arrived = [0];

    /// <inheritdoc/>
    public static bool WatchesMoves => false;

    /// <inheritdoc/>
    public void Created(in EntityView entity)
    {
        if (entity.InCohort) arrivals[entity.Index] = ++arrived[0];
    }

    /// <inheritdoc/>
    public void Moved(in EntityView entity, int token, int step)
    {
    }

    /// <inheritdoc/>
    public void Ended(in EntityView entity, Outcome outcome)
    {
        if (!entity.InCohort) return;
        writer.Left(entity, outcome);
        arrivals.Remove(entity.Index);
    }

    /// <summary>Writes what is still inside, in the order of arrival.</summary>
    public void WriteInside(Simulation simulation)
    {
        foreach (var (entity, _) in arrivals.OrderBy(a => a.Value)) simulation.LookAt(entity, writer.Inside);
    }
}
