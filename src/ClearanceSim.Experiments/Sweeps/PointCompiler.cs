using ClearanceSim.Customs.Money;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Experiments.Sweeps;

/// <summary>Makes programs of the points of a sweep; what is wrong with one is told with its number and levels.</summary>
/// <param name="plan">The sweep.</param>
internal sealed class PointCompiler(SweepPlan plan)
{
    /// <summary>Samplers that all points share.</summary>
    public SamplerShelf Common { get; } = new();

    /// <summary>Compiles what the scenario is by itself, so that points share what they leave alone.</summary>
    /// <exception cref="ExperimentException">A regime is no process.</exception>
    public void CompileBase()
    {
        foreach (var regime in plan.Experiment.Scenario.Regimes)
        {
            try
            {
                ProgramCompiler.Compile(regime.Process, Common);
            }
            catch (ProcessException wrong)
            {
                throw new ExperimentException($"{plan.Experiment.Scenario.File}: regime '{regime.Id}' {NoProcess(wrong)}", wrong);
            }
        }
    }

    /// <summary>The regimes of a point with what things cost under each, compiled one after the other as they are asked for.</summary>
    /// <exception cref="ExperimentException">Its levels make no scenario, or no process (the inner exception tells).</exception>
    public IEnumerable<(CompiledProgram Program, PriceList? Prices)> Of(int point)
    {
        var samplers = new SamplerShelf(Common);
        foreach (var regime in Regimes(point)) yield return (Compiled(point, regime, samplers), ExperimentPlanner.PricesOf(regime));
    }

    private CompiledProgram Compiled(int point, ScenarioRegime regime, SamplerShelf samplers)
    {
        try
        {
            return ProgramCompiler.Compile(regime.Process, samplers);
        }
        catch (ProcessException wrong)
        {
            throw new ExperimentException($"{Name(point)}: regime '{regime.Id}' {NoProcess(wrong)}", wrong);
        }
    }

    private IReadOnlyList<ScenarioRegime> Regimes(int point)
    {
        try
        {
            var experiment = plan.Experiment;
            return experiment.Variants.At([.. experiment.Factors.Zip(plan.Points[point].Levels, (f, l) => f.At(l))]);
        }
        catch (VariantException wrong)
        {
            throw new ExperimentException($"{Name(point)} makes no scenario: {wrong.Message}", wrong);
        }
    }

    /// <summary>A point as messages name it, with its levels.</summary>
    public string Name(int point)
    {
        string levels = string.Join(", ", plan.Experiment.Factors.Zip(plan.Points[point].Levels, (f, l) => $"{f.Name} {l.Text}"));
        return $"{plan.Experiment.File}: design: point {plan.Points[point].Number} ({levels})";
    }

    private static string NoProcess(ProcessException wrong) => $"is no process that can run: {string.Join("; ", wrong.Errors)}";
}
