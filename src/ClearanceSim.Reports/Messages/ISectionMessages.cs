namespace ClearanceSim.Reports.Messages;

/// <summary>The tables that follow the comparison: by post, by pool, over the week, stretch by stretch, beside what is published or assumed.</summary>
internal interface ISectionMessages
{
    // Where the time goes.
    string WhereTheTimeGoes(string interval, Subject of);
    string Cause { get; }

    /// <summary>What the causes sum to under each regime.</summary>
    string Together(IEnumerable<(string Regime, string Time)> totals, string interval);
    string CausesNotShown(int count);
    string OutsideOfIt(string interval);

    // By post.
    string ByPost(string interval, Subject of);
    string Post { get; }
    string OtherPosts(int count);

    // Pools.
    string PoolsBusiest { get; }
    string Wait { get; }
    string Queue { get; }
    string OtherPools(int count, string busiest);
    string PoolsMean { get; }

    // Queues over the week.
    string QueuesOverTheWeek { get; }
    string QueuesMean(int replications);
    string MeanOfTheRun { get; }
    string NobodyWaits { get; }
    string Pool { get; }
    string Regime { get; }
    string Longest { get; }
    string At { get; }
    string Shortest { get; }
    string Mean { get; }

    /// <summary>An hour of the week, from Monday.</summary>
    string HourOfWeek(int day, int hour);

    // One more in a pool.
    string OneMore { get; }
    string NobodyWaitsForCapacity { get; }
    string Waiting { get; }
    string OneMoreMeans(string interval, int replications);

    // Time release study.
    string ReleaseStudy(string regime);
    string NothingReleased { get; }
    string Number { get; }
    string Median { get; }
    string NineInTen { get; }
    string Each { get; }
    string Share { get; }
    string WholeWay { get; }
    string WholeWayBy(string attribute);
    string Stretch(string from, string to);
    string HeldBy { get; }

    /// <summary>Who holds declarations, short enough for a column.</summary>
    string Holder(string holder);
    string ReleaseStudyMeans { get; }

    // Published figures.
    string Published { get; }
    string Figure { get; }
    string PublishedValue { get; }
    string Model { get; }
    string Standing { get; }
    string StandingOf(string standing);
    string FigureOf(string what, string scenario);

    /// <summary>Where a figure is from, and why it stands as it does; empty where nobody says.</summary>
    string SourceOf(string what, string source, string why);
    string StandingsMean { get; }

    // What is assumed.
    string TwoKindsOfDoubt { get; }
    string DoubtMeans(double share, int samples, IEnumerable<int> inputs, int replications);
    string Pair(string to, string from);
    string Pair(string to, string from, string regime);
    string Measure { get; }
    string DifferenceByChance { get; }
    string Assumed { get; }
    string LessIn { get; }
}
