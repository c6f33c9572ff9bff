using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Experiments.DeclarationLog;

/// <summary>Writes a row for each entity of the cohort when it leaves; those still inside at the end are written last.</summary>
/// <remarks>
/// What is inside is kept as it came, in rows that are used again, so a long run holds no more than what is inside at once.
/// </remarks>
internal readonly struct LogObserver(RowWriter writer) : IObserver
{
    private readonly SortedDictionary<long, (int Index, long[] Row)> inside = [];
    private readonly Dictionary<int, long> arrivals = [];
    private readonly Stack<long[]> free = [];
    private readonly long[] arrived = [0];

    /// <inheritdoc/>
    public static bool WatchesMoves => false;

    /// <inheritdoc/>
    public void Created(in EntityView entity)
    {
        if (!entity.InCohort) return;
        var row = free.Count > 0 ? free.Pop() : new long[entity.Row.Length];
        entity.Row.CopyTo(row);
        long number = ++arrived[0];
        arrivals[entity.Index] = number;
        inside.Add(number, (entity.Index, row));
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
        if (arrivals.Remove(entity.Index, out long number) && inside.Remove(number, out var kept)) free.Push(kept.Row);
    }

    /// <summary>Writes what is still inside, in the order of arrival.</summary>
    public void WriteInside()
    {
        foreach (var (_, row) in inside.Values) writer.Inside(row);
    }
}
