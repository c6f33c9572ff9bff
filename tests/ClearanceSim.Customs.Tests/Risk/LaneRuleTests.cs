using ClearanceSim.Customs.Risk;
using CsCheck;

namespace ClearanceSim.Customs.Tests.Risk;

public class LaneRuleTests
{
    [Theory]
    [InlineData(Measure.Inspection, Lane.Red)]
    [InlineData(Measure.Scanner, Lane.Red)]
    [InlineData(Measure.Sampling, Lane.Red)]
    [InlineData(Measure.Expertise, Lane.Red)]
    [InlineData(Measure.DocumentCheck, Lane.Yellow)]
    [InlineData(Measure.MoreDocuments, Lane.Yellow)]
    [InlineData(Measure.ValueCheck, Lane.Yellow)]
    [InlineData(Measure.AgencyCheck, Lane.Yellow)]
    [InlineData(Measure.Audit, Lane.Blue)]
    public void One_measure_has_its_lane(Measure measure, Lane lane) => Assert.Equal(lane, LaneRule.Of(Measures.Mask(measure)));

    [Fact]
    public void No_measure_is_green() => Assert.Equal(Lane.Green, LaneRule.Of(0));

    [Fact]
    public void Several_measures_are_in_the_severest_lane_of_each() =>
        Gen.Int[0, 511].Sample(mask =>
        {
            var severest = Enum.GetValues<Measure>().Where(m => (mask >> (int)m & 1) != 0)
                .Select(m => LaneRule.Of(Measures.Mask(m))).DefaultIfEmpty(Lane.Green).Max();
            Assert.Equal(severest, LaneRule.Of(mask));
        });
}
