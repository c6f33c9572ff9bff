using ClearanceSim.Experiments.Replay;

namespace ClearanceSim.Reports.Messages;

/// <summary>The catalogue of runs, and whether a replay met what was expected of it.</summary>
internal interface IRunsMessages
{
    // The list.
    string NoRuns { get; }
    string Run { get; }
    string Started { get; }
    string Command { get; }
    string Replications { get; }
    string Scenarios { get; }

    /// <summary>How far an interrupted run came.</summary>
    string FinishedOf(int finished, int planned);

    /// <summary>A run, when it was started and by which version.</summary>
    string Heading(string run, string started, string version);

    /// <summary>That commands which follow make the report of a run again.</summary>
    string MadeAgain { get; }

    // What was expected.

    /// <summary>Whether it was met, and the counts of what was compared.</summary>
    string Verdict(ExpectationReport report);
    string Mismatch(string declaration, string field, string expected, string actual);
    string Mismatch(string declaration, string regime, string field, string expected, string actual);
    string MoreMismatches(int count);
}
