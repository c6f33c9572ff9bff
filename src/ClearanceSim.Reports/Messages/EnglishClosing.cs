using System.Globalization;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Messages;

/// <summary>The end of a report in English.</summary>
internal sealed class EnglishClosing : IClosingMessages
{
    public string Intervals(double level) => string.Create(
        CultureInfo.InvariantCulture,
        $"±: half-width of the {100 * level:0.#} % interval over the replications; in per cent of a time or "
        + $"quantity, in percentage points (pp) of a share. Differences are paired by replication. Chance only: it says "
        + $"nothing of the inputs.");

    public string IntervalsWithin =>
        "±: 1.96 standard errors from batch means within the one replication. Chance only: it says nothing of the inputs.";

    public string NoIntervals => "One replication: no intervals. Ask for more with --replications.";

    public string Joint(int pairs, double level, double levelOfEach) => string.Create(
        CultureInfo.InvariantCulture,
        $"{pairs} differences are told of each measure: their intervals are so wide that all {pairs} hold at once at the {100 * level:0.#} % "
        + $"level (Bonferroni: each for itself at the {100 * levelOfEach:0.##} % level).");

    public string CommonLuck(string interval, IEnumerable<string> times, int replications) =>
        $"Common luck: with independent runs the variance of the difference in the mean, {interval}, "
        + $"would be {string.Join(", ", times)} times what it is, as {Numbers.Counted(replications, "replication")} tell.";

    public string MostCommonLuck(string times, string first, string other) =>
        $"As these tell, no common luck could make it more than some {times} times, for the two means scatter unlike (± {first}, ± {other}).";

    public string TimesOf(string times, string regime) => $"{times} ({regime})";

    public string ControlledMean =>
        "Times are those of released declarations; shares are of all submitted (who is still inside is in no lane and no measure), the hit rate's of those inspected, "
        + "detection's of those with something wrong. Officer hours (those worked, of every pool of limited capacity, devices among them; on duty: those in which it was open) and missed "
        + "revenue are sums over one replication. Trader's waiting is the time to release less being worked on: the "
        + "trader's own time and the agencies' are in it. Left released, a day, is what was released and has "
        + "passed its last stage too (an audit, the way out of the country), whenever it came, over the time in which those observed came.";

    public string ServedMean(Subject of) =>
        $"Times are those of {EnglishSubject.Many(of)} that were served; shares are of all that came. Served, a day, is what was "
        + "served and has left, whenever it came, over the time in which those observed came.";

    public string HitRatesMean =>
        "Hit rates by lane are of those inspected that end in the lane: a green declaration was inspected where a stage inspects "
        + "that no profile has ordered (behind a broken seal, say), or before it was routed into green.";

    public string RevenueMeans =>
        "How many declarations have something wrong is assumed, so missed and recovered revenue are also told for each per "
        + "cent of them. Officer contacts are the stages, a declaration, that a post's own officers work at.";

    public string MoneyMeans =>
        "In money, a year is 365 days like those that were simulated; delay is a share of the customs value for each day that goods "
        + "that have left were under way.";

    public string Rounded => "Every figure is rounded by itself.";

    public string FewEvents => "FEW EVENTS";

    public string InspectionsOf(string regime, long inspected) =>
        $"{regime}: the inspection rate rests on {Numbers.Counted(inspected, "inspection")}.";

    public string HitsOf(string regime, long hits, long inspected) =>
        $"{regime}: the hit rate rests on {Numbers.Counted(hits, "hit")} in {Numbers.Counted(inspected, "inspection")}.";

    public string FoundOf(Subject of, string regime, long found, long wrong) =>
        $"{regime}: detection and missed revenue rest on {Numbers.Grouped(found)} found of {Counted(of, wrong)} with something wrong.";

    public string LaneOf(Subject of, string regime, string lane, long count) => $"{regime}: the {lane} lane has {Counted(of, count)}.";

    public string IntervalOf(Subject of, string regime, string interval, long count) => $"{regime}: {interval} rests on {Counted(of, count)}.";

    public string OutcomeOf(Subject of, string regime, string outcome, long count) => $"{regime}: {outcome} rests on {Counted(of, count)}.";

    public string TailsOf(string regime, string few) => $"{regime}: 'nine in ten within' rests on how few took longer: {few}.";

    public string WithinOf(string regime, string few) => $"{regime}: shares rest on how few were on one side: {few}.";

    public string LimitsOf(string regime, string few) => $"{regime}: shares within legal limits rest on how few were on one side: {few}.";

    public string PostsOf(Subject of, string regime, string few) => $"{regime}: means by post rest on few {EnglishSubject.Many(of)}: {few}.";

    public string CodesOf(Subject of, string regime, string few) => $"{regime}: means rest on few {EnglishSubject.Many(of)}: {few}.";

    public string Few(IEnumerable<(string What, long Events)> figures, int more) =>
        string.Join(", ", figures.Select(f => $"{f.What} {Numbers.Grouped(f.Events)}")) + (more > 0 ? $" and {more} more" : "");

    public string Inside => "STILL INSIDE AT THE END (counted, in no time above)";

    public string InsideOf(string regime, long inside, long all, IEnumerable<(string Cause, long Count)> causes)
    {
        string count = inside == 0 ? "none" : $"{Numbers.Grouped(inside)} of {Numbers.Grouped(all)}";
        string waiting = string.Join(", ", causes.Select(c => $"{c.Cause} {Numbers.Grouped(c.Count)}"));
        return $"{regime}: {count}{(waiting.Length > 0 ? $" ({waiting})" : "")}";
    }

    public string OneInside => "One of them:";

    public string NotModelled => "NOT MODELLED";

    public string StoryOf(Subject of) => $"One {EnglishSubject.One(of)}'s story:";

    private static string Counted(Subject of, long count) => Numbers.Counted(count, EnglishSubject.One(of));
}
