using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>Runs variants of a scenario on several threads; what comes out depends on neither their number nor their order.</summary>
public sealed class VariantRunner : IWorkProgress
{
    private readonly VariantPlan plan;
    private readonly int parallel;
    private readonly SamplerShelf common = new();
    private long expected, finished;

    /// <summary>A runner.</summary>
    /// <param name="plan">What is run of each variant.</param>
    /// <param name="parallel">Threads, at least 1.</param>
    /// <param name="expected">About how many variants will be run in all, for the progress.</param>
    public VariantRunner(VariantPlan plan, int parallel, int expected)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parallel, 1);
        this.plan = plan;
        this.parallel = parallel;
        this.expected = expected;
        // What no input changes is compiled once.
        foreach (var regime in plan.Scenario.Regimes) ProgramCompiler.Compile(regime.Process, common);
    }

    /// <inheritdoc/>
    public double Share => Math.Min(1, (double)Volatile.Read(ref finished) / Math.Max(1, Volatile.Read(ref expected)));

    /// <inheritdoc/>
    public string InWords => $"{Volatile.Read(ref finished)} of about {Math.Max(Volatile.Read(ref expected), Volatile.Read(ref finished))} variants";

    /// <summary>Runs variants.</summary>
    /// <param name="variants">The values that make each.</param>
    /// <param name="luck">Which luck they meet.</param>
    /// <param name="stop">Ends the work.</param>
    /// <returns>The measures of each variant, regime by regime as the scenario has them.</returns>
    /// <exception cref="ExperimentException">Values make no scenario together (the inner exception tells), or a run failed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<VariantFigures> Run(
        IReadOnlyList<IReadOnlyList<InputValue>> variants, VariantLuck luck, CancellationToken stop = default)
    {
        var figures = new VariantFigures[variants.Count];
        try
        {
            Workers.Run(variants.Count, parallel, (at, ended) =>
            {
                figures[at] = Run(variants[at], luck == VariantLuck.Own ? at * plan.Replications : 0, ended);
                Interlocked.Increment(ref finished);
            }, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new ExperimentException($"{plan.Scenario.File}: {failure.Message}", failure);
        }
        return figures;
    }

    private VariantFigures Run(IReadOnlyList<InputValue> values, int before, CancellationToken stop)
    {
        var regimes = values.Count == 0 ? plan.Scenario.Regimes : plan.Variants.With(values);
        var own = new SamplerShelf(common);
        return new([.. regimes.Select(r => Run(r, own, before, stop))]);
    }

    private MeasureTable Run(ScenarioRegime regime, SamplerShelf samplers, int before, CancellationToken stop)
    {
        var program = ProgramCompiler.Compile(regime.Process, samplers);
        var prices = ExperimentPlanner.PricesOf(regime);
        var figures = new ReplicationFigures[plan.Replications];
        for (int r = 1; r <= figures.Length; r++)
        {
            using var simulation = new Simulation(program, plan.Run with { Replication = before + r });
            simulation.Run(stop: stop);
            stop.ThrowIfCancellationRequested();
            figures[r - 1] = ObservationReader.Read(program, simulation.Observations, r, prices);
        }
        return new MeasureTable(figures, plan.Level);
    }
}

/// <summary>Which luck variants meet; all regimes of a variant meet the same in any case.</summary>
public enum VariantLuck
{
    /// <summary>All the same: a small change of an input shows as a small change of what comes out.</summary>
    Common,

    /// <summary>Each its own: what chance adds to one it takes from another, and nothing of it is common to all.</summary>
    Own,
}

/// <summary>The measures of one variant.</summary>
/// <param name="Regimes">Regime by regime, as the scenario has them.</param>
public sealed record VariantFigures(IReadOnlyList<MeasureTable> Regimes);
