using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Tests.Kernel;

/// <summary>Notes arrivals, departures and what is attributed to whom.</summary>
internal readonly struct Register(CompiledProgram program) : IObserver
{
    public static bool WatchesMoves => false;

    public List<(int Source, long Ordinal, Outcome Outcome, long At)> Left { get; } = [];

    public Dictionary<(int Source, long Ordinal), long> Inside { get; } = [];

    /// <summary>Lengths of stay of those who left.</summary>
    public List<long> Stays { get; } = [];

    public void Created(in EntityView entity) => Inside.Add(Who(entity), entity.Now);

    public void Moved(in EntityView entity, int token, int step)
    {
    }

    public void Ended(in EntityView entity, Outcome outcome)
    {
        var who = Who(entity);
        Left.Add((who.Source, who.Ordinal, outcome, entity.Now));
        Stays.Add(entity.Now - Inside[who]);
        Inside.Remove(who);
        long all = 0;
        for (int c = 0; c < program.Causes.Count; c++)
        {
            Assert.True(entity.Waited(c) >= 0);
            all += entity.Waited(c);
        }
        var (from, to) = program.Process.Intervals[program.Process.MainInterval];
        long begin = entity.Row[program.MilestoneSlot(from)], end = entity.Row[program.MilestoneSlot(to)];
        if (begin == AttributeSchema.Unset) return;
        // Who leaves before the end of the interval, or had passed it before its beginning, has what it spent so far. Unset is the least.
        // (Both at one instant, either can have been first.)
        if (begin == end) Assert.Contains(all, new[] { 0, entity.Now - begin });
        else Assert.Equal((end < begin ? entity.Now : end) - begin, all);
    }

    private static (int Source, long Ordinal) Who(in EntityView entity) =>
        ((int)entity.Row[AttributeSchema.Source], entity.Row[AttributeSchema.Ordinal]);
}

/// <summary>Counts event by event, the slow and simple way, what the simulation keeps as areas.</summary>
internal sealed class Ledger
{
    private readonly Simulation simulation;
    private readonly Dictionary<int, (int Pool, long Since)> waits = [];
    private readonly PoolMoment[] before;
    private long last;
    private long inside;

    public Ledger(Simulation simulation)
    {
        this.simulation = simulation;
        int pools = simulation.Program.Pools.Count;
        before = new PoolMoment[pools];
        Waits = new long[pools];
        Queue = new long[pools];
        Busy = new long[pools];
        Capacity = new long[pools];
        for (int p = 0; p < pools; p++) before[p] = simulation.PoolNow(p);
    }

    /// <summary>By pool, the sum of single waits, those of who still waits included.</summary>
    public long[] Waits { get; }

    /// <summary>By pool, the number waiting summed over time.</summary>
    public long[] Queue { get; }

    public long[] Busy { get; }

    public long[] Capacity { get; }

    /// <summary>The number inside summed over time.</summary>
    public long Inside { get; private set; }

    public Register RunToTheEnd()
    {
        var register = new Register(simulation.Program);
        bool more = true;
        while (more)
        {
            more = simulation.Step(ref register);
            Look();
        }
        foreach (var (pool, since) in waits.Values) Waits[pool] += simulation.Now - since;
        return register;
    }

    private void Look()
    {
        long passed = simulation.Now - last;
        last = simulation.Now;
        Inside += inside * passed;
        inside = simulation.Observations.InProgress;
        for (int p = 0; p < before.Length; p++)
        {
            Queue[p] += passed * (before[p].Waiting + before[p].Interrupted);
            Busy[p] += passed * before[p].Busy;
            Capacity[p] += passed * before[p].Available;
            before[p] = simulation.PoolNow(p);
        }
        LookAtTokens();
    }

    private void LookAtTokens()
    {
        var queued = new int[before.Length];
        var paused = new int[before.Length];
        for (int t = 0; t < simulation.TokenCount; t++)
        {
            var (status, pool) = simulation.TokenNow(t);
            if (status == TokenStatus.Queued) queued[pool]++;
            if (status == TokenStatus.Paused) paused[pool]++;
            if (waits.TryGetValue(t, out var wait))
            {
                if (wait.Pool == pool) continue;
                Waits[wait.Pool] += simulation.Now - wait.Since;
                waits.Remove(t);
            }
            if (pool >= 0) waits.Add(t, (pool, simulation.Now));
        }
        for (int p = 0; p < before.Length; p++)
        {
            Assert.Equal(queued[p], before[p].Waiting);
            Assert.Equal(paused[p], before[p].Interrupted);
            Assert.True(before[p].Busy >= 0);
        }
    }
}
