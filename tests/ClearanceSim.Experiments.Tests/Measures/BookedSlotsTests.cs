using ClearanceSim.Customs.Crossings;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Tests.Measures;

public class BookedSlotsTests
{
    private const double Hour = 3600, Day = 24 * Hour;

    // An hour ahead; one in two misses the slot and asks again half an hour behind the next, and so three quarters of an hour later.
    private static readonly RegimeDefinition Regime = new()
    {
        Id = "slots",
        Stages =
        [
            new()
            {
                Id = "slot",
                Books = new SlotRules
                {
                    Every = (long)(0.25 * Hour * 1e6), Places = 1, Ahead = new Constant(Hour * 1e6), NoShows = 0.5, Again = new Constant(0.5 * Hour * 1e6),
                },
            },
        ],
    };

    [Theory]
    [InlineData(10, 12, 0)] // half a day is a twentieth of ten days
    [InlineData(10, 13, 13)]
    [InlineData(365, 48, 0)] // two days at most
    [InlineData(365, 49, 49)]
    public void Slots_are_too_few_where_they_are_much_later_than_vehicles_could_come(int days, int hours, int told)
    {
        var seen = new StageResult { Stage = "slot", Wait = Estimate.None(), Service = new Estimate(hours * Hour + 1.75 * Hour, null, 0.95), Count = 9 };
        var late = BookedSlots.Of(Regime, [seen], days * Day);
        Assert.Equal(told == 0 ? [] : [told * Hour], late.Select(l => l.Later));
    }
}
