using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Messages;

/// <summary>The tables that follow the comparison, in English.</summary>
internal sealed class EnglishSections : ISectionMessages
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public string WhereTheTimeGoes(string interval, Subject of) => $"WHERE THE TIME GOES, {interval}, mean of a {EnglishSubject.Done(of)}";
    public string Cause => "cause";
    public string Together(IEnumerable<(string Regime, string Time)> totals, string interval) =>
        $"Together: {string.Join(", ", totals.Select(t => $"{t.Regime} {t.Time}"))}: the mean from {interval}.";
    public string OutsideOfIt(string interval) =>
        $"Time of '{interval}' that lies outside of that is not in this table, nor in what waiting costs; --release-study tells every interval.";
    public string CausesNotShown(int count) =>
        $"{Numbers.Counted(count, "cause")} of less than 0.1 % each {(count == 1 ? "is" : "are")} not shown.";

    public string ByPost(string interval, Subject of) => $"BY POST, {interval}, mean of a {EnglishSubject.Done(of)}";
    public string Post => "post";
    public string OtherPosts(int count) => $"and {Numbers.Counted(count, "other post")} with fewer.";

    public string PoolsBusiest => "POOLS, BUSIEST FIRST";
    public string Wait => "wait";
    public string Queue => "queue";
    public string OtherPools(int count, string busiest) => $"and {Numbers.Counted(count, "other pool")}, none busier than {busiest}.";
    public string PoolsMean =>
        "Busy share of the open time; mean wait of a request, closed hours included; mean number waiting, with work that was interrupted.";

    public string QueuesOverTheWeek => "QUEUES OVER THE WEEK";
    public string QueuesMean(int replications) =>
        $"Mean number waiting in the middle of each hour of the week, {Numbers.Counted(replications, "replication")}.";
    public string MeanOfTheRun => "Mean: over all of the run, as in the table of pools.";
    public string NobodyWaits => "Nobody waits for a pool.";
    public string Pool => "pool";
    public string Regime => "regime";
    public string Longest => "longest";
    public string At => "at";
    public string Shortest => "shortest";
    public string Mean => "mean";
    public string HourOfWeek(int day, int hour) => FormattableString.Invariant($"{Days[day]} {hour:00}:00");

    public string OneMore => "ONE MORE IN A POOL";
    public string NobodyWaitsForCapacity => "Nobody waits for a pool that has a capacity.";
    public string Waiting => "waiting";
    public string OneMoreMeans(string interval, int replications) =>
        $"The change of the mean, {interval}, of all declarations, with one more in that pool alone, in every shift; "
        + $"{Numbers.Counted(replications, "replication")} with the same luck. Waiting: the mean number in its queue before. Behind a "
        + "queue may stand another: gains of several do not add up.";

    public string ReleaseStudy(string regime) => $"TIME RELEASE STUDY, {regime}";
    public string NothingReleased => "Nothing was released.";
    public string Number => "number";
    public string Median => "median";
    public string NineInTen => "9 in 10";
    public string Each => "each";
    public string Share => "share";
    public string WholeWay => "whole way";
    public string WholeWayBy(string attribute) => $"whole way by {attribute}";
    public string Stretch(string from, string to) => $"{from} - {to}";
    public string HeldBy => "held by, of each";
    public string Holder(string holder) => holder switch { "infrastructure" => "infra", "unattributed" => "unknown", _ => holder };
    public string ReleaseStudyMeans =>
        "Released declarations, each cut at the milestones that it reached in the order of their times. 'Each' is over all declarations of the "
        + "group, those without the interval with nothing, so the intervals add up to the whole way. Who held them is known up to release; "
        + "closed hours count as customs'. Every other interval by group stands in the results document and in tables/release-study.csv (--out).";

    public string Published => "PUBLISHED FIGURES BESIDE THE MODEL'S";
    public string Figure => "figure";
    public string PublishedValue => "published";
    public string Model => "model";
    public string Standing => "standing";
    public string StandingOf(string standing) => standing.Replace('-', ' ');
    public string FigureOf(string what, string scenario) => $"{what} ({scenario})";
    public string SourceOf(string what, string source, string why) => $"{what}: {source}{(why.Length > 0 ? $" — {why}" : "")}";
    public string StandingsMean =>
        "Fitted: inputs were chosen to meet it, so the model's meeting it proves nothing. Held out: nothing was tuned to it, so the model's "
        + "figure is a prediction. Not comparable: nothing here measures the same.";

    public string TwoKindsOfDoubt => "TWO KINDS OF DOUBT";
    public string DoubtMeans(double share, int samples, IEnumerable<int> inputs, int replications) =>
        $"Chance: the ± of the replications; more of them make it narrower. Assumed: between these ends lie {Numbers.Percent(share)} % of "
        + $"{Numbers.Counted(samples, "sample")} in which {string.Join(" and ", inputs.Select(n => Numbers.Grouped(n)))} "
        + $"inputs lie anywhere in their ranges, all at once ({Numbers.Counted(replications, "replication")} each); "
        + "only better data make that narrower. Less in: the share of the samples in which the difference is below zero.";
    public string Pair(string to, string from) => $"{to} less {from}";
    public string Pair(string to, string from, string regime) => $"{to} less {from}, {regime}";
    public string Measure => "measure";
    public string DifferenceByChance => "difference, chance";
    public string Assumed => "assumed";
    public string LessIn => "less in";
}
