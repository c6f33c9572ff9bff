using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Scenarios;

namespace ClearanceSim.Experiments.Sweeps;

/// <summary>What is measured is known once a regime is compiled, before anything is run.</summary>
internal static class MeasuredPaths
{
    /// <summary>The paths of the measures that a file asks for.</summary>
    /// <param name="chosen">What it asks for.</param>
    /// <param name="regimes">The regimes.</param>
    /// <param name="plan">What is run.</param>
    /// <param name="common">Samplers that all variants share.</param>
    /// <exception cref="ExperimentException">There is no such measure; the message has its place.</exception>
    public static IReadOnlyList<string> Of(
        IEnumerable<ChosenMeasure> chosen, IReadOnlyList<ScenarioRegime> regimes, RunPlan plan, SamplerShelf common)
    {
        HashSet<string> paths = [.. regimes.SelectMany(r => ExperimentPlanner.PathsOf(
            ProgramCompiler.Compile(r.Process, new SamplerShelf(common)), plan, ExperimentPlanner.PricesOf(r)))];
        return [.. chosen.Select(c => ExperimentPlanner.Found(c, paths))];
    }
}
