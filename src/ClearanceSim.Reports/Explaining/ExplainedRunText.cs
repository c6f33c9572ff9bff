using ClearanceSim.Experiments.Explaining;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Explaining;

/// <summary>What was run, in a sentence.</summary>
internal static class ExplainedRunText
{
    /// <summary>The sentence.</summary>
    public static string Of(ExplainedRun run, ReportLanguage language)
    {
        return language.Explanation.Run(new ExplainedSpan(
            run.Combinations, run.Programs, run.Replications, new ExplainedTime(run.Count, Whole(run.Each), Whole(run.Length), run.Divided),
            run.WarmUp > 0 ? Whole(run.WarmUp) : null, run.Each is null ? null : Whole(run.Length), run.From[..10], run.Own, run.Seed,
            run.Declarations));

        string? Whole(double? seconds) => seconds is { } length ? WholeDays.Of(length, language.Figures) : null;
    }

    /// <summary>What is not seen of a scenario that changes on dates, in a sentence; null where all is.</summary>
    public static string? Unseen(ExplainedRun run, IExplanationMessages texts) =>
        run.Unseen is { } unseen ? texts.Unseen(unseen.Select(u => (u.From[..10], u.To?[..10]))) : null;
}
