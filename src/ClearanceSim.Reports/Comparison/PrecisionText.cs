using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Explaining;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>What a precision would take, before it is spent, and whether it was met.</summary>
public static class PrecisionText
{
    /// <summary>What a pilot says of the replications to come.</summary>
    /// <param name="pilot">How well the pilot knows the results.</param>
    /// <param name="seconds">How long it took.</param>
    public static string Forecast(PrecisionResult pilot, double seconds)
    {
        var language = ReportLanguage.Chosen;
        var texts = language.Precision;
        string asked = Asked(pilot, texts);
        if (pilot.Met) return texts.Enough(pilot.Pilot, asked);
        var widest = Widest(pilot);
        string name = Name(widest, language);
        if (pilot.Foreseen is not { } needed) return texts.MayNeverBe(pilot.Pilot, name, asked, pilot.AtMost);
        string more = Durations.Rough(seconds / pilot.Pilot * (Math.Min(needed, pilot.AtMost) - pilot.Pilot));
        return texts.WouldTake(pilot.Pilot, name, Numbers.Percent(widest.Relative!.Value), asked, needed, pilot.AtMost, more);
    }

    /// <summary>Whether it was met.</summary>
    /// <param name="precision">How well the results are known.</param>
    /// <param name="replications">After how many replications.</param>
    /// <param name="language">In whose words.</param>
    internal static string Outcome(PrecisionResult precision, int replications, ReportLanguage language)
    {
        var widest = Widest(precision);
        string asked = Asked(precision, language.Precision), name = Name(widest, language);
        string? known = widest.Relative is { } relative ? Numbers.Percent(relative) : null;
        var foresight = new Foresight(precision.Pilot, precision.Foreseen, precision.AtMost);
        return precision.Met
            ? language.Precision.Met(asked, name, known!, foresight)
            : language.Precision.NotMet(replications, asked, name, known, widest.Needed, foresight);
    }

    private static PrecisionMeasure Widest(PrecisionResult precision) =>
        precision.Measures.FirstOrDefault(m => m.Relative is null) ?? precision.Measures.MaxBy(m => m.Relative)!;

    private static string Name(PrecisionMeasure measure, ReportLanguage language)
    {
        var texts = language.Precision;
        string what = ExplainedMeasure.Of(measure.Measure, language.Measures).Title;
        if (measure.From is not { } from) return texts.MeasureOf(what, measure.To.Regime);
        return from.Scenario == measure.To.Scenario
            ? texts.MeasureOfPair(what, measure.To.Regime, from.Regime)
            : texts.MeasureOfPair(what, measure.To.Scenario, from.Scenario, measure.To.Regime);
    }

    private static string Asked(PrecisionResult precision, IPrecisionMessages texts) =>
        texts.Asked(Numbers.Percent(precision.Within), precision.Level);
}
