namespace ClearanceSim.Reports.Messages;

/// <summary>What measures, intervals and causes of waiting are called.</summary>
internal interface IMeasureMessages
{
    // Blocks of the table.
    string Time { get; }
    string Control { get; }
    string Outcomes { get; }
    string Cost { get; }
    string Duties { get; }

    // Times.
    string Mean { get; }
    string Median { get; }
    string NineInTen { get; }
    string NineteenInTwenty { get; }
    string Within(string time);
    string WithinLegalLimit { get; }

    // What leaves the process, with customs and without.
    string LeftReleased { get; }
    string Served { get; }

    // Intervals between milestones.

    /// <summary>An interval; with the clock that it is told by where that is not the one on the wall.</summary>
    string Interval(string from, string to, string? clock = null);

    /// <summary>An interval as a measure's path names it: <c>registered-released</c>.</summary>
    string Interval(string key);

    /// <summary>A statistic of an interval.</summary>
    string OfInterval(string interval, string statistic);

    /// <summary>Heading of the means of an interval by what is told apart.</summary>
    string MeanBy(string interval, string attribute);

    /// <summary>The measure of a path: <c>share released within 4 h</c>, <c>mean registered-released</c>.</summary>
    string Named(string path);

    // Control.
    string Lanes { get; }
    string InspectionRate { get; }
    string HitRate { get; }
    string Detection { get; }
    string MissedRevenue { get; }
    string RecoveredRevenue { get; }
    string ByAudit { get; }

    /// <summary>The same for each per cent of declarations that have something wrong.</summary>
    string PerPoint { get; }
    string OfficerContacts { get; }

    /// <summary>How something ended.</summary>
    string Outcome(string outcome);

    // Cost.
    string OfficerHours { get; }
    string HoursOfWork { get; }
    string OnDuty { get; }
    string TradersWaiting { get; }
    string MeanWaiting { get; }
    string DelayAsAssumed { get; }
    string InMoney { get; }
    string DelayLow { get; }
    string DelayHigh { get; }
    string Storage { get; }
    string Officers { get; }
    string Services { get; }

    // Duties and taxes.
    string Assessed { get; }
    string Debited { get; }
    string Secured { get; }
    string Waived { get; }
    string Outstanding { get; }

    /// <summary>Column of the difference between two regimes.</summary>
    string Difference { get; }

    /// <summary>A cause of waiting.</summary>
    string Cause(string cause);
}
