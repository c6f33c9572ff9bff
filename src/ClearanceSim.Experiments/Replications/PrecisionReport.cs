using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Replications;

/// <summary>Says of replications that have been run how well they make the results known, and how many more it would take.</summary>
public static class PrecisionReport
{
    /// <summary>The report; null for a plan of a fixed number, or where nothing was finished.</summary>
    public static PrecisionResult? Of(ReplicationResults results)
    {
        if (results.Plan.Precision is not { } goal || results.Replications.Count == 0) return null;
        var rule = new PrecisionRule(results.Plan, goal);
        IReadOnlyList<PrecisionMeasure>? pilot = null;
        for (int r = 0; r < results.Replications.Count; r++)
        {
            rule.Add([.. results.Figures.Select(f => f[r])]);
            if (r + 1 == goal.Pilot) pilot = rule.Measures();
        }
        var measures = rule.Measures();
        return new()
        {
            Within = goal.Within,
            Level = results.Plan.Level,
            AtMost = results.Plan.Replications,
            Pilot = goal.Pilot,
            Foreseen = pilot is null || pilot.Any(m => m.Needed is null) ? null : pilot.Max(m => m.Needed),
            Met = measures.All(m => m.Met),
            Measures = measures,
        };
    }
}
