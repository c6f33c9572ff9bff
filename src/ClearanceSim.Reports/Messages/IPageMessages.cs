namespace ClearanceSim.Reports.Messages;

/// <summary>The texts of the results page, its pictures and its tables: a language that lacks one does not compile.</summary>
/// <remarks>Names that scenarios give to things are not translated here.</remarks>
internal interface IPageMessages
{
    /// <summary>The language, as HTML names it.</summary>
    string Language { get; }

    // Titles of the sections.
    string Summary { get; }
    string Comparison { get; }
    string WhereTheTimeGoes { get; }
    string Distributions { get; }
    string Posts { get; }
    string Pools { get; }
    string Programme { get; }
    string Published { get; }
    string InForceFrom { get; }
    string InputsThatDiffer { get; }
    string Methods { get; }
    string Manifest { get; }
    string Ledger { get; }

    // Titles and columns of tables.
    string AllMeasures { get; }
    string PoolsBusiest { get; }
    string Measure { get; }
    string Path { get; }
    string Unit { get; }
    string Difference { get; }
    string Less(string to, string from);
    string Assumed { get; }
    string AssumedLow { get; }
    string AssumedHigh { get; }
    string LessIn { get; }
    string Cause { get; }
    string Post { get; }
    string Pool { get; }
    string Busy { get; }
    string Wait { get; }
    string Queue { get; }
    string Lane { get; }
    string Regime { get; }
    string Count { get; }
    string Share { get; }
    string Mean { get; }
    string Median { get; }
    string NineInTen { get; }
    string NineteenInTwenty { get; }
    string NinetyNineInHundred { get; }
    string Longest { get; }
    string Item { get; }
    string Low { get; }
    string High { get; }
    string Total { get; }
    string Source { get; }
    string Why { get; }
    string Input { get; }
    string Value { get; }
    string Grade { get; }

    // Pictures.
    string DifferencesOf(string what, string pair);
    string Times { get; }
    string Tails { get; }
    string Shares { get; }
    string Points { get; }
    string Chance(double level);
    string AssumedBand(double share, int samples);
    string MeanByCause(string from, string to);
    string MeanByPost(string from, string to);
    string TimeByLane(string from, string to);
    string QuantileBars { get; }
    string LogAxis { get; }
    string NoLowerQuantiles { get; }
    string WeeklyMeans { get; }

    /// <summary>Caption of who holds declarations.</summary>
    string HeldBy { get; }

    /// <summary>Heading of the queues over the week.</summary>
    string QueuesOverTheWeek { get; }

    /// <summary>The same under one regime.</summary>
    string QueuesUnder(string regime);

    /// <summary>What the upright axis of a queue counts.</summary>
    string Waiting { get; }

    /// <summary>Column of the hour of the week.</summary>
    string HourOfWeek { get; }

    /// <summary>The days of the week from Monday, short.</summary>
    IReadOnlyList<string> Days { get; }
    string WeeksFromEmpty { get; }
    string Week { get; }
    string Cut { get; }
    string CutMeaning { get; }
    string ReleaseStudy { get; }
    string Group { get; }
    string Interval { get; }
    string Shortest { get; }
    string PerDeclaration { get; }
    string QuantilesText { get; }
    string BusyShare { get; }
    string OfThe(int shown, int all);

    // Methods.
    string ModelTitle { get; }
    string ModelText { get; }
    string InputsTitle { get; }
    string WarmUpTitle { get; }
    string WarmUpText(bool isFound, string? length);
    string ReplicationsTitle { get; }
    string ReplicationsText(int replications, ulong seed, double level);
    string AssumptionsTitle { get; }
    string AssumptionsNotSampled { get; }
    string ValidationTitle { get; }
    string ValidationText { get; }
    string ValidationOfFigures(int fitted, int heldOut, int notComparable);
    string MeaningTitle { get; }
    string FewEventsTitle { get; }
    string InsideTitle { get; }
    string LimitsTitle { get; }

    // Manifest and annex.
    string Scenario { get; }
    string Seed { get; }
    string Replications { get; }
    string Schema { get; }
    string Program { get; }
    string Again { get; }
    string Beside { get; }
    string LedgerOf(string scenario);
    string LedgerText(int inputs, int withSource);
    string LedgerDiffering(string scenario, string first);
}
