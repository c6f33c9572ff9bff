using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Observation;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using System.Globalization;

namespace ClearanceSim.Engine.Tests.Kernel;

/// <summary>Notes what happens to every entity, in seconds.</summary>
internal readonly struct Teller(CompiledProgram program) : IObserver
{
    public static bool WatchesMoves => true;

    /// <summary>Who left: source and ordinal, outcome and time, in the order of leaving.</summary>
    public List<(string Who, Outcome Outcome, double At)> Left { get; } = [];

    /// <summary>Steps that tokens came to: who, step and time.</summary>
    public List<(string Who, string Step, double At)> Moves { get; } = [];

    /// <summary>For everyone who left, seconds by cause where there are any.</summary>
    public Dictionary<string, Dictionary<string, double>> Causes { get; } = [];

    /// <summary>For everyone who left, the length of stay less all that is attributed.</summary>
    public List<long> Unexplained { get; } = [];

    public void Created(in EntityView entity)
    {
    }

    public void Moved(in EntityView entity, int token, int step) => Moves.Add((Who(entity), program.StepName(step), Seconds(entity.Now)));

    public void Ended(in EntityView entity, Outcome outcome)
    {
        string who = Who(entity);
        Left.Add((who, outcome, Seconds(entity.Now)));
        var causes = Causes[who] = [];
        long all = 0;
        for (int c = 0; c < program.Causes.Count; c++)
        {
            all += entity.Waited(c);
            if (entity.Waited(c) != 0) causes[program.Causes[c]] = Seconds(entity.Waited(c));
        }
        if (program.Process.Intervals[program.Process.MainInterval] == ("created", "ended"))
            Unexplained.Add(entity.Now - entity.Row[AttributeSchema.Created] - all);
    }

    private string Who(in EntityView entity)
    {
        int source = (int)entity.Row[AttributeSchema.Source];
        string name = source < 0 ? "part" : program.Process.Sources[source].Name;
        return name + " " + entity.Row[AttributeSchema.Ordinal].ToString(CultureInfo.InvariantCulture);
    }

    private static double Seconds(long time) => (double)time / Model.Second;
}

/// <summary>What a run came to.</summary>
internal sealed class Story
{
    private readonly CompiledProgram program;
    private readonly Teller teller;
    private readonly PoolMoment[] pools;

    public Story(CompiledProgram program, Simulation simulation, Teller teller)
    {
        this.program = program;
        this.teller = teller;
        Observations = simulation.Observations;
        Clock = (double)simulation.Now / Model.Second;
        pools = [.. program.Pools.Select((_, p) => simulation.PoolNow(p))];
    }

    public Observations Observations { get; }

    public double Clock { get; }

    /// <summary>When entities left, in the order of leaving.</summary>
    public double[] Ends => [.. teller.Left.Select(l => l.At)];

    public IReadOnlyList<(string Who, Outcome Outcome, double At)> Left => teller.Left;

    public (Outcome Outcome, double At) End(string who) => teller.Left.Where(l => l.Who == who).Select(l => (l.Outcome, l.At)).Single();

    /// <summary>Seconds by cause of one entity.</summary>
    public IReadOnlyDictionary<string, double> Causes(string who) => teller.Causes[who];

    public IReadOnlyList<(string Who, string Step, double At)> Moves => teller.Moves;

    /// <summary>When tokens came to a step.</summary>
    public double[] At(string step) => [.. teller.Moves.Where(m => m.Step == step).Select(m => m.At).Distinct()];

    public double[] At(string step, string who) => [.. teller.Moves.Where(m => m.Step == step && m.Who == who).Select(m => m.At).Distinct()];

    public StageView Stage(string name) => Observations.Stage(program.Stages.ToList().IndexOf(name));

    public void AssertNobodyIsLeft()
    {
        foreach (var pool in pools)
        {
            Assert.Equal(0, pool.Busy);
            Assert.Equal(0, pool.Waiting);
            Assert.Equal(0, pool.Interrupted);
        }
    }
}
