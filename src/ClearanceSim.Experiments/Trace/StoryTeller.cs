using System.Globalization;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.DeclarationLog;
using ClearanceSim.Experiments.Replications;

namespace ClearanceSim.Experiments.Trace;

/// <summary>Writes down what happens to one entity while its replication runs.</summary>
internal sealed class StoryTeller
{
    private readonly PlannedRegime planned;
    private readonly RunPlan run;
    private readonly long key;
    private readonly RegimeDefinition? definition;
    private readonly DateTime start;
    private readonly CancellationTokenSource told;
    private readonly CompiledProgram program;
    private readonly HashSet<string> stages;
    private readonly AttributeDefinition[] columns;
    private readonly HashSet<int> milestoneSlots;

    private readonly List<StoryEvent> events = [];
    private readonly Dictionary<int, OpenStage> open = [];
    private readonly List<StoryProfile> profiles = [];
    private readonly long[] last;
    private long arrivals, ordinal, now;
    private int trunk = -1, state;
    private string lastStep = "";
    private string? reason;
    private LaneDraw? drawn;
    private bool inCohort;
    private Outcome? outcome;
    private long[] waited = [];
    private int inside = -1;

    public StoryTeller(
        PlannedRegime planned, RunPlan run, long key, RegimeDefinition? definition, DateOnly start, CancellationTokenSource told)
    {
        this.planned = planned;
        this.run = run;
        this.key = key;
        this.definition = definition;
        this.start = start.ToDateTime(TimeOnly.MinValue);
        this.told = told;
        program = planned.Program;
        stages = [.. program.Stages];
        milestoneSlots = [.. program.Milestones.Select(program.MilestoneSlot)];
        last = new long[program.Attributes.Count];
        // The engine's own cells (but for the post) and the compiler's behind the author's tell a reader nothing.
        columns =
        [
            .. program.Attributes.Attributes.Where(a =>
                a.Slot == AttributeSchema.Site
                || (a.Slot > AttributeSchema.Source && !milestoneSlots.Contains(a.Slot) && !IsVisits(a))),
        ];
    }

    public Story Story() => new()
    {
        Scenario = planned.Of.Scenario,
        Regime = planned.Of.Regime,
        Seed = run.Seed,
        Replication = run.Replication,
        Declaration = new DeclarationNaming(program).Of(last),
        Ordinal = ordinal,
        InCohort = inCohort,
        Columns = [.. columns.Select(c => new StoryColumn(c.Name, CellWriting.Write(c, last[c.Slot])))],
        Outcome = outcome is { } left ? OutcomeNames.Of(left) : "inProgress",
        Profiles = [.. profiles.OrderBy(p => p.Number).DistinctBy(p => p.Number)],
        Drawn = drawn is { } lot
            ? new StoryDraw(Lanes.List.Codes[(int)lot.Lane], lot.Reason.ToString().ToLowerInvariant())
            : null,
        Milestones =
        [
            .. program.Milestones.Select(m => (Name: m, Time: last[program.MilestoneSlot(m)]))
                .Where(m => m.Time != AttributeSchema.Unset)
                .OrderBy(m => m.Time)
                .Select(m => new StoryMilestone(m.Name, Seconds(m.Time), Moment(m.Time))),
        ],
        Main = Main(),
        Deadlines = [.. program.Process.Clocked.Select(Deadline).OfType<StoryDeadline>()],
        Waiting = [.. waited.Select((w, i) => new StoryWait(program.Causes[i], Seconds(w))).Where(w => w.Seconds != 0)],
        Events = events,
    };

    private void Created(in EntityView entity)
    {
        arrivals++;
        if (entity.Row[AttributeSchema.Key] != key) return;
        ordinal = arrivals;
        inCohort = entity.InCohort;
        inside = entity.Index;
        entity.Row.CopyTo(last);
        now = entity.Now;
        state = entity.State;
        Add("arrived", program.Process.Sources[(int)last[AttributeSchema.Source]].Name);
    }

    private void Moved(in EntityView entity, int token, int step)
    {
        if (entity.Row[AttributeSchema.Key] != key || ordinal == 0) return;
        if (trunk < 0) trunk = token;
        Look(entity);
        now = entity.Now;
        string name = program.StepName(step);
        if (program.LimitAt(step) is var moment and not LimitMoment.None)
        {
            TellLimit(moment, step, name);
            // The token stays where it is.
            if (moment == LimitMoment.Extended) return;
        }
        if (program.StepAt(step) is Refuse or Withdraw or Engine.Processes.End) reason = StageOf(name);
        if (open.TryGetValue(token, out var stage))
        {
            stage.Move(name, step, Seconds(now));
            events[stage.Place] = stage.Event;
            if (stage.IsClosed) open.Remove(token);
        }
        if (!open.ContainsKey(token) && stages.Contains(name) && stage?.Name != name) Open(token, name, step);
        if (definition is not null && program.StepAt(step) is Act { Action: RiskAssessment or QuotaAssessment })
            profiles.AddRange(ProfileHits.Of(definition, entity.Row, now));
        if (program.StepAt(step) is Act { Action: QuotaAssessment quotas })
            drawn ??= quotas.WhyDrawn(entity.Row, entity.Registers, now);
        lastStep = name;
    }

    private void Ended(in EntityView entity, Outcome left)
    {
        if (entity.Row[AttributeSchema.Key] != key || ordinal == 0) return;
        Look(entity);
        now = entity.Now;
        (outcome, inside) = (left, -1);
        AddUp(entity);
        Add("left", lastStep, what: left == Engine.Processes.Outcome.Released ? null : reason, to: OutcomeNames.Of(left));
        told.Cancel();
    }

    // That a limit of one stage alone begins says no more than that the stage does.
    private void TellLimit(LimitMoment moment, int step, string name)
    {
        if (moment != LimitMoment.Set || program.StepAt(step) is SetLimit)
            Add("limit", StageOf(name), what: moment.ToString().ToLowerInvariant());
    }

    private static string StageOf(string step) => step.Split('.')[0];

    /// <summary>The clock has stopped: what is still inside has waited so far.</summary>
    public void Stopped(Simulation simulation)
    {
        if (inside >= 0) simulation.LookAt(inside, AddUp);
    }

    private void AddUp(in EntityView entity)
    {
        waited = new long[program.Causes.Count];
        for (int cause = 0; cause < waited.Length; cause++) waited[cause] = entity.Waited(cause);
    }

    // Whatever differs from the last look was done by the step before, at its time.
    private void Look(in EntityView entity)
    {
        var row = entity.Row;
        foreach (var column in columns)
        {
            if (row[column.Slot] == last[column.Slot]) continue;
            string before = CellWriting.Write(column, last[column.Slot]), after = CellWriting.Write(column, row[column.Slot]);
            Add("changed", lastStep, column.Name, before, after);
        }
        for (int m = 0; m < program.Milestones.Count; m++)
        {
            int slot = program.MilestoneSlot(program.Milestones[m]);
            if (row[slot] != last[slot] && row[slot] != AttributeSchema.Unset) Add("milestone", lastStep, program.Milestones[m]);
        }
        if (entity.State != state && program.Process.Lifecycle is { } lifecycle)
            Add("state", lastStep, "state", lifecycle.States[state], lifecycle.States[entity.State]);
        state = entity.State;
        row.CopyTo(last);
    }

    private void Open(int token, string name, int step)
    {
        var (by, cause) = program.StepAt(step) switch
        {
            Serve s => (s.By, (Cause?)s.Cause),
            Hold h => (h.By, null),
            Delay d => (null, d.Cause),
            Until u => (null, u.Cause),
            Await a => (null, a.Cause),
            _ => ((IReadOnlyList<PoolRequest>?)null, (Cause?)null),
        };
        var staffed = by?.FirstOrDefault(r => program.Pools.Any(p => p.Class == r.Class && p.Capacity is not null));
        var begun = new StoryEvent
        {
            Time = Seconds(now),
            Moment = Moment(now),
            Kind = "stage",
            Step = name,
            Started = by is null ? Seconds(now) : null,
            Pools = by is null ? null : [.. by.Select(r => r.Class)],
            Staffed = staffed?.Class,
            Staff = staffed?.Units,
            Cause = cause is { } c ? program.Causes[(int)c] : null,
            Beside = token != trunk,
        };
        bool holds = program.StepAt(step) is Hold;
        open[token] = new OpenStage(name, step, events.Count, waits: by is not null, holds, begun);
        events.Add(begun);
    }

    private void Add(string kind, string step, string? what = null, string? from = null, string? to = null) =>
        events.Add(new StoryEvent
        {
            Time = Seconds(now),
            Moment = Moment(now),
            Kind = kind,
            Step = step,
            What = what,
            From = from,
            To = to,
        });

    private StoryInterval? Main()
    {
        var (from, to) = program.Process.Intervals[program.Process.MainInterval];
        long begin = last[program.MilestoneSlot(from)], end = last[program.MilestoneSlot(to)];
        return begin == AttributeSchema.Unset || end == AttributeSchema.Unset
            ? null
            : new StoryInterval(from, to, Seconds(end - begin));
    }

    private StoryDeadline? Deadline(ClockedInterval of)
    {
        long from = last[program.MilestoneSlot(of.From)], to = last[program.MilestoneSlot(of.To)];
        if (from == AttributeSchema.Unset || to == AttributeSchema.Unset) return null;
        long due = of.Clock.Due(last, from);
        return new(
            of.Name, of.From, of.To, Seconds(of.Clock.Length(last, from, to)), of.Clock.Name, Moment(due), to <= due);
    }

    private static bool IsVisits(AttributeDefinition attribute) => attribute.Name.Contains('.', StringComparison.Ordinal);

    private static double Seconds(long microseconds) => microseconds / 1e6;

    private string Moment(long time) =>
        start.AddTicks(time * TimeSpan.TicksPerMicrosecond).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    internal readonly struct Observer(StoryTeller teller) : IObserver
    {
        public static bool WatchesMoves => true;

        public void Created(in EntityView entity) => teller.Created(entity);

        public void Moved(in EntityView entity, int token, int step) => teller.Moved(entity, token, step);

        public void Ended(in EntityView entity, Outcome outcome) => teller.Ended(entity, outcome);
    }
}
