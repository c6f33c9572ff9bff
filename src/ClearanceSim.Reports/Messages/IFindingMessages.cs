namespace ClearanceSim.Reports.Messages;

/// <summary>The sentences that a reader takes away, and what warns of them.</summary>
internal interface IFindingMessages
{
    /// <summary>Nothing went all the way.</summary>
    string NoneWent(Way way);

    /// <summary>The mean under a single regime, with its interval.</summary>
    string Takes(Way way, string regime, string mean, double level, string low, string high);

    /// <summary>The same with a standard error from batch means.</summary>
    string Takes(Way way, string regime, string mean, string error, long? batches);

    /// <summary>The same without an interval.</summary>
    string Takes(Way way, string regime, string mean);

    /// <summary>Both take exactly the same time.</summary>
    string Same(TwoTimes times);

    /// <summary>A difference without an interval.</summary>
    string Differ(TwoTimes times, TimeDifference difference);

    /// <summary>A difference with the ends of its interval, without signs.</summary>
    string Differ(TwoTimes times, TimeDifference difference, DifferenceInterval interval);

    /// <summary>A difference that may be chance, with the ends of its interval and their signs.</summary>
    string NotToldApart(TwoTimes times, DifferenceInterval interval);

    /// <summary>Between which ends the mean lies, in most samples of what is assumed.</summary>
    string AssumedMean(string low, string middle, string high, AssumedSamples samples);

    /// <summary>Between which ends the difference lies, and in what share of the samples it is below zero.</summary>
    string AssumedDifference(string other, string low, string middle, string high, AssumedSamples samples, string shareLess);

    /// <summary>A share of a regime that is still inside, and what most of it waits for.</summary>
    string InsideUnder(string share, string regime, string? cause);

    /// <summary>Warns of what is still inside.</summary>
    string StillInside(IEnumerable<string> shares);

    /// <summary>Warns of slots that are booked out.</summary>
    string BookedOut(string regime, string stage, string later);

    /// <summary>Warns of pools to which more comes than they can serve.</summary>
    string Overloaded(string regime, IEnumerable<string> pools, int more);

    /// <summary>A pool at a post.</summary>
    string PoolAt(string pool, string post);
}

/// <summary>What goes which way, from one milestone to another.</summary>
internal readonly record struct Way(Subject Of, string From, string To);

/// <summary>The mean times of two regimes.</summary>
internal sealed record TwoTimes(Way Way, string First, string FirstTime, string Other, string OtherTime);

/// <summary>How far the other's mean is from the first's.</summary>
/// <param name="Size">Without a sign.</param>
/// <param name="IsLess">Does the other take less?</param>
/// <param name="Percent">In per cent of the first's; null where that is nothing.</param>
internal sealed record TimeDifference(string Size, bool IsLess, string? Percent);

/// <summary>The interval of a difference.</summary>
/// <param name="Level">Level of confidence.</param>
/// <param name="IsJoint">Does it hold together with those of the other differences?</param>
/// <param name="Low">The one end.</param>
/// <param name="High">The other end.</param>
internal sealed record DifferenceInterval(double Level, bool IsJoint, string Low, string High);

/// <summary>The samples between the two ends.</summary>
/// <param name="Share">How many of them lie there, in per cent.</param>
/// <param name="Count">All samples.</param>
/// <param name="Overloaded">Samples in which more came than some pool can serve.</param>
internal sealed record AssumedSamples(string Share, int Count, int Overloaded);
