using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Experiments.Replications;

/// <summary>Finds the measures that a file asks for and that are none, all of them before anything is run.</summary>
public static class UnmeasuredPaths
{
    /// <summary>What is wrong with each, at its place.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="chosen">The measures.</param>
    public static IEnumerable<InputError> Of(Scenario scenario, IReadOnlyList<ChosenMeasure> chosen)
    {
        if (chosen.Count == 0) return [];
        var common = new SamplerShelf();
        HashSet<string> paths = [.. scenario.Regimes.SelectMany(r => ExperimentPlanner.PathsOf(
            ProgramCompiler.Compile(r.Process, common), ExperimentPlanner.PlanOf(scenario.Run), ExperimentPlanner.PricesOf(r)))];
        return [.. chosen.Select(c => Problem(c, paths)).OfType<InputError>()];
    }

    private static InputError? Problem(ChosenMeasure chosen, HashSet<string> paths)
    {
        try
        {
            MeasureName.Find(chosen.Text, paths);
            return null;
        }
        catch (ExperimentException wrong)
        {
            return new(chosen.Place, chosen.Path, wrong.Message);
        }
    }
}
