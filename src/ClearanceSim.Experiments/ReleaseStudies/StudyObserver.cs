using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Experiments.ReleaseStudies;

/// <summary>
/// Cuts the way of every released declaration of the cohort into the intervals between the milestones that it reached, in the order of their
/// times, so that they add up to the whole.
/// </summary>
/// <remarks>
/// Time is attributed by the engine up to the end of the main interval. What it had attributed is looked at when a declaration's main path comes
/// to the step that notes a milestone; who holds it later is not known and not guessed.
/// </remarks>
internal readonly struct StudyObserver(StudyWay way) : IObserver
{
    private static readonly int HolderCount = TimeHolders.Names.Count;

    // Of each entity inside, what had been attributed at each milestone, by holder.
    private readonly Dictionary<int, long[]> inside = [];
    private readonly Dictionary<StudyKey, StudyCells> cells = [];

    /// <inheritdoc/>
    public static bool WatchesMoves => true;

    /// <summary>The figures of the replication.</summary>
    public Dictionary<StudyKey, StudyFigures> Figures() => cells.ToDictionary(c => c.Key, c => c.Value.Figures());

    /// <inheritdoc/>
    public void Created(in EntityView entity)
    {
        if (entity.InCohort) inside[entity.Index] = new long[way.Slots.Length * HolderCount];
    }

    /// <inheritdoc/>
    public void Moved(in EntityView entity, int token, int step)
    {
        int milestone = way.At[step];
        if (milestone < 0 || entity.Row[way.Slots[milestone]] != AttributeSchema.Unset || !inside.TryGetValue(entity.Index, out long[]? known)) return;
        for (int cause = 0; cause < way.Holders.Length; cause++) known[milestone * HolderCount + way.Holders[cause]] += entity.Waited(cause);
    }

    /// <inheritdoc/>
    public void Ended(in EntityView entity, Outcome outcome)
    {
        if (!inside.Remove(entity.Index, out long[]? known) || outcome != Outcome.Released) return;
        Span<int> reached = stackalloc int[way.Slots.Length];
        int count = 0;
        for (int m = 0; m < way.Slots.Length; m++)
        {
            if (entity.Row[way.Slots[m]] == AttributeSchema.Unset) continue;
            int at = count++;
            for (; at > 0 && entity.Row[way.Slots[reached[at - 1]]] > entity.Row[way.Slots[m]]; at--) reached[at] = reached[at - 1];
            reached[at] = m;
        }
        if (count < 2) return;
        Span<long> held = stackalloc long[HolderCount], whole = stackalloc long[HolderCount];
        whole.Clear();
        for (int i = 1; i < count; i++)
        {
            int from = reached[i - 1], to = reached[i];
            long length = entity.Row[way.Slots[to]] - entity.Row[way.Slots[from]], rest = length;
            for (int h = 0; h < HolderCount; h++)
            {
                long before = from == way.MainFrom ? 0 : known[from * HolderCount + h];
                held[h] = Math.Clamp(known[to * HolderCount + h] - before, 0, rest);
                rest -= held[h];
                whole[h] += held[h];
            }
            Add(entity.Row, from, to, length, held);
        }
        Add(entity.Row, -1, -1, entity.Row[way.Slots[reached[count - 1]]] - entity.Row[way.Slots[reached[0]]], whole);
    }

    private void Add(ReadOnlySpan<long> row, int from, int to, long length, ReadOnlySpan<long> held)
    {
        Add(new(-1, -1, from, to), length, held);
        for (int g = 0; g < way.Groups.Length; g++) Add(new(g, (int)row[way.Groups[g].Slot], from, to), length, held);
    }

    private void Add(StudyKey key, long length, ReadOnlySpan<long> held)
    {
        if (!cells.TryGetValue(key, out var cell)) cells.Add(key, cell = new());
        cell.Add(length, held);
    }
}
