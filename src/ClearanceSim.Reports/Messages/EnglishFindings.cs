using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Messages;

/// <summary>The sentences that a reader takes away, in English.</summary>
internal sealed class EnglishFindings : IFindingMessages
{
    public string NoneWent(Way way) => $"No {EnglishSubject.One(way.Of)} went all the way {Along(way)} within the time observed.";

    public string Takes(Way way, string regime, string mean, double level, string low, string high) =>
        $"{Begin(way, regime, mean)} ({Level(level)} interval: {low} to {high}).";

    public string Takes(Way way, string regime, string mean, string error, long? batches) =>
        $"{Begin(way, regime, mean)} (standard error {error}, from {batches} batch means within the run).";

    public string Takes(Way way, string regime, string mean) => $"{Begin(way, regime, mean)} (one replication: no interval).";

    public string Same(TwoTimes times) =>
        $"{times.Other} and {times.First} take exactly the same time {Along(times.Way)}: {times.OtherTime} on average, difference 0.";

    public string Differ(TwoTimes times, TimeDifference difference) =>
        $"{Begin(times, difference)} (one replication: no interval, chance alone may do this).";

    public string Differ(TwoTimes times, TimeDifference difference, DifferenceInterval interval) =>
        $"{Begin(times, difference)} ({Named(interval)} of the difference: {interval.Low} to {interval.High} {Direction(difference)}).";

    public string NotToldApart(TwoTimes times, DifferenceInterval interval) =>
        $"Between {times.Other} and {times.First} no difference {Along(times.Way)} can be told from chance: {Means(times)}; "
        + $"{Named(interval)} of the difference {interval.Low} to {interval.High}.";

    public string AssumedMean(string low, string middle, string high, AssumedSamples samples) =>
        $"Assumed: it lies between {low} and {high} {In(samples)}, the middle one {middle}.{Doubts(samples)}";

    public string AssumedDifference(string other, string low, string middle, string high, AssumedSamples samples, string shareLess) =>
        $"Assumed: under {other} it is between {low} and {high} {In(samples)}, the middle one {middle}, and less in {shareLess} % of them.{Doubts(samples)}";

    public string InsideUnder(string share, string regime, string? cause) =>
        cause is null ? $"{share} under {regime}" : $"{share} under {regime} (most for {cause})";

    public string StillInside(IEnumerable<string> shares) =>
        $"STILL INSIDE when the simulation ended: {string.Join(", ", shares)}. Times are those of the others alone, who were "
        + "quicker: the side that keeps more inside looks better than it is.";

    public string BookedOut(string regime, string stage, string later) =>
        $"OVERLOADED under {regime}: the slots of '{stage}', which are on average {later} later than "
        + "vehicles could come. More come than there are places, each is given a later slot for as long as is simulated (a fortnight at "
        + "most), and the means grow with it. They say nothing of a steady state.";

    public string Overloaded(string regime, IEnumerable<string> pools, int more) =>
        $"OVERLOADED under {regime}: {string.Join(", ", pools)}{(more > 0 ? $" and {Numbers.Counted(more, "other")}" : "")}. Busy for at least 98 % of the "
        + "open time with a mean wait of more than a hundredth of the time observed: more comes than can be served, the queue "
        + "grows for as long as is simulated, and so do the means. They say nothing of a steady state.";

    public string PoolAt(string pool, string post) => $"{pool} ({post})";

    // Ends beyond which one sample in twenty lies are known from some forty samples on.
    private static string Doubts(AssumedSamples samples) =>
        (samples.Count < 40 ? " With so few samples the ends are little more than the extremes." : "")
        + (samples.Overloaded > 0
            ? $" OVERLOADED in {Numbers.Grouped(samples.Overloaded)} of them: more comes than some pool can serve, and times grow for as long as is simulated."
            : "");

    private static string In(AssumedSamples samples) =>
        $"in {samples.Share} % of {Numbers.Counted(samples.Count, "sample")} of what is assumed";

    private static string Begin(Way way, string regime, string mean) =>
        $"Under {regime} a {EnglishSubject.Done(way.Of)} takes {mean} {Along(way)} on average";

    private static string Begin(TwoTimes times, TimeDifference difference)
    {
        string direction = Direction(difference);
        string relative = difference.Percent is { } percent ? $" ({percent} % {direction})" : "";
        return $"Under {times.Other} a {EnglishSubject.Done(times.Way.Of)} takes {difference.Size} {direction}{relative} {Along(times.Way)} "
            + $"than under {times.First}: {Means(times)}";
    }

    private static string Along(Way way) => $"from {way.From} to {way.To}";

    private static string Means(TwoTimes times) => $"{times.OtherTime} against {times.FirstTime} on average";

    private static string Direction(TimeDifference difference) => difference.IsLess ? "less" : "more";

    private static string Named(DifferenceInterval interval) => $"{Level(interval.Level)} {(interval.IsJoint ? "joint interval" : "interval")}";

    private static string Level(double level) => FormattableString.Invariant($"{level * 100:0.#} %");
}
