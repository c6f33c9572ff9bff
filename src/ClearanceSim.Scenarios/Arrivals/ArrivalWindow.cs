using ClearanceSim.Scenarios.Sections;

namespace ClearanceSim.Scenarios.Arrivals;

/// <summary>From when until when, and how many, arrive at most; surges keep within the same times.</summary>
/// <param name="From">Microseconds from the start.</param>
/// <param name="Until">Microseconds from the start.</param>
/// <param name="Count">How many at most, or null.</param>
internal sealed record ArrivalWindow(long From, long Until, long? Count)
{
    /// <summary>Reads <c>from</c>, <c>until</c> and <c>count</c>, and notes what does not go together.</summary>
    public static ArrivalWindow Read(Section section)
    {
        long from = section.Moment("from") ?? 0, until = section.Moment("until") ?? long.MaxValue;
        if (from < 0) section.Fault("from", "lies before the start of the scenario");
        if (until <= from) section.Fault("until", "is not later than the beginning of the arrivals");
        if (section.Has("count") && section.Has("surges"))
            section.Fault("count", "bounds the usual arrivals only, so it cannot stand beside 'surges'");
        return new(Math.Max(0, from), until, (long?)section.Amount("count"));
    }
}
