using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Observation;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Engine.Programs;

/// <summary>A process compiled to a flat program: arrays of small steps and tables that one loop reads.</summary>
/// <remarks>Immutable; any number of replications on any number of threads share one.</remarks>
public sealed class CompiledProgram
{
    internal CompiledProgram(Process process) => Process = process;

    /// <summary>What it was compiled from.</summary>
    public Process Process { get; }

    /// <summary>The attributes, those that the compiler added included.</summary>
    public AttributeSchema Attributes { get; internal init; } = null!;

    /// <summary>Names of the milestones; their index is their number.</summary>
    public IReadOnlyList<string> Milestones { get; internal init; } = [];

    /// <summary>Names of the steps whose waiting and service are observed.</summary>
    public IReadOnlyList<string> Stages { get; internal init; } = [];

    /// <summary>Pool classes, in the order of their queue causes.</summary>
    public IReadOnlyList<string> PoolClasses { get; internal init; } = [];

    /// <summary>The pools, each of a class and of a site (null: of all sites).</summary>
    public IReadOnlyList<Pool> Pools { get; internal init; } = [];

    /// <summary>Names of the causes that time is attributed to; from <see cref="Cause.Queue"/> on, one for each pool class.</summary>
    public IReadOnlyList<string> Causes { get; internal init; } = [];

    /// <summary>Identifies the program: equal for equal processes, different as soon as a step, pool, attribute or table differs.</summary>
    public string Hash { get; internal init; } = "";

    /// <summary>Steps in the program.</summary>
    public int Length => Steps.Length;

    internal Step[] Steps { get; init; } = [];

    internal string[] StepNames { get; init; } = [];

    internal ProcessStep?[] Origins { get; init; } = [];

    internal int Start { get; init; }

    internal int RefusedStart { get; init; }

    internal int WithdrawnStart { get; init; }

    internal Request[] Requests { get; init; } = [];

    internal Arm[] Arms { get; init; } = [];

    internal Holding[] Holdings { get; init; } = [];

    /// <summary>For every step, the holding in force when a token stands at it, or -1.</summary>
    internal int[] HeldAt { get; init; } = [];

    internal ConditionTable Conditions { get; init; } = new();

    internal int[] TallyConditions { get; init; } = [];

    internal TallyRun[] TallyRuns { get; init; } = [];

    internal int[] WeightedConditions { get; init; } = [];

    internal Sampler[] Samplers { get; init; } = [];

    internal ActionBody[] Actions { get; init; } = [];

    /// <summary>The clocks whose limits scopes have.</summary>
    internal IntervalClock[] Clocks { get; init; } = [];

    internal long[] RowTemplate { get; init; } = [];

    internal int[] MilestoneSlots { get; init; } = [];

    /// <summary>Pool index by class times the number of sites plus site.</summary>
    internal int[] PoolOf { get; init; } = [];

    /// <summary>For each pool, the pools whose waiting tokens may also want its units.</summary>
    internal int[][] WantedTogether { get; init; } = [];

    internal ulong[] BatchPurposes { get; init; } = [];

    internal int Signals { get; init; }

    internal bool WatchesRows { get; init; }

    internal byte[] NextState { get; init; } = [];

    internal int Triggers { get; init; }

    internal CompiledSource[] Sources { get; init; } = [];

    internal CompiledOutages[] Outages { get; init; } = [];

    internal ObservationLayout Layout { get; init; } = null!;

    /// <summary>Name of the step at a program counter.</summary>
    public string StepName(int step) => StepNames[step];

    /// <summary>What stands at a program counter, as its author wrote it; null for what the compiler adds under a name of its own.</summary>
    public ProcessStep? StepAt(int step) => Origins[step];

    /// <summary>What happens at a program counter to a time limit, if anything.</summary>
    public LimitMoment LimitAt(int step) => Steps[step].Op switch
    {
        Op.EnterScope => LimitMoment.Set,
        Op.Extension => LimitMoment.Extended,
        Op.Passed => LimitMoment.Passed,
        _ => LimitMoment.None,
    };

    /// <summary>The row's cell that holds the time of a milestone.</summary>
    /// <exception cref="KeyNotFoundException">There is no such milestone.</exception>
    public int MilestoneSlot(string milestone)
    {
        for (int i = 0; i < Milestones.Count; i++) if (Milestones[i] == milestone) return MilestoneSlots[i];
        throw new KeyNotFoundException($"There is no milestone '{milestone}'.");
    }
}

/// <summary>How a source finds the time of its next entity.</summary>
internal enum SourceKind
{
    Every,
    Poisson,
    Scheduled,
    Feed,
}

/// <summary>A source as the loop reads it.</summary>
internal sealed class CompiledSource
{
    public required SourceKind Kind { get; init; }

    public required ulong Identity { get; init; }

    public required ulong GapPurpose { get; init; }

    /// <summary>The gap; for a Poisson stream, a unit exponential in units of 1e-9.</summary>
    public required Sampler Every;

    public required (int Slot, ulong Purpose, Sampler Sampler)[] Sets { get; init; }

    public required ActionBody? Fill { get; init; }

    public required long Count { get; init; }

    public required long From { get; init; }

    public required long Until { get; init; }

    public Arrivals.RateProfile? Rate { get; init; }

    public long[] Times { get; init; } = [];

    public Arrivals.IFeedFactory? Feed { get; init; }
}

/// <summary>Tallies in a row, of which none counts an entity that lacks something.</summary>
/// <param name="Need">What it would have to have.</param>
/// <param name="End">The tally behind them; 0 where no such row begins.</param>
internal readonly record struct TallyRun(GuardNeed Need, int End);

/// <summary>Random outages of a pool with their samplers.</summary>
internal sealed record CompiledOutages(int Pool, ulong Identity, OutageVersion[] Versions);

/// <summary>How a pool breaks from a time on, if it does.</summary>
internal readonly record struct OutageVersion(long From, bool Breaks, Sampler Between, Sampler Repair);
