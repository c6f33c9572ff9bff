using ClearanceSim.Experiments.Measures;

namespace ClearanceSim.Experiments.Explaining;

/// <summary>What was measured of every combination in every replication.</summary>
/// <param name="Plan">What was run.</param>
/// <param name="Figures">By set, then by replication; combinations that are one program share them.</param>
/// <param name="Programs">Different programs among the combinations.</param>
/// <param name="IsFirstRegime">Is the regime without its levers the scenario's first regime, program for program?</param>
public sealed record Worths(
    ExplainPlan Plan, IReadOnlyList<IReadOnlyList<ReplicationFigures>> Figures, int Programs, bool IsFirstRegime)
{
    /// <summary>A measure of every set in one replication; null if it was not observed in all of them.</summary>
    public double[]? Of(string path, int replication)
    {
        double[] worths = [.. Figures.Select(f => f[replication].ValueOf(path))];
        return worths.Any(double.IsNaN) ? null : worths;
    }
}
