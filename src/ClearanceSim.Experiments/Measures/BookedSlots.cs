using ClearanceSim.Customs.Crossings;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Measures;

/// <summary>Finds the stages whose slots are too few: each vehicle is given a later one than that before it could have had.</summary>
/// <remarks>
/// An electronic queue has no pool that could be called overloaded: what shows is how much later the slots are than the vehicles could come.
/// With enough of them that is the rest of a night at most.
/// </remarks>
public static class BookedSlots
{
    private const double Microseconds = 1e6, LatestUsual = 2 * 86_400, PartOfTheRun = 0.05;

    /// <summary>The stages with too few slots; none where a regime has no electronic queue.</summary>
    /// <param name="definition">The regime; null for a process without customs.</param>
    /// <param name="stages">What was observed of its stages.</param>
    /// <param name="observed">Seconds in which those observed came; null where it is their number that is given.</param>
    public static IReadOnlyList<LateSlotsResult> Of(
        RegimeDefinition? definition, IReadOnlyList<StageResult> stages, double? observed)
    {
        double most = Math.Min(LatestUsual, PartOfTheRun * (observed ?? double.PositiveInfinity));
        return
        [
            .. from stage in ClearanceCompiler.AllStages(definition?.Stages ?? [])
               where stage.Books is not null
               from result in stages
               where result.Stage == stage.Id && result.Service.Value is not null
               let later = (result.Wait.Value ?? 0) + result.Service.Value!.Value - Usual(stage.Books!) / Microseconds
               where later > most
               select new LateSlotsResult(stage.Id, later),
        ];
    }

    // From asking to coming where every slot is free: nobody is there before, who misses one asks again, and some come late.
    private static double Usual(SlotRules rules) =>
        rules.Ahead.Mean + rules.Late.Mean + rules.NoShows / (1 - rules.NoShows) * (rules.Every + rules.Again.Mean);
}
