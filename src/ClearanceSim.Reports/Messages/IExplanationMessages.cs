namespace ClearanceSim.Reports.Messages;

/// <summary>Each lever's share of the differences between a regime and itself without levers.</summary>
internal interface IExplanationMessages
{
    // What was run.
    string Title(string scenario, string regime);

    /// <summary>What is held against what; the other regime is what it is with every lever off, where that has a name.</summary>
    string Against(string file, string regime, string? other);

    /// <summary>How much was simulated.</summary>
    string Run(ExplainedSpan span);

    /// <summary>Times of which nothing was simulated, although something comes into force in them.</summary>
    string Unseen(IEnumerable<(string From, string? To)> times);
    string Inputs(int all, int withSource);
    string RestsOn(string what);

    // Shares.
    string Measure(string measure, string off, string on, string regime);
    string Lever { get; }
    string LeverOff(string lever);
    string Share { get; }
    string Alone { get; }
    string LastIn { get; }
    string Total { get; }

    // By lane.
    string ByLane(string measure);
    string Lane { get; }
    string LaneShare { get; }
    string MeanTime { get; }
    string LaneMix { get; }
    string WithinLane { get; }
    string Split(string whole, string mix, string within);

    // How it is to be read.
    string SharesMean { get; }
    string BarsMean { get; }
    string IntervalsMean(double level);
    string NoIntervals { get; }

    /// <summary>Levers that changed nothing.</summary>
    string Idle(IReadOnlyCollection<int> levers);
    string LessThanOwnRun { get; }

    // Pictures.
    string Picture(string measure);
    string PictureRestsOn(string what, double level, int replications);
    string EveryLeverOff { get; }
    string Valued(string regime, string value);
}

/// <summary>How much an explanation simulated.</summary>
/// <param name="Combinations">Combinations of levers.</param>
/// <param name="Different">How many of them are different.</param>
/// <param name="Replications">Replications of each.</param>
/// <param name="Time">How long, or how many declarations.</param>
/// <param name="WarmUp">What did not count; null where everything did.</param>
/// <param name="SpreadOver">Over how long replications are spread; null where they are not.</param>
/// <param name="From">The first day.</param>
/// <param name="IsOwn">Is it the scenario's own run?</param>
/// <param name="Seed">The seed.</param>
/// <param name="Declarations">Declarations simulated in all.</param>
internal sealed record ExplainedSpan(
    int Combinations, int Different, int Replications, ExplainedTime Time, string? WarmUp, string? SpreadOver, string From, bool IsOwn, ulong Seed,
    long Declarations);

/// <summary>What a replication of an explanation simulates: a number, a length each, a length or a part of it, or all that come.</summary>
/// <param name="Count">Declarations; null where time is the limit.</param>
/// <param name="Each">A length for each replication; null where there is none.</param>
/// <param name="Length">A length from the first day on; null where there is none.</param>
/// <param name="IsDivided">Is the length divided among the replications?</param>
internal sealed record ExplainedTime(long? Count, string? Each, string? Length, bool IsDivided);
