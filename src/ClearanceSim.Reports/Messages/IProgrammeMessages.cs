namespace ClearanceSim.Reports.Messages;

/// <summary>What levers cost to build, what they save, and when they are paid for.</summary>
internal interface IProgrammeMessages
{
    // A programme.
    string Programme(string title);
    string Against(string to, string from);
    string Low { get; }
    string AsAssumed { get; }
    string High { get; }
    string Build { get; }
    string Upkeep { get; }
    string SavedAYear { get; }
    string Delay { get; }
    string Storage { get; }
    string Officers { get; }
    string Total { get; }
    string Soonest { get; }
    string Latest { get; }
    string PaidForIn { get; }

    /// <summary>The sides differ in more than the levers, so that no payback is told.</summary>
    string NoPayback(int levers);
    string NeverPaid(int levers);
    string PaidAtTheBest(int levers);
    string NotPaidAtTheWorst(int levers);
    string PaidBetween(int levers, string soonest, string latest);
    string Unpriced(IEnumerable<string> levers);

    /// <summary>Costs are for more traffic than there is.</summary>
    string ServesMore(string servedPerDay, string camePerDay, string share);
    string ProgrammeMeans { get; }

    // Each lever's part.
    string BuildAndPayback { get; }
    string Lever { get; }
    string ToBuild { get; }
    string ToKeep { get; }
    string Saves { get; }
    string Assumed { get; }
    string PartsMean { get; }
}
