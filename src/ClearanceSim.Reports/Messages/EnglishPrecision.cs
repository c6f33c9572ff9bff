using System.Globalization;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Messages;

/// <summary>What a precision takes, in English.</summary>
internal sealed class EnglishPrecision : IPrecisionMessages
{
    public string Asked(string percent, double level) =>
        string.Create(CultureInfo.InvariantCulture, $"±{percent} % at the {100 * level:0.##} % level");

    public string MeasureOf(string measure, string regime) => $"{measure}, of {regime}";

    public string MeasureOfPair(string measure, string to, string from) => $"{measure}, {to} less {from}";

    public string MeasureOfPair(string measure, string to, string from, string regime) => $"{measure}, {to} less {from}, {regime}";

    public string Enough(int pilot, string asked) => $"{Begin(pilot)}every chosen measure is known to {asked}; no more are needed.";

    public string MayNeverBe(int pilot, string measure, string asked, int atMost) =>
        $"{Begin(pilot)}{measure} cannot be told from 0, so {asked} of it may never be reached; at most {Numbers.Grouped(atMost)} are run.";

    public string WouldTake(int pilot, string measure, string known, string asked, long needed, int atMost, string more) =>
        $"{Begin(pilot)}{measure} is known to ±{known} %. {asked} would take about {Numbers.Grouped(needed)} in all; at most "
        + $"{Numbers.Grouped(atMost)} are run{(needed > atMost ? ", so it will hardly be met" : "")}: some {more} more.";

    public string Met(string asked, string widest, string known, Foresight foresight) =>
        $"Precision met: every chosen measure is known to {asked} (the widest: {widest}, ±{known} %); {Told(foresight)}.";

    public string NotMet(int replications, string asked, string widest, string? known, long? needed, Foresight foresight)
    {
        string how = known is null ? "cannot be told from 0" : $"is known to ±{known} %";
        string take = needed is { } n ? $" that would take about {Numbers.Grouped(n)};" : "";
        return $"PRECISION NOT MET: after {Numbers.Counted(replications, "replication")} {widest} {how}, and not to "
            + $"{asked};{take} {Told(foresight)} (at-most).";
    }

    private static string Begin(int pilot) => $"Pilot of {pilot} replications: ";

    private static string Told(Foresight foresight)
    {
        string number = foresight.Foreseen is { } n ? Numbers.Grouped(n) : "no number";
        return $"a pilot of {foresight.Pilot} foresaw {number}, {Numbers.Grouped(foresight.AtMost)} were allowed";
    }
}
