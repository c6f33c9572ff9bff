using ClearanceSim.Experiments.Results;
using ClearanceSim.Experiments.Sweeps;
using ClearanceSim.Experiments.Uncertainty;

namespace ClearanceSim.Experiments.Optimising;

/// <summary>Makes the document of an optimisation from what its search found.</summary>
public static class OptimumResultBuilder
{
    /// <summary>The document.</summary>
    public static OptimumResult Build(OptimumPlan plan, OptimumFinding finding)
    {
        var (experiment, requirement) = (plan.Experiment, plan.Requirement);
        var tried = finding.Trials.Select(t => Figures(t, plan, finding)).ToList();
        var answer = finding.Answer is { } chosen
            ? new AllocationFigures([.. chosen], plan.Lattice.Cost(chosen), finding.Measured, finding.Fresh, MeetsOf(finding), "fresh")
            : null;
        return new()
        {
            Experiment = ExperimentEntry.Of(experiment.Source),
            Scenario = ScenarioEntry.Of(experiment.Scenario),
            Regime = experiment.Scenario.Regimes[0].Id,
            Seed = plan.Seed,
            Over = [.. experiment.Over.Select(n => new NumberEntry(n.Factor.Name, n.Factor.Path!.Text, n.From, n.To, n.Weight, n.Own))],
            SoThat = new(plan.Measure, MeasureUnits.NameOf(plan.Measure), requirement.AtLeast ? "at-least" : "at-most", requirement.Threshold, requirement.Tolerance),
            Budget = plan.Settings.Budget,
            Spent = finding.Spent,
            Standing = finding.Standing switch
            {
                Standing.Confirmed => "confirmed",
                Standing.Close => "close",
                Standing.Refuted => "refuted",
                _ => "none",
            },
            Answer = answer,
            Own = plan.Own is { } own ? tried.Find(t => t.Allocation.SequenceEqual(own)) : null,
            Frontier =
            [
                .. tried.Where(t => t.Measured.Value is not null).GroupBy(t => t.Cost).OrderBy(g => g.Key).Select(g => g.Key == answer?.Cost
                    ? answer : g.MaxBy(t => requirement.Margin(t.Measured.Value!.Value))!),
            ],
            Open = [.. finding.Open.Select(a => (IReadOnlyList<int>)[.. a])],
            OpenIsCut = finding.OpenIsCut,
            RanOut = finding.RanOut,
            Withdrawn = finding.Withdrawn,
            Checks = finding.Checks,
            Together = finding.Together,
            Tried = tried,
        };
    }

    private static bool? MeetsOf(OptimumFinding finding) => finding.Standing switch
    {
        Standing.Confirmed => true,
        Standing.Refuted => false,
        _ => null,
    };

    private static AllocationFigures Figures(Trial trial, OptimumPlan plan, OptimumFinding finding)
    {
        bool? follows = Follows(trial.Allocation, finding);
        string? by = trial.Meets is not null ? trial.IsSure ? "test" : "mean" : follows is not null ? "another" : null;
        return new([.. trial.Allocation], trial.Cost, trial.Estimate(plan.Settings.Level), trial.Figures.Count, trial.Meets ?? follows, by);
    }

    private static bool? Follows(Allocation allocation, OptimumFinding finding) =>
        finding.Trials.Any(t => t.Meets == true && t.Allocation.IsWithin(allocation)) ? true
        : finding.Trials.Any(t => t.Meets == false && allocation.IsWithin(t.Allocation)) ? false : null;
}
