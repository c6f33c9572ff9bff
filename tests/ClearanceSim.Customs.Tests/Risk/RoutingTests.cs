using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Tests.Risk;

public class RoutingTests
{
    [Theory]
    [InlineData(Lane.Blue, new[] { Measure.DocumentCheck }, Lane.Blue, new[] { Measure.Audit })]
    [InlineData(Lane.Blue, new[] { Measure.DocumentCheck, Measure.AgencyCheck }, Lane.Yellow, new[] { Measure.AgencyCheck })]
    [InlineData(Lane.Green, new[] { Measure.Inspection, Measure.Audit }, Lane.Green, new Measure[0])]
    [InlineData(Lane.Yellow, new[] { Measure.Scanner, Measure.ValueCheck }, Lane.Yellow, new[] { Measure.ValueCheck })]
    [InlineData(Lane.Yellow, new Measure[0], Lane.Yellow, new[] { Measure.DocumentCheck })]
    [InlineData(Lane.Red, new[] { Measure.DocumentCheck }, Lane.Red, new[] { Measure.DocumentCheck, Measure.Inspection })]
    [InlineData(Lane.Red, new[] { Measure.Scanner }, Lane.Red, new[] { Measure.Scanner })]
    public void What_makes_a_higher_lane_is_dropped_and_the_lane_has_its_measure(Lane to, Measure[] before, Lane lane, Measure[] after)
    {
        long[] row = new long[DeclarationSchema.Create(["north"]).Count];
        row[DeclarationSchema.Measures] = Measures.Mask(before);
        var context = new ActionContext(row, [], 0);
        new Routing(to).Run(ref context);
        Assert.Equal((lane, Measures.Mask(after)), ((Lane)row[DeclarationSchema.Lane], row[DeclarationSchema.Measures]));
    }
}
