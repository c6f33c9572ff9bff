using ClearanceSim.Customs.Money;
using ClearanceSim.Engine.Observation;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Experiments.Measures;

/// <summary>Lays prices on what was observed: KZT a year, so that a run of any length can be held against what is paid by the year.</summary>
/// <remarks>
/// What a run observed is taken for a part of a year like any other: 365 days over the time in which the declarations came (for work, over
/// the window of the pools). Seasons that the run does not see are not in it.
/// </remarks>
internal static class MoneyFigures
{
    /// <summary>The ends between which a price lies, by the names that paths give them.</summary>
    public static readonly IReadOnlyList<(string Name, Func<Price, double> Of)> Ends =
        [("low", p => p.Low), ("value", p => p.Value), ("high", p => p.High)];

    private const double Hour = 3_600e6, Day = 24 * Hour, Year = 365 * Day, Tonne = 1_000;

    /// <summary>Adds the figures.</summary>
    /// <param name="figures">Takes them.</param>
    /// <param name="program">What was run.</param>
    /// <param name="seen">What was observed.</param>
    /// <param name="prices">What is laid on it; null: nothing is told in money.</param>
    public static void Add(ReplicationFigures figures, CompiledProgram program, Observations seen, PriceList? prices)
    {
        if (prices is null) return;
        double? came = Years(seen.Coming), worked = Years(seen.Window);
        void Cost(string what, double? years, Func<Func<Price, double>, double> sum)
        {
            foreach (var (name, of) in Ends) figures.Add(MeasurePath.PerYear(what, name), sum(of) / years);
        }

        if (prices.Rules.Delay is { } delay && Weighed(program, seen, MoneyObservations.Delay) is { } valueTime)
            Cost("delay", came, of => valueTime / Day * of(delay.PerDay));
        // Of a regime that does not reach a milestone of a kind of store nothing is known, which is not nothing.
        List<(StorageCost Store, double? Time)> stored = [.. prices.Rules.Storage.Select(s => (s, Stored(program, seen, s)))];
        if (stored.Count > 0 && stored.TrueForAll(s => s.Time is not null))
            Cost("storage", came, of => stored.Sum(s => s.Time!.Value * of(s.Store.PerDay)));
        if (prices.Rules.OfficerHour is { } hour) Cost("officers", worked, of => (double)Busy(program, seen) / Hour * of(hour));
        if (prices.Charges.Count > 0) Cost("charges", came, of => prices.Charges.Sum(c => Done(program, seen, c.Key) * of(c.Value)));
        if (figures.ValueOf(MeasurePath.Control("missedRevenue")) is var missed && !double.IsNaN(missed))
            figures.Add(MeasurePath.PerYear("missedRevenue"), missed / came);
    }

    /// <summary>Working time of every pool of limited capacity, microseconds.</summary>
    public static Int128 Busy(CompiledProgram program, Observations seen)
    {
        Int128 busy = 0;
        for (int i = 0; i < program.Pools.Count; i++)
            if (program.Pools[i].Capacity is not null) busy += seen.Pool(i).Busy;
        return busy;
    }

    /// <summary>Time in which the capacity of every such pool was open and in order, microseconds.</summary>
    public static Int128 Open(CompiledProgram program, Observations seen)
    {
        Int128 open = 0;
        for (int i = 0; i < program.Pools.Count; i++)
            if (program.Pools[i].Capacity is not null) open += seen.Pool(i).Capacity;
        return open;
    }

    // Tonnes or declarations, times days.
    private static double? Stored(CompiledProgram program, Observations seen, StorageCost store) =>
        Weighed(program, seen, MoneyObservations.Storage(store)) / Day / (store.By == StorageUnit.Tonne ? Tonne : 1);

    private static double? Weighed(CompiledProgram program, Observations seen, string name)
    {
        var times = program.Process.WeightedTimes;
        for (int i = 0; i < times.Count; i++)
            if (times[i].Name == name) return (double)seen.WeightedTime(i);
        return null;
    }

    private static long Done(CompiledProgram program, Observations seen, string stage)
    {
        for (int i = 0; i < program.Stages.Count; i++)
            if (program.Stages[i] == stage) return seen.Stage(i).Count;
        return 0;
    }

    private static double? Years((long From, long To) window) => window.To > window.From ? (window.To - window.From) / Year : null;
}
