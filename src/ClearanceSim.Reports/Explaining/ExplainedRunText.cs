using ClearanceSim.Experiments.Explaining;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Explaining;

/// <summary>What was run, in a sentence.</summary>
internal static class ExplainedRunText
{
    private const double Day = 86_400;

    /// <summary>The sentence.</summary>
    public static string Of(ExplainedRun run)
    {
        string time = run.Count is { } count ? $"{Numbers.Grouped(count)} declarations"
            : run.Each is { } each ? $"{Whole(each)} each"
            : run.Length is { } length ? $"{(run.Divided ? "a part each of " : "")}{Whole(length)} from {run.From[..10]}"
            : "all that come";
        string warmUp = run.WarmUp > 0 ? $" after {Whole(run.WarmUp)} of warm-up" : "";
        string spread = run is { Each: not null, Length: { } over } ? $", spread over {Whole(over)} from {run.From[..10]}" : "";
        string different = run.Programs < run.Combinations ? $" ({Numbers.Grouped(run.Programs)} of them different)" : "";
        string own = run.Own ? ", the scenario's own run" : "";
        return $"{Numbers.Counted(run.Combinations, "combination")}{different} × {Numbers.Counted(run.Replications, "replication")} of "
            + $"{time}{warmUp}{spread}{own}, seed {run.Seed}: {Numbers.Grouped(run.Declarations)} declarations simulated.";
    }

    /// <summary>What is not seen of a scenario that changes on dates, in a sentence; null where all is.</summary>
    public static string? Unseen(ExplainedRun run) => run.Unseen is not { } unseen ? null
        : $"Something comes into force on dates here, and nothing was simulated of {string.Join(", ", unseen.Select(Between))}: what is in "
            + "force only then has no part in these differences. --declarations buys more days, --days says how many.";

    private static string Between(UnseenEntry time) =>
        time.To is { } to ? $"{time.From[..10]} to {to[..10]}" : $"the time from {time.From[..10]} on";

    private static string Whole(double seconds) =>
        seconds >= Day && seconds % Day == 0 ? Numbers.Counted((long)(seconds / Day), "day") : Durations.Human(seconds);
}
