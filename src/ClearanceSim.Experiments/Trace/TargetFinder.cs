using System.Globalization;
using System.Text;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Experiments.DeclarationLog;

namespace ClearanceSim.Experiments.Trace;

/// <summary>
/// Looks for the wanted declaration as the replication runs, and remembers its draw key: its name in every re-run.
/// </summary>
internal sealed class TargetFinder
{
    private readonly DeclarationNaming naming;
    private readonly byte[] number;
    private readonly byte[] name;
    private readonly long ordinal;
    private readonly ConditionTable? condition;
    private readonly EndColumns? columns;

    // Who of the cohort is inside, by draw key, with its row and its place among those who came; null where nobody asks.
    private readonly Dictionary<long, (int Row, long Place)>? inside;
    private readonly CancellationTokenSource found;
    private long arrivals;
    private long? chosen;
    private long? byOrdinal;

    public TargetFinder(TraceTarget target, DeclarationNaming naming, CancellationTokenSource found)
    {
        this.naming = naming;
        this.found = found;
        name = new byte[naming.Longest];
        number = target is TraceTarget.Numbered numbered ? Encoding.UTF8.GetBytes(numbered.Text) : [];
        ordinal = target is TraceTarget.Numbered n
            && long.TryParse(n.Text, NumberStyles.None, CultureInfo.InvariantCulture, out long at)
            ? at
            : -1;
        (var when, columns) = target switch
        {
            TraceTarget.Matching matching => (matching.When, matching.Columns),
            TraceTarget.Inside wanted => (wanted.When, wanted.Columns),
            _ => ((Condition?)null, (EndColumns?)null),
        };
        if (when is null) return;
        condition = new ConditionTable();
        condition.Add(when);
        if (target is TraceTarget.Inside) inside = [];
    }

    /// <summary>The draw key of the declaration, or null if it did not come.</summary>
    public long? Key => chosen ?? byOrdinal;

    public void Created(in EntityView entity)
    {
        arrivals++;
        if (inside is not null && entity.InCohort) inside[entity.Row[AttributeSchema.Key]] = (entity.Index, arrivals);
        if (condition is not null || chosen is not null) return;
        if (name.AsSpan(0, naming.Write(entity.Row, name)).SequenceEqual(number)) Found(entity);
        else if (arrivals == ordinal) byOrdinal = entity.Row[AttributeSchema.Key];
    }

    public void Ended(in EntityView entity, Outcome outcome)
    {
        if (condition is null || chosen is not null || !entity.InCohort) return;
        if (inside is not null) inside.Remove(entity.Row[AttributeSchema.Key]);
        else if (Holds(entity, outcome)) Found(entity);
    }

    /// <summary>The replication is over.</summary>
    public void Stopped(Simulation simulation)
    {
        foreach (var (key, (row, _)) in (inside ?? []).OrderBy(one => one.Value.Place))
        {
            bool holds = false;
            simulation.LookAt(row, (in EntityView entity) => holds = Holds(entity, null));
            if (!holds) continue;
            chosen = key;
            return;
        }
    }

    private bool Holds(in EntityView entity, Outcome? outcome) =>
        condition!.Holds(0, columns is null ? entity.Row : columns.Of(entity.Row, outcome));

    private void Found(in EntityView entity)
    {
        chosen = entity.Row[AttributeSchema.Key];
        found.Cancel();
    }

    internal readonly struct Observer(TargetFinder finder) : IObserver
    {
        public static bool WatchesMoves => false;

        public void Created(in EntityView entity) => finder.Created(entity);

        public void Moved(in EntityView entity, int token, int step)
        {
        }

        public void Ended(in EntityView entity, Outcome outcome) => finder.Ended(entity, outcome);
    }
}
