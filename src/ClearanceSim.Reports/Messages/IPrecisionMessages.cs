namespace ClearanceSim.Reports.Messages;

/// <summary>What a precision would take, before it is spent, and whether it was met.</summary>
internal interface IPrecisionMessages
{
    /// <summary>What was asked for.</summary>
    string Asked(string percent, double level);

    // Which measure.
    string MeasureOf(string measure, string regime);
    string MeasureOfPair(string measure, string to, string from);
    string MeasureOfPair(string measure, string to, string from, string regime);

    // Before it is spent.

    /// <summary>The pilot is enough.</summary>
    string Enough(int pilot, string asked);

    /// <summary>It may never be reached, since a measure cannot be told from nothing.</summary>
    string MayNeverBe(int pilot, string measure, string asked, int atMost);

    /// <summary>How many replications it would take, and how much longer they run.</summary>
    /// <param name="pilot">Replications of the pilot.</param>
    /// <param name="measure">The widest measure.</param>
    /// <param name="known">To how many per cent it is known.</param>
    /// <param name="asked">What was asked for.</param>
    /// <param name="needed">How many it would take in all.</param>
    /// <param name="atMost">How many are run at most.</param>
    /// <param name="more">For how long they run.</param>
    string WouldTake(int pilot, string measure, string known, string asked, long needed, int atMost, string more);

    // Afterwards.

    /// <summary>It was met.</summary>
    string Met(string asked, string widest, string known, Foresight foresight);

    /// <summary>It was not met: how well the widest measure is known (null: not to be told from nothing), and what it would take.</summary>
    string NotMet(int replications, string asked, string widest, string? known, long? needed, Foresight foresight);
}

/// <summary>What a pilot foresaw.</summary>
/// <param name="Pilot">Its replications.</param>
/// <param name="Foreseen">How many it said would be needed; null where it could not say.</param>
/// <param name="AtMost">How many were allowed.</param>
internal readonly record struct Foresight(int Pilot, long? Foreseen, int AtMost);
