using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Experiments.DeclarationLog;

namespace ClearanceSim.Cli.Play;

/// <summary>Something that a declaration did.</summary>
/// <param name="Time">When, microseconds.</param>
/// <param name="Entity">Which one.</param>
/// <param name="What">What, in words.</param>
internal readonly record struct Move(long Time, string Entity, string What);

/// <summary>
/// Remembers the last moves of a simulation, and whether a declaration has come into the lane that is looked for.
/// </summary>
internal sealed class RecentMoves(Engine.Programs.CompiledProgram program)
{
    private const int Kept = 1024;
    private const int Arrived = -1;
    private readonly int width = program.Attributes.Count;
    private readonly DeclarationNaming naming = new(program);
    private readonly bool[] ofStage = StepsOfStages(program);
    private readonly AttributeDefinition? lane = program.Attributes.Find("lane");
    private (long Time, int Token, int Step)[] ring = new (long, int, int)[Kept];
    private long[] rows = new long[Kept * program.Attributes.Count];
    private Dictionary<long, long> lanes = [];
    private long count;

    /// <summary>The code of the lane that is looked for, or -1.</summary>
    public long Sought { get; set; } = -1;

    /// <summary>The declaration that has come into it, or null.</summary>
    public string? Found { get; private set; }

    /// <summary>The place of a lane among the codes, or -1 if there is none of that name.</summary>
    public long CodeOf(string name) => lane is null ? -1 : lane.Codes.ToList().IndexOf(name);

    /// <summary>The lanes.</summary>
    public IReadOnlyList<string> Lanes => lane?.Codes ?? [];

    /// <summary>Starts a search.</summary>
    public void Seek(long code) => (Sought, Found) = (code, null);

    /// <summary>The last moves, newest last: comings, goings and the stages come to.</summary>
    public IReadOnlyList<Move> Last(int most)
    {
        List<Move> moves = [];
        Dictionary<(string Entity, int Token), string> at = [];
        for (long i = Math.Max(0, count - Kept); i < count; i++)
        {
            var (time, token, step) = ring[i % Kept];
            var move = new Move(time, naming.Of(Row(i)), step switch
            {
                Arrived => "arrives",
                < 0 => OutcomeNames.Of((Outcome)(-step - 2)),
                _ => program.StepName(step),
            });
            // Waiting for a stage, its work and its end are several steps of one name, and one move.
            if (at.TryGetValue((move.Entity, token), out string? before) && before == move.What) continue;
            at[(move.Entity, token)] = move.What;
            moves.Add(move);
        }

        return moves[^Math.Min(most, moves.Count)..];
    }

    /// <summary>What there is to remember, to come back to.</summary>
    public Action Remember()
    {
        // Times would not do to tell what came later: many things happen at one instant.
        var ((ringThen, rowsThen), (lanesThen, countThen)) = ((ring.ToArray(), rows.ToArray()), (lanes.ToDictionary(), count));
        return () => (ring, rows, lanes, count) = (ringThen, rowsThen, lanesThen, countThen);
    }

    private void Add(in EntityView entity, int token, int step)
    {
        if (step < 0 || ofStage[step])
        {
            ring[count % Kept] = (entity.Now, token, step);
            entity.Row[..width].CopyTo(Row(count++));
        }

        if (lane is null) return;
        long key = entity.Row[AttributeSchema.Key], now = entity.Row[lane.Slot];
        if (lanes.TryGetValue(key, out long before) && before == now) return;
        lanes[key] = now;
        if (now == Sought) Found ??= naming.Of(entity.Row);
    }

    private void Leave(in EntityView entity, Outcome outcome)
    {
        Add(entity, -1, -2 - (int)outcome);
        lanes.Remove(entity.Row[AttributeSchema.Key]);
    }

    private Span<long> Row(long move) => rows.AsSpan((int)(move % Kept) * width, width);

    private static bool[] StepsOfStages(Engine.Programs.CompiledProgram program)
    {
        var stages = program.Stages.ToHashSet();
        return [.. Enumerable.Range(0, program.Length).Select(step => stages.Contains(program.StepName(step)))];
    }

    /// <summary>Looks for <see cref="RecentMoves"/>.</summary>
    internal readonly struct Observer(RecentMoves moves) : IObserver
    {
        public static bool WatchesMoves => true;

        public void Created(in EntityView entity) => moves.Add(entity, -1, Arrived);

        public void Moved(in EntityView entity, int token, int step) => moves.Add(entity, token, step);

        public void Ended(in EntityView entity, Outcome outcome) => moves.Leave(entity, outcome);
    }
}
