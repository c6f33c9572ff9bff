using ClearanceSim.Customs.Money;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Catalogue;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Sweeps;
using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Experiments.Optimising;

/// <summary>Runs a scenario with allocations, but for replications that are in the catalogue, and keeps there what is finished.</summary>
/// <remarks>What comes out depends on neither threads nor order nor on how much was found.</remarks>
public sealed class ScenarioAllocationRunner : IAllocationRunner, IWorkProgress, IDisposable
{
    private readonly Dictionary<Allocation, ProgramRun> programs = [];
    private readonly OptimumPlan plan;
    private readonly int parallel;
    private readonly ReplicationStore? store;
    private readonly ReplicationKeeper? keeper;
    private string? unreadable;
    private int done;

    /// <summary>A runner.</summary>
    /// <param name="plan">What is run.</param>
    /// <param name="parallel">Threads, at least 1.</param>
    /// <param name="store">Where finished replications are found and kept; null: nowhere.</param>
    public ScenarioAllocationRunner(OptimumPlan plan, int parallel, ReplicationStore? store)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parallel, 1);
        this.plan = plan;
        this.parallel = parallel;
        this.store = store;
        keeper = store is null ? null : new(store);
    }

    /// <inheritdoc/>
    public double Share => (double)Volatile.Read(ref done) / plan.Settings.Budget;

    /// <inheritdoc/>
    public string InWords => $"{Volatile.Read(ref done)} of at most {plan.Settings.Budget} replications";

    /// <summary>Replications that are finished, found ones among them.</summary>
    public int Done => Volatile.Read(ref done);

    /// <summary>Of these, replications that were found in the catalogue.</summary>
    public int Found { get; private set; }

    /// <summary>Why the catalogue could not be read or written; null: it could.</summary>
    public string? Problem => unreadable ?? keeper?.Problem;

    /// <summary>Replications that are in the catalogue, once this is disposed of.</summary>
    public int InCatalogue => Found + (keeper?.Kept ?? 0);

    /// <inheritdoc/>
    /// <exception cref="ExperimentException">The allocation makes no scenario (the inner exception tells).</exception>
    public double[] Run(Allocation allocation, int first, int count, CancellationToken stop)
    {
        if (!programs.TryGetValue(allocation, out var program)) programs.Add(allocation, program = ProgramOf(allocation));
        double[] figures = new double[count];
        int[] missing = Missing(program, figures, first);
        Workers.Run(missing.Length, parallel, (i, ended) =>
        {
            if (program.Run(first + missing[i], keeper, ended) is not { } finished) return;
            figures[missing[i]] = finished.Values[0];
            Interlocked.Increment(ref done);
        }, stop);
        return figures;
    }

    /// <summary>Writes what is left to be kept.</summary>
    public void Dispose() => keeper?.Dispose();

    private int[] Missing(ProgramRun program, double[] figures, int first)
    {
        int[] all = [.. Enumerable.Range(0, figures.Length)];
        if (store is null || unreadable is not null) return all;
        try
        {
            string[] keys = [.. all.Select(i => program.KeyOf(first + i))];
            var found = store.Find(keys);
            foreach (int i in all) if (found.TryGetValue(keys[i], out var kept)) figures[i] = program.Responses(kept).Values[0];
            int[] missing = [.. all.Where(i => !found.ContainsKey(keys[i]))];
            Found += all.Length - missing.Length;
            Interlocked.Add(ref done, all.Length - missing.Length);
            return missing;
        }
        catch (CatalogueException failure)
        {
            unreadable = failure.Message;
            return all;
        }
    }

    private ProgramRun ProgramOf(Allocation allocation)
    {
        var compiled = Compiled(allocation);
        return new(SweepKey.OfProgram(compiled.Program, compiled.Prices), () => compiled, plan.Run, [plan.Measure]);
    }

    private (CompiledProgram Program, PriceList? Prices) Compiled(Allocation allocation)
    {
        try
        {
            var regime = plan.Experiment.Variants.At([.. plan.Experiment.Over.Select((n, i) => n.At(allocation[i]))])[0];
            return (ProgramCompiler.Compile(regime.Process, new SamplerShelf(plan.Samplers)), ExperimentPlanner.PricesOf(regime));
        }
        catch (Exception wrong) when (wrong is VariantException or ProcessException)
        {
            string numbers = string.Join(", ", plan.Lattice.Variables.Select((v, i) => $"{v.Name} {allocation[i]}"));
            string why = wrong is ProcessException process ? $"no process that can run: {string.Join("; ", process.Errors)}" : $"no scenario: {wrong.Message}";
            throw new ExperimentException($"{plan.Experiment.File}: optimise: {numbers} makes {why}", wrong);
        }
    }
}
