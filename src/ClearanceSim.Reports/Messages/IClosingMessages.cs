namespace ClearanceSim.Reports.Messages;

/// <summary>The end of a report: how its figures are to be read, on how little some of them rest, what is still inside.</summary>
internal interface IClosingMessages
{
    // How intervals are to be read.
    string Intervals(double level);
    string IntervalsWithin { get; }
    string NoIntervals { get; }

    /// <summary>That the intervals of several differences hold together.</summary>
    string Joint(int pairs, double level, double levelOfEach);

    /// <summary>How much wider independent runs would be, each against the first.</summary>
    string CommonLuck(string interval, IEnumerable<string> times, int replications);

    /// <summary>How many times at most, as far as the two means scatter alike.</summary>
    string MostCommonLuck(string times, string first, string other);

    /// <summary>So many times, of which regime.</summary>
    string TimesOf(string times, string regime);

    // What the figures are of: sentences that follow each other.

    string ControlledMean { get; }
    string ServedMean(Subject of);
    string HitRatesMean { get; }
    string RevenueMeans { get; }
    string MoneyMeans { get; }
    string Rounded { get; }

    // Figures that rest on few events.
    string FewEvents { get; }
    string InspectionsOf(string regime, long inspected);
    string HitsOf(string regime, long hits, long inspected);
    string FoundOf(Subject of, string regime, long found, long wrong);
    string LaneOf(Subject of, string regime, string lane, long count);
    string IntervalOf(Subject of, string regime, string interval, long count);
    string OutcomeOf(Subject of, string regime, string outcome, long count);
    string TailsOf(string regime, string few);
    string WithinOf(string regime, string few);
    string LimitsOf(string regime, string few);
    string PostsOf(Subject of, string regime, string few);
    string CodesOf(Subject of, string regime, string few);

    /// <summary>Figures with the number of events that they rest on, and how many more such figures there are.</summary>
    string Few(IEnumerable<(string What, long Events)> figures, int more);

    // Still inside, not modelled, stories.
    string Inside { get; }
    string InsideOf(string regime, long inside, long all, IEnumerable<(string Cause, long Count)> causes);
    string OneInside { get; }
    string NotModelled { get; }
    string StoryOf(Subject of);
}
