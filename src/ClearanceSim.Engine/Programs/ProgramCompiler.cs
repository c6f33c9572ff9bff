using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Observation;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Engine.Programs;

/// <summary>Flattens a process to a program.</summary>
/// <remarks>
/// A block is compiled from its end, so that every step is written with its successor at hand. What surrounds a step (what it holds,
/// whether it can be cancelled, whether it repeats) travels down as its <see cref="Surroundings"/>.
/// </remarks>
public sealed partial class ProgramCompiler
{
    private readonly Process process;
    private readonly AttributeSchema attributes;
    private readonly List<Step> steps = [];
    private readonly List<string> names = [];
    private readonly List<ProcessStep?> origins = [];
    private readonly List<int> heldAt = [];
    private readonly List<Request> requests = [];
    private readonly List<Arm> arms = [];
    private readonly List<Holding> holdings = [];
    private readonly List<Sampler> samplers = [];
    private readonly List<string> samplerTexts = [];
    private readonly List<IAction> actions = [];
    private readonly List<IntervalClock> clocks = [];
    private readonly Conditions.ConditionTable conditions = new();
    private readonly List<string> conditionTexts = [];
    private readonly List<string> stages = [];
    private readonly List<string> signals = [];
    private readonly List<ulong> batches = [];
    private readonly List<string> milestones = ["created", "ended"];
    private readonly List<int> milestoneSlots = [AttributeSchema.Created];
    private readonly List<string> classes;
    private readonly HashSet<string> stepNames = new(StringComparer.Ordinal);
    private readonly HashSet<(int Class, int Site)> asked = [];
    private readonly HashSet<(int, int)> askedTogether = [];
    private readonly List<ProcessError> errors = [];
    private readonly SamplerShelf built;
    private readonly bool sitesChange;
    private ProcessStep? origin;
    private bool watchesRows;
    private bool buildsTables = true;

    private ProgramCompiler(Process process, SamplerShelf? samplers = null)
    {
        built = samplers ?? new();
        this.process = process;
        attributes = process.Attributes.Copy();
        classes = [.. process.Pools.Select(p => p.Class).Distinct()];
        sitesChange = process.Steps.Any(ChangesSite);
        milestoneSlots.Add(attributes.Add("ended.time", AttributeKind.Time, initial: AttributeSchema.Unset).Slot);
    }

    /// <summary>Compiles a process.</summary>
    /// <exception cref="ProcessException">The process is not sound; all errors are named.</exception>
    public static CompiledProgram Compile(Process process) => Compile(process, new SamplerShelf());

    /// <summary>Compiles a process with samplers that other programs use, too.</summary>
    /// <exception cref="ProcessException">The process is not sound; all errors are named.</exception>
    public static CompiledProgram Compile(Process process, SamplerShelf samplers)
    {
        ArgumentNullException.ThrowIfNull(process);
        return new ProgramCompiler(process, samplers).Compile();
    }

    /// <summary>What is wrong with a process, without the work of building its tables.</summary>
    /// <returns>All errors; none if it compiles.</returns>
    public static IReadOnlyList<ProcessError> Check(Process process)
    {
        ArgumentNullException.ThrowIfNull(process);
        try
        {
            new ProgramCompiler(process) { buildsTables = false }.Compile();
            return [];
        }
        catch (ProcessException e)
        {
            return e.Errors;
        }
    }

    private CompiledProgram Compile()
    {
        if (process.MainInterval < 0 || process.MainInterval >= process.Intervals.Count)
            throw new ProcessException([new(null, $"There is no interval {process.MainInterval} to be the main one.")]);
        CheckNames();
        int start = Block(process.Steps, Leave(Outcome.Released), Surroundings.Trunk);
        int refused = Block(process.Refused, Leave(Outcome.Refused), Surroundings.Trunk with { Leaving = true });
        int withdrawn = Block(process.Withdrawn, Leave(Outcome.Withdrawn), Surroundings.Trunk with { Leaving = true });
        OrderStages();
        MarkLonelyEnds();
        var sources = process.Sources.Select(Source).ToArray();
        CompiledOutages[] outages = [.. CompileOutages()];
        int[] poolOf = MapPools();
        CheckObservations();
        int[] tallies = [.. process.Tallies.Select(t => Condition(t.When))];
        int[] weighted = [.. process.WeightedTimes.Select(w => Condition(w.When))];
        if (errors.Count > 0) throw new ProcessException(errors);
        string[] causes =
        [
            .. Enumerable.Range(0, (int)Cause.Queue).Select(c => CauseNames.Of((Cause)c)),
            .. classes.Select(c => "queue " + c),
        ];
        if (causes.Length > TokenMarks.MostCauses)
        {
            int most = TokenMarks.MostCauses - (int)Cause.Queue;
            throw new ProcessException([new(null, $"There are {classes.Count} pool classes; at most {most} can be told apart.")]);
        }
        var observed = process with { Clocked = [.. process.Clocked.Select(c => c with { Clock = c.Clock.For(CellOf) })] };
        return new CompiledProgram(observed)
        {
            Attributes = attributes,
            Milestones = milestones,
            MilestoneSlots = [.. milestoneSlots],
            Stages = stages,
            PoolClasses = classes,
            Pools = process.Pools,
            Causes = causes,
            Hash = buildsTables ? ProgramHash.Of(this) : "",
            Steps = [.. steps],
            StepNames = [.. names],
            Origins = [.. origins],
            Start = start,
            RefusedStart = refused,
            WithdrawnStart = withdrawn,
            Requests = [.. requests],
            Arms = [.. arms],
            Holdings = [.. holdings],
            HeldAt = [.. heldAt],
            Conditions = conditions,
            TallyConditions = tallies,
            TallyRuns = TallyRuns(),
            WeightedConditions = weighted,
            Samplers = [.. samplers],
            Clocks = [.. clocks],
            Actions = [.. actions.Select(a => (ActionBody)a.Run)],
            RowTemplate = [.. attributes.Attributes.Select(a => a.Initial)],
            PoolOf = poolOf,
            WantedTogether = TogetherByPool(poolOf),
            BatchPurposes = [.. batches],
            Signals = signals.Count,
            WatchesRows = watchesRows,
            Triggers = process.Lifecycle?.Triggers.Count ?? 0,
            NextState = [.. process.Lifecycle?.Next.SelectMany(row => row.Select(n => n < 0 ? byte.MaxValue : (byte)n)) ?? []],
            Sources = sources,
            Outages = outages,
            Layout = new ObservationLayout(observed, attributes, milestones, stages.Count, causes.Length),
        };
    }

    private int? CellOf(string milestone) => milestones.IndexOf(milestone) is >= 0 and var m ? milestoneSlots[m] : null;

    // As with guards: of tallies in a row that need something of the same cell, most declarations pass by all.
    private TallyRun[] TallyRuns()
    {
        var runs = new TallyRun[process.Tallies.Count];
        for (int first = 0; first < runs.Length;)
        {
            var need = GuardNeed.Of(process.Tallies[first].When);
            int end = first + 1;
            for (; end < runs.Length && GuardNeed.Union(need, GuardNeed.Of(process.Tallies[end].When)) is { } both; end++) need = both;
            if (need is { } n && end - first > 1) runs[first] = new TallyRun(n, end);
            first = end;
        }
        return runs;
    }

    private int Leave(Outcome outcome) =>
        Emit("end", new Step { Op = Op.End, A = (int)outcome }, Surroundings.Trunk, draws: false);

    private int Block(IReadOnlyList<ProcessStep> block, int next, Surroundings around)
    {
        GuardNeed? run = null;
        int guards = 0, behind = next;
        for (int i = block.Count - 1; i >= 0; i--)
        {
            var own = GuardNeed.Of(block[i]);
            var both = GuardNeed.Union(run, own);
            if (both is null)
            {
                next = PassBy(run, guards, next, behind, around);
                (guards, behind) = (0, next);
            }
            run = both ?? own;
            guards++;
            next = Compile(block[i], next, around);
        }
        return PassBy(run, guards, next, behind, around);
    }

    // Most declarations pass most guards by. Where several in a row need something of the same cell, one question spares the others.
    private int PassBy(GuardNeed? need, int guards, int first, int behind, Surroundings around)
    {
        const int worthIt = 3;
        if (need is not { } n || guards < worthIt) return first;
        var step = n.IsBits
            ? new Step { Op = Op.BranchBits, A = n.Slot, Purpose = n.Mask, Next = first, Otherwise = behind }
            : Mask(n.Slot, 0, n.Mask, first, behind);
        return Emit($"{names[first]}.any", step, around, draws: false);
    }

    private int Emit(string name, Step step, Surroundings around, bool draws)
    {
        if (step.Op != Op.Seize) step.Visits = draws && around.Repeats ? VisitCell(name) : -1;
        step.Cancellable |= around.Cancellable;
        step.Limited |= around.Limit is not null;
        if (step.Purpose == 0 && draws) step.Purpose = StableHash.Of(name);
        steps.Add(step);
        names.Add(name);
        origins.Add(origin?.Name == name ? origin : null);
        heldAt.Add(around.Held);
        return steps.Count - 1;
    }

    private int VisitCell(string name)
    {
        string cell = name + ".visits";
        return (attributes.Find(cell) ?? attributes.Add(cell, AttributeKind.Number)).Slot;
    }

    private void TakeName(ProcessStep step)
    {
        if (!stepNames.Add(step.Name)) errors.Add(new(null, $"Two steps are named '{step.Name}'."));
    }

    private int Sampler(Distribution distribution, string where)
    {
        if (distribution.Validate() is { } wrong)
        {
            errors.Add(new(where, $"{wrong}."));
            return 0;
        }
        samplers.Add(buildsTables ? built.Of(distribution) : default);
        samplerTexts.Add(distribution.Describe());
        return samplers.Count - 1;
    }

    private int Condition(Conditions.Condition condition)
    {
        conditionTexts.Add(ConditionText.Of(condition));
        return conditions.Add(condition);
    }

    // Versions of one step feed one stage.
    private int Stage(string name)
    {
        int known = stages.IndexOf(name);
        if (known >= 0) return known;
        stages.Add(name);
        return stages.Count - 1;
    }

    // Blocks are compiled from their ends, so stages have come in the reverse order of the process, the ways out of one after it.
    private void OrderStages()
    {
        stages.Reverse();
        foreach (ref var step in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(steps)) step.Stage = stages.Count - 1 - step.Stage;
    }

    // Where nothing forks, batches or splits and no time runs out, whoever ends with empty hands ends alone.
    private void MarkLonelyEnds()
    {
        bool alone = !steps.Exists(s =>
            s.Op is Op.Fork or Op.BatchUp or Op.Split or Op.EnterScope || (s.Op == Op.Seize && s.C >= 0));
        for (int i = 0; alone && i < steps.Count; i++)
            if (steps[i].Op == Op.End && heldAt[i] < 0) steps[i] = steps[i] with { B = 1 };
    }

    private int Signal(string name)
    {
        int known = signals.IndexOf(name);
        if (known >= 0) return known;
        signals.Add(name);
        return signals.Count - 1;
    }

    private int Milestone(string name)
    {
        int known = milestones.IndexOf(name);
        if (known >= 0) return known;
        milestones.Add(name);
        milestoneSlots.Add(attributes.Add(name + ".time", AttributeKind.Time, initial: AttributeSchema.Unset).Slot);
        return milestones.Count - 1;
    }

    private CompiledSource Source(Source source)
    {
        ulong identity = StableHash.Of(source.Name);
        var pattern = source.Arrivals;
        var every = pattern is ArrivalPattern.Every e
            ? Sampled(e.Gap, $"source {source.Name}")
            : Distributions.Sampler.Compile(new Exponential(1e9));
        var sets = source.Sets.Select(s =>
        {
            string name = $"{source.Name}.{attributes.Attributes[s.Slot].Name}";
            return (s.Slot, StableHash.Of(name), Sampled(s.Value, name));
        });
        return new CompiledSource
        {
            Kind = pattern switch
            {
                ArrivalPattern.Every => SourceKind.Every,
                ArrivalPattern.Poisson => SourceKind.Poisson,
                ArrivalPattern.Scheduled => SourceKind.Scheduled,
                _ => SourceKind.Feed,
            },
            Identity = identity,
            GapPurpose = StableHash.Of("arrival"),
            Every = every,
            Sets = [.. sets],
            Fill = source.Fill is { } fill ? fill.Run : null,
            Count = source.Count ?? long.MaxValue,
            From = source.From,
            Until = source.Until,
            Rate = (pattern as ArrivalPattern.Poisson)?.Rate,
            Times = [.. (pattern as ArrivalPattern.Scheduled)?.Times ?? []],
            Feed = (pattern as ArrivalPattern.Feed)?.Factory,
        };
    }

    private Sampler Sampled(Distribution distribution, string where) =>
        Sampler(distribution, where) is var i && i < samplers.Count ? samplers[i] : default;

    private IEnumerable<CompiledOutages> CompileOutages()
    {
        for (int i = 0; i < process.Pools.Count; i++)
        {
            var pool = process.Pools[i];
            if (!PoolRules.BreaksByItself(pool)) continue;
            IEnumerable<DatedOutages> versions = [new(0, pool.Outages), .. pool.LaterOutages];
            yield return new CompiledOutages(
                i, StableHash.Of($"{pool.Class}@{pool.Site}"), [.. versions.Select(v => CompileOutages(pool, v))]);
        }
    }

    private OutageVersion CompileOutages(Pool pool, DatedOutages version) => version.Outages is { } o
        ? new OutageVersion(
            version.From, true, Sampled(o.Between, $"outages of {pool.Class}"), Sampled(o.Repair, $"repair of {pool.Class}"))
        : new OutageVersion(version.From, false, default, default);

    /// <summary>What surrounds a step.</summary>
    /// <param name="Held">Index of the holding in force, or -1.</param>
    /// <param name="Cancellable">Can a token be taken away here?</param>
    /// <param name="Repeats">Can the same token come here again?</param>
    /// <param name="OnTrunk">Is this the entity's own thread?</param>
    /// <param name="ForOthers">Is it done by the owner of a batch or a member of a split, not by an entity of a source?</param>
    /// <param name="Leaving">Has the entity been refused or withdrawn already?</param>
    /// <param name="Guards">What holds here of the entity's site, since guards around the step ask for it.</param>
    /// <param name="Limit">The nearest limit that may be running.</param>
    private readonly record struct Surroundings(
        int Held, bool Cancellable, bool Repeats, bool OnTrunk, bool ForOthers = false, bool Leaving = false, Guards? Guards = null,
        OpenLimit? Limit = null)
    {
        public static readonly Surroundings Trunk = new(-1, false, false, true);

        public Surroundings When(Conditions.Condition condition) => this with { Guards = new(condition, Guards) };

        public Surroundings InArm => this with { Held = -1, Cancellable = true, OnTrunk = false, Limit = null };

        public Surroundings InOthers => this with { Held = -1, Cancellable = true, OnTrunk = true, ForOthers = true, Limit = null };
    }

    /// <summary>Conditions that hold where a step stands, the nearest first.</summary>
    private sealed record Guards(Conditions.Condition Own, Guards? Around);
}
