using System.Security.Cryptography;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Catalogue;

/// <summary>Makes the catalogue's record of a finished run.</summary>
public static class RunRecords
{
    /// <summary>The run to be stored.</summary>
    /// <param name="document">Its results.</param>
    /// <param name="command">The command that ran it.</param>
    /// <param name="started">When it was started.</param>
    /// <param name="version">Version of the program.</param>
    /// <param name="texts">Text of each scenario, in the order of the document.</param>
    public static StoredRun Of(
        ResultsDocument document, string command, DateTimeOffset started, string version, IReadOnlyList<string> texts) => new(
        new RunRecord
        {
            Id = NewId(),
            Started = started.UtcDateTime,
            Command = command,
            Scenarios = [.. document.Scenarios.Select((s, i) => new RunScenario(s.Id, s.File, s.Sha256, texts[i]))],
            Seed = document.Seed,
            Version = version,
            Replications = document.Replications,
            ReplicationsPlanned = document.ReplicationsPlanned,
            Regimes = [.. document.Regimes.Select(r => r.Regime).Distinct()],
            Figures = [.. document.Regimes.SelectMany(Figures)],
        },
        ResultsJson.ToText(document));

    /// <summary>A new id: random, for two processes must not agree on one.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));

    /// <summary>Is its document that of regimes side by side? Those of the other commands are made anew from themselves.</summary>
    public static bool ComparesRegimes(RunRecord run) => run.Command is "run" or "compare" or "replay";

    private static IEnumerable<RunFigure> Figures(RegimeResult regime)
    {
        RunFigure Figure(string measure, Estimate value) =>
            new(regime.Scenario, regime.Regime, measure, value.Value, value.HalfWidth);
        var main = regime.Intervals[0];
        yield return Figure(MeasurePath.Interval(main.From, main.To, "mean", main.Clock), main.Mean);
        yield return Figure(MeasurePath.Interval(main.From, main.To, "p90", main.Clock), main.P90);
        foreach (var (label, share) in regime.ShareReleasedWithin.Take(1)) yield return Figure(MeasurePath.Within(label), share);
        if (regime.Control is { } control) yield return Figure("control.detection", control.Detection);
    }
}
