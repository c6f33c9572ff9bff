namespace ClearanceSim.Reports.Messages;

/// <summary>What was compared and over what, and how far the inputs can be trusted.</summary>
internal interface IOpeningMessages
{
    // Scenarios and regimes.
    string WithLevers(string regime, IEnumerable<int> levers);
    string WithoutLever(string regime);

    /// <summary>The regimes of a scenario that is known by its file.</summary>
    string Regimes(string file, IEnumerable<string> regimes);

    /// <summary>The regimes of a scenario that has another name than its file.</summary>
    string Regimes(string scenario, string file, IEnumerable<string> regimes);

    /// <summary>The levers that were pulled, by number and title.</summary>
    string Levers(IEnumerable<(int Lever, string Title)> levers);

    // What was run.

    /// <summary>How long it was, and how many were seen, under each regime where all saw as many.</summary>
    string Ran(RanSpan span, long observed, bool underEach);

    /// <summary>The same where scenarios were run alike and saw different numbers.</summary>
    string Ran(RanSpan span, IEnumerable<(string Scenario, long Observed)> observed);

    /// <summary>The same of one scenario among others.</summary>
    string RanIn(string scenario, RanSpan span, long observed);

    /// <summary>Warns that scenarios were not run alike.</summary>
    string NotRunAlike { get; }

    /// <summary>A run that was stopped.</summary>
    string Interrupted(int finished, int planned, bool atMost);

    // Inputs.

    /// <summary>How many inputs have a source, by grade; of which scenario, where there are several.</summary>
    string Inputs(string? scenario, int all, int withSource, IEnumerable<(string Grade, int Count)> grades);

    /// <summary>That figures follow from what is assumed.</summary>
    string NotObserved { get; }

    // Inputs that differ between scenarios.
    string InputsThatDiffer { get; }
    string NoNumberDiffers { get; }
    string OtherInputs(int count);

    /// <summary>What the rows are.</summary>
    string NumbersAndLevers { get; }

    /// <summary>What is not among the rows.</summary>
    string NotListed { get; }

    // Changes on dates.
    string Changes { get; }
    string LeverComes(int lever, string title);
    string LawComes(string title, string law);

    /// <summary>A change under a regime; null where it comes into force within the days that count.</summary>
    string Change(string regime, string date, string what, bool? isBefore);
}

/// <summary>How long a run was.</summary>
/// <param name="Of">What went through it.</param>
/// <param name="Replications">How often it was run.</param>
/// <param name="Count">How many were sent through; null where time was the limit.</param>
/// <param name="Length">How long was observed; null where there is no limit.</param>
/// <param name="IsEach">Is it said for each of several replications?</param>
/// <param name="From">The first day.</param>
/// <param name="WarmUp">What did not count; null where everything did.</param>
/// <param name="Seed">The seed.</param>
internal sealed record RanSpan(
    Subject Of, int Replications, long? Count, string? Length, bool IsEach, string From, string? WarmUp, ulong Seed);
