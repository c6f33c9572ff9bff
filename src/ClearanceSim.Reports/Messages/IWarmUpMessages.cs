namespace ClearanceSim.Reports.Messages;

/// <summary>What a pilot says of the warm-up.</summary>
internal interface IWarmUpMessages
{
    /// <summary>What the rule would cut off under a regime.</summary>
    string Cut(string regime, int weeks, int of);

    /// <summary>The same with the interval, where regimes have not the same.</summary>
    string Cut(string regime, int weeks, int of, string interval);

    /// <summary>How it was looked for; with the interval where all regimes have the same.</summary>
    string How(string? interval, int replications);

    /// <summary>It was found.</summary>
    string Found(string how, IEnumerable<string> cuts, string greatest);

    /// <summary>That given is long enough.</summary>
    string LongEnough(string how, IEnumerable<string> cuts, string given);

    /// <summary>The rule would cut off more than is given, but what it would cut off is like what is left.</summary>
    string RuleCutsMore(string how, IEnumerable<string> cuts, string given, string right);

    /// <summary>That times do not settle within what was looked at, so that nothing is said of the warm-up that is given.</summary>
    string Unsettled(string how, IEnumerable<string> cuts, string given);

    /// <summary>That given is too short.</summary>
    string TooShort(string how, IEnumerable<string> cuts, string given, string right);

    /// <summary>The cut is the last that was looked at.</summary>
    string NotEnoughWeeks(IEnumerable<string> regimes);

    /// <summary>What is cut off may be the calendar's doing.</summary>
    string MindTheCalendar(IEnumerable<string> regimes);

    /// <summary>The pilot ran out of traffic.</summary>
    string TrafficEnded(IEnumerable<(string Regime, int Weeks)> regimes);
}
