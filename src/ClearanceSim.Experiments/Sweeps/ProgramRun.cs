using ClearanceSim.Customs.Money;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Catalogue;
using ClearanceSim.Experiments.Measures;

namespace ClearanceSim.Experiments.Sweeps;

/// <summary>One program whose replications are run and kept by key, or were kept before.</summary>
/// <remarks>It is compiled when the first replication is run. Thread-safe.</remarks>
/// <param name="key">What <see cref="SweepKey.OfProgram"/> gave.</param>
/// <param name="compile">Compiles it.</param>
/// <param name="plan">What is run, but for the number.</param>
/// <param name="responses">Paths of the measures that are looked at.</param>
internal sealed class ProgramRun(
    string key, Func<(CompiledProgram Program, PriceList? Prices)> compile, RunPlan plan, IReadOnlyList<string> responses)
{
    // Kept beside the measures: what a point says depends on it as much as on them.
    private const string Overloaded = "overloaded";

    private readonly Lock compiling = new();
    private (CompiledProgram Program, PriceList? Prices)? compiled;

    /// <summary>The key of the program.</summary>
    public string Key => key;

    /// <summary>The key of a replication.</summary>
    public string KeyOf(int replication) => SweepKey.Of(key, plan with { Replication = replication });

    /// <summary>What is looked at among the figures of a replication.</summary>
    public ReplicationResponses Responses(KeptFigures figures) => new([.. responses.Select(r => Of(figures, r))], Of(figures, Overloaded) > 0);

    /// <summary>Runs a replication; null where it was stopped.</summary>
    public ReplicationResponses? Run(int replication, ReplicationKeeper? keeper, CancellationToken stop)
    {
        var (program, prices) = Program();
        using var simulation = new Simulation(program, plan with { Replication = replication });
        simulation.Run(stop: stop);
        if (!simulation.IsOver) return null;
        var read = ObservationReader.Read(program, simulation.Observations, replication, prices);
        var figures = new KeptFigures([.. read.Paths, Overloaded], [.. read.Values, read.IsOverloaded ? 1 : 0]);
        keeper?.Add(new(KeyOf(replication), figures));
        return Responses(figures);
    }

    /// <summary>Lets the compiled program go.</summary>
    public void Forget()
    {
        lock (compiling) compiled = null;
    }

    private (CompiledProgram Program, PriceList? Prices) Program()
    {
        lock (compiling) return compiled ??= compile();
    }

    private static double Of(KeptFigures figures, string path) => IndexOf(figures.Paths, path) is >= 0 and var at ? figures.Values[at] : double.NaN;

    private static int IndexOf(IReadOnlyList<string> paths, string path)
    {
        for (int i = 0; i < paths.Count; i++) if (paths[i] == path) return i;
        return -1;
    }
}

/// <summary>What a replication gives a sweep.</summary>
/// <param name="Values">The responses; NaN where nothing was observed.</param>
/// <param name="IsOverloaded">Did more come than some pool can serve?</param>
internal sealed record ReplicationResponses(double[] Values, bool IsOverloaded);
