namespace ClearanceSim.Reports.Messages;

/// <summary>A language of the reports: all of its messages, by subject.</summary>
/// <remarks>Another language is a class for each subject and an instance beside <see cref="English"/>.</remarks>
internal sealed record ReportLanguage
{
    /// <summary>The one language that there is so far.</summary>
    public static ReportLanguage English { get; } = new()
    {
        Page = new EnglishPage(),
        Sweep = new EnglishSweep(),
        Optimum = new EnglishOptimum(),
        Defence = new EnglishDefence(),
        Figures = new EnglishFigures(),
        Measures = new EnglishMeasures(),
        Opening = new EnglishOpening(),
        WarmUp = new EnglishWarmUp(),
        Precision = new EnglishPrecision(),
        Findings = new EnglishFindings(),
        Sections = new EnglishSections(),
        Programme = new EnglishProgramme(),
        Closing = new EnglishClosing(),
        Explanation = new EnglishExplanation(),
        Selection = new EnglishSelection(),
        Runs = new EnglishRuns(),
        Ledger = new EnglishLedger(),
    };

    /// <summary>The language in which reports are written: here it is chosen, and nowhere else.</summary>
    public static ReportLanguage Chosen => English;

    /// <summary>The results page.</summary>
    public required IPageMessages Page { get; init; }

    /// <summary>Sweeps.</summary>
    public required ISweepMessages Sweep { get; init; }

    /// <summary>Optimisations.</summary>
    public required IOptimumMessages Optimum { get; init; }

    /// <summary>Whether a claim stands.</summary>
    public required IDefenceMessages Defence { get; init; }

    /// <summary>Words that stand with figures.</summary>
    public required IFigureMessages Figures { get; init; }

    /// <summary>Names of measures.</summary>
    public required IMeasureMessages Measures { get; init; }

    /// <summary>What was compared and over what.</summary>
    public required IOpeningMessages Opening { get; init; }

    /// <summary>What a pilot says of the warm-up.</summary>
    public required IWarmUpMessages WarmUp { get; init; }

    /// <summary>What a precision takes.</summary>
    public required IPrecisionMessages Precision { get; init; }

    /// <summary>What a reader takes away.</summary>
    public required IFindingMessages Findings { get; init; }

    /// <summary>The tables that follow.</summary>
    public required ISectionMessages Sections { get; init; }

    /// <summary>What levers cost and save.</summary>
    public required IProgrammeMessages Programme { get; init; }

    /// <summary>The end of a report.</summary>
    public required IClosingMessages Closing { get; init; }

    /// <summary>Explanations, lever by lever.</summary>
    public required IExplanationMessages Explanation { get; init; }

    /// <summary>A choice among several.</summary>
    public required ISelectionMessages Selection { get; init; }

    /// <summary>The catalogue of runs.</summary>
    public required IRunsMessages Runs { get; init; }

    /// <summary>The ledger of inputs.</summary>
    public required ILedgerMessages Ledger { get; init; }
}
