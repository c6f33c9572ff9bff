using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Messages;

/// <summary>The results page in English.</summary>
internal sealed class EnglishPage : IPageMessages
{
    public string Language => "en";

    public string Summary => "Summary";
    public string Comparison => "Comparison";
    public string WhereTheTimeGoes => "Where the time goes";
    public string Distributions => "How long it takes, by lane";
    public string Posts => "Posts";
    public string Pools => "Officers, devices and systems";
    public string Programme => "What the programme costs and saves";
    public string Published => "Published figures beside the model's";
    public string InForceFrom => "In force from a date on";
    public string InputsThatDiffer => "Inputs that differ";
    public string Methods => "Methods";
    public string Manifest => "Manifest";
    public string Ledger => "Annex: ledger of the assumptions";

    public string AllMeasures => "Every measure; times and amounts with ± in per cent, shares in points";
    public string PoolsBusiest => "The busiest first";
    public string Measure => "measure";
    public string Path => "path";
    public string Unit => "unit";
    public string Difference => "difference";
    public string Less(string to, string from) => $"{to} - {from}";
    public string Assumed => "assumed";
    public string AssumedLow => "assumed low";
    public string AssumedHigh => "assumed high";
    public string LessIn => "less in";
    public string Cause => "cause";
    public string Post => "post";
    public string Pool => "pool";
    public string Busy => "busy";
    public string Wait => "wait";
    public string Queue => "queue";
    public string Lane => "lane";
    public string Regime => "regime";
    public string Count => "count";
    public string Share => "share";
    public string Mean => "mean";
    public string Median => "median";
    public string NineInTen => "9 in 10 within";
    public string NineteenInTwenty => "19 in 20 within";
    public string NinetyNineInHundred => "99 in 100 within";
    public string Longest => "longest of a replication";
    public string Item => "KZT";
    public string Low => "low";
    public string High => "high";
    public string Total => "all of it";
    public string Source => "source";
    public string Why => "why";
    public string Input => "input";
    public string Value => "value";
    public string Grade => "grade";

    public string DifferencesOf(string what, string pair) => $"{pair}: {what}";
    public string Times => "differences of mean times";
    public string Tails => "differences of what 19 in 20 keep";
    public string Shares => "differences of shares";
    public string Points => "percentage points";
    public string Chance(double level) => FormattableString.Invariant($"difference, {level * 100:0.#} % interval of chance");
    public string AssumedBand(double share, int samples) =>
        $"{Numbers.Percent(share)} % of {Numbers.Counted(samples, "sample")} of the assumptions";
    public string MeanByCause(string from, string to) => $"{from} to {to}: mean time by cause";
    public string MeanByPost(string from, string to) => $"{from} to {to}: mean by post";
    public string TimeByLane(string from, string to) => $"{from} to {to}, by lane";
    public string QuantileBars => "half to 9 in 10 (thick), to 99 in 100 (thin)";
    public string LogAxis => "time, logarithmic";
    public string NoLowerQuantiles =>
        "Each bar begins at the median: half of the declarations take less, and nothing of that half is drawn. It is thick up to what nine in "
        + "ten keep and thin up to what ninety-nine in a hundred keep. The upright stroke: nineteen in twenty. The diamond: the mean, which a "
        + "few long cases pull to the right. The ring: the longest of a replication, on average. Times under 0.1 s stand at 0.1 s.";
    public string HeldBy => "Who holds a declaration, interval by interval, mean of all";

    public string QueuesOverTheWeek => "Queues over the week";

    public string Waiting => "waiting";

    public string HourOfWeek => "hour of the week";

    public IReadOnlyList<string> Days { get; } = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public string QueuesUnder(string regime) => $"Queues over the week, {regime}";

    public string WeeklyMeans => "Mean time by the week in which it began, from empty";
    public string WeeksFromEmpty => "weeks from the start";
    public string Week => "week";
    public string Cut => "what comes before does not count";
    public string CutMeaning =>
        "Means over the replications of a pilot with a luck of its own (Welch). The cut makes the squared standard error of the mean of the weeks that are left "
        + "least (MSER: White 1997; White, Cobb and Spratt 2000), among cuts within the first half; the greatest of the regimes' cuts is taken for all.";
    public string ReleaseStudy => "Time release study, interval by interval";
    public string Group => "group";
    public string Interval => "interval";
    public string Shortest => "shortest of a replication";
    public string PerDeclaration => "each of the group";
    public string QuantilesText =>
        "Quantiles are read off counts in bins that widen with the value, at most 1/64 of it wide, and lie within 1 % of those of the same replication's "
        + "sorted times; means, shares, least and greatest are exact. Within one replication a quantile gets no standard error: times of neighbours depend on "
        + "each other, so an interval from order statistics (binomial) would be too narrow, and the batches that a mean's standard error rests on keep sums, "
        + "of which no quantile can be made. Replications give every quantile an interval.";
    public string BusyShare => "busy share of the open time";
    public string OfThe(int shown, int all) => $"The {shown} busiest of {all}; the table has all of them.";

    public string ModelTitle => "Model";
    public string ModelText =>
        "A discrete-event simulation. Each declaration goes through the stages of its regime: filing, registration, risk management, checks, "
        + "payment, release, and what comes before and after where the scenario has it. It waits where officers, devices or systems are busy, "
        + "closed or broken. Every random draw depends on the seed, the replication, the declaration and its purpose alone, so the same "
        + "declarations meet the same luck on every side of a comparison (common random numbers).";
    public string InputsTitle => "Inputs";
    public string WarmUpTitle => "Warm-up";
    public string WarmUpText(bool isFound, string? length) => length is null
        ? $"None{(isFound ? ", as a pilot found" : "")}: the simulation begins empty and everything counts from the first moment."
        : $"{length}, {(isFound ? "found by a pilot" : "as given and not found by a rule")}: what comes in it is simulated, fills the queues and is not counted.";
    public string ReplicationsTitle => "Replications and intervals";
    public string ReplicationsText(int replications, ulong seed, double level) =>
        $"{Numbers.Counted(replications, "independent replication")}, seed {seed}"
        + (replications > 1 ? FormattableString.Invariant($"; Student's intervals at the {level * 100:0.#} % level over their values.") : ".");
    public string AssumptionsTitle => "What is merely assumed";
    public string AssumptionsNotSampled =>
        "The ranges of the assumptions were not sampled in this run, so nothing here says how far the results would move within them: the "
        + "± is chance alone. --assumptions N samples them.";
    public string ValidationTitle => "Validation";
    public string ValidationText =>
        "The program's own tests hold its queues against closed formulas of queueing theory, and check that every waiting time is "
        + "attributed in full. That says that the model is computed correctly, not that it is right.";
    public string ValidationOfFigures(int fitted, int heldOut, int notComparable) =>
        $"Of {Numbers.Counted(fitted + heldOut + notComparable, "published figure")} set beside the model, {fitted} "
        + $"{(fitted == 1 ? "was" : "were")} used to fit it, {heldOut} held out, and {notComparable} cannot be compared with anything in it."
        + (heldOut == 0 ? " So no observation that was not used to build it speaks for or against the model." : "");
    public string MeaningTitle => "How to read the figures";
    public string FewEventsTitle => "Figures that rest on few events";
    public string InsideTitle => "Still inside at the end (counted, in no time above)";
    public string LimitsTitle => "Limits: what is not modelled";

    public string Scenario => "Scenario";
    public string Seed => "Seed";
    public string Replications => "Replications";
    public string Schema => "Results";
    public string Program => "Program";
    public string Again => "To run it again";
    public string Beside => "Written beside this page";
    public string LedgerOf(string scenario) => $"Inputs of {scenario}";
    public string LedgerText(int inputs, int withSource) =>
        $"{Numbers.Counted(inputs, "input")}, {Numbers.Grouped(withSource)} with a source. What is graded 'assumed' is a guess, however exact "
        + "its figure looks.";
    public string LedgerDiffering(string scenario, string first) => $"Inputs of {scenario} that {first} has not or has otherwise";
}
