using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;

namespace ClearanceSim.Customs.Tests.Risk;

/// <summary>Targets and quotas as ASYCUDA's selectivity keeps them.</summary>
public class QuotaAssessmentTests
{
    private const int Count = 10_000;

    private static readonly RiskAssessment Nothing = new([]);

    private static readonly IReadOnlyDictionary<Lane, double> Usual =
        new Dictionary<Lane, double> { [Lane.Red] = 0.05, [Lane.Yellow] = 0.2, [Lane.Blue] = 0.1 };

    [Fact]
    public void Would_be_greens_are_drawn_until_each_lane_has_what_is_expected()
    {
        var lanes = Assess(new() { Expected = Usual });
        foreach (var (lane, share) in Usual) Assert.InRange(lanes.Count(l => l == lane), share * Count, share * Count + 1);
        // Red is filled first: at no time has it less than expected.
        int red = 0;
        for (int n = 1; n <= Count; n++)
        {
            if (lanes[n - 1] == Lane.Red) red++;
            Assert.True(red >= 0.05 * n);
        }
        Assert.Equal([Lane.Red, Lane.Yellow, Lane.Blue], lanes[..3]);
    }

    [Fact]
    public void What_profiles_select_counts_and_may_be_more_than_expected()
    {
        var risk = new RiskAssessment(
            [new() { Id = "half", When = Condition.Always, Random = 0.5, Orders = [Measure.DocumentCheck] }]);
        var lanes = Assess(new() { Expected = Usual }, risk);
        Assert.InRange(lanes.Count(l => l == Lane.Yellow), 0.47 * Count, 0.53 * Count);
        Assert.InRange(lanes.Count(l => l == Lane.Red), 0.05 * Count, 0.05 * Count + 1);
        Assert.InRange(lanes.Count(l => l == Lane.Blue), 0.1 * Count, 0.1 * Count + 1);
    }

    [Fact]
    public void Where_profiles_leave_nothing_green_nothing_is_drawn()
    {
        var risk = new RiskAssessment([new() { Id = "all", When = Condition.Always, Orders = [Measure.DocumentCheck] }]);
        Assert.All(Assess(new() { Expected = Usual, Random = 0.5, Every = 2 }, risk), lane => Assert.Equal(Lane.Yellow, lane));
    }

    [Fact]
    public void The_random_quota_is_each_declarations_own_luck()
    {
        var lanes = Assess(new() { Random = 0.03 });
        double error = Math.Sqrt(0.03 * 0.97 * Count);
        Assert.InRange(lanes.Count(l => l == Lane.Red), 0.03 * Count - 4 * error, 0.03 * Count + 4 * error);
        Assert.Equal(lanes, Assess(new() { Random = 0.03 }));
    }

    [Fact]
    public void At_least_one_in_so_many_is_selected()
    {
        var lanes = Assess(new() { Every = 5 });
        Assert.All(lanes.Select((lane, i) => (lane, i)), x => Assert.Equal(x.i % 5 == 4 ? Lane.Red : Lane.Green, x.lane));
    }

    [Fact]
    public void Every_post_and_direction_has_counts_of_its_own()
    {
        var quota = new QuotaAssessment(Nothing, new() { Every = 3 }, first: 0);
        long[] registers = new long[QuotaAssessment.Registers(posts: 2)];
        string[] procedures = ["10", "40", "80"];
        foreach (var expected in (Lane[])[Lane.Green, Lane.Green, Lane.Red])
            foreach (int post in (int[])[0, 1])
                foreach (string procedure in procedures)
                    Assert.Equal(expected, Assess(quota, registers, 1, post, procedure));
        // Temporary export is export too.
        Assert.Equal([Lane.Green, Lane.Green, Lane.Red], ((string[])["10", "23", "31"]).Select(p => Assess(quota, registers, 1, 0, p)));
    }

    [Fact]
    public void Only_the_first_assessment_counts_and_nothing_is_allocated()
    {
        var quota = new QuotaAssessment(Nothing, new() { Every = 2 }, first: 0);
        long[] registers = new long[QuotaAssessment.Registers(posts: 1)], row = Rows.New();
        quota.Run(row, registers);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) quota.Run(row, registers);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal((long)Lane.Green, row[DeclarationSchema.Lane]);
        Assert.Equal(1, registers.Max());
    }

    private static Lane[] Assess(Selectivity rules, RiskAssessment? risk = null)
    {
        var quota = new QuotaAssessment(risk ?? Nothing, rules, first: 0);
        long[] registers = new long[QuotaAssessment.Registers(posts: 1)];
        return [.. Enumerable.Range(1, Count).Select(n => Assess(quota, registers, n, 0, "40"))];
    }

    private static Lane Assess(QuotaAssessment quota, long[] registers, int ordinal, int post, string procedure)
    {
        long[] row = Rows.New(ordinal);
        row[AttributeSchema.Site] = post;
        row[DeclarationSchema.Procedure] = Procedures.List[procedure];
        quota.Run(row, registers);
        Assert.Equal((long)LaneRule.Of(row[DeclarationSchema.Measures]), row[DeclarationSchema.Lane]);
        return (Lane)row[DeclarationSchema.Lane];
    }
}
