using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Tests.Measures;

public class MeasurePathTests
{
    [Theory]
    [InlineData(60_000_000, "60s")]
    [InlineData(120_000_000, "2min")]
    [InlineData(90_000_000, "90s")]
    [InlineData(14_400_000_000, "4h")]
    [InlineData(86_400_000_000, "1d")]
    [InlineData(5_400_000_000, "90min")]
    [InlineData(500_000, "500ms")]
    [InlineData(7, "7us")]
    public void A_time_has_one_label(long microseconds, string label) => Assert.Equal(label, MeasurePath.TimeLabel(microseconds));

    [Fact]
    public void The_wall_clock_is_not_named_and_any_other_is()
    {
        Assert.Equal("intervals.registered-released.p95", MeasurePath.Interval("registered", "released", "p95"));
        Assert.Equal("intervals.registered-released@legal.p95", MeasurePath.Interval("registered", "released", "p95", "legal"));
        Assert.Equal("pools.inspectors@nur-zholy.utilisation", MeasurePath.Pool("inspectors", "nur-zholy", "utilisation"));
        Assert.Equal("pools.astana-1.utilisation", MeasurePath.Pool("astana-1", null, "utilisation"));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_measure_of_the_table_stands_in_the_document_under_the_same_path(bool control)
    {
        var shape = control ? Figures.Shape : Figures.Bare;
        var table = new MeasureTable([Figures.Of(1, 1, shape), Figures.Of(2, 4, shape)]);
        var regime = RegimeResultBuilder.Build(new RegimeReference("s", "r"), null, null, shape, table);
        var inDocument = DocumentMeasures.All(regime).ToDictionary(m => m.Path, m => m.Value);
        Assert.Equal(table.Paths.Order(), inDocument.Keys.Order());
        Assert.All(table.Paths, p => Assert.Equal(table.Over(p), inDocument[p]));
    }

    public static TheoryData<bool> Shapes => [true, false];
}
