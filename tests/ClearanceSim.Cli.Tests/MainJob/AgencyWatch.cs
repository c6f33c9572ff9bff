using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Cli.Tests.MainJob;

/// <summary>Notes of every declaration of the cohort which agencies did their check, which one refused, and what moved after that.</summary>
internal readonly struct AgencyWatch(CompiledProgram program) : IObserver
{
    private readonly Dictionary<int, Seen> inside = [];

    public static string[] Agencies { get; } = ["veterinary", "plants", "health"];

    public static bool WatchesMoves => true;

    /// <summary>The declarations that have left.</summary>
    public List<Seen> Gone { get; } = [];

    public void Created(in EntityView entity)
    {
        if (entity.InCohort) inside[entity.Index] = new Seen();
    }

    public void Moved(in EntityView entity, int token, int step)
    {
        if (!inside.TryGetValue(entity.Index, out var seen)) return;
        string name = program.StepName(step);
        if (seen.Trunk < 0) seen.Trunk = token;
        if (seen.RefusedBy is not null && token != seen.Trunk) seen.MovesBesideAfterRefusal.Add(name);
        // A check is asked for, worked on, and ended: its step is seen thrice only if the work came to its end.
        if (Agencies.Contains(name) && (seen.Steps[name] = seen.Steps.GetValueOrDefault(name) + 1) == 3) seen.Done.Add(name);
        if (Array.Find(Agencies, agency => name == agency + ".refused") is not { } refusing) return;
        seen.RefusedBy = refusing;
        seen.RefusedAt = entity.Now;
    }

    public void Ended(in EntityView entity, Outcome outcome)
    {
        if (!inside.Remove(entity.Index, out var seen)) return;
        seen.LeftAt = entity.Now;
        Gone.Add(seen);
    }

    /// <summary>What was seen of one declaration.</summary>
    internal sealed class Seen
    {
        public int Trunk { get; set; } = -1;

        public Dictionary<string, int> Steps { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Done { get; } = new(StringComparer.Ordinal);

        public string? RefusedBy { get; set; }

        public long RefusedAt { get; set; }

        public List<string> MovesBesideAfterRefusal { get; } = [];

        public long LeftAt { get; set; }
    }
}
