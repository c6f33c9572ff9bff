using ClearanceSim.Experiments.Sweeps;

namespace ClearanceSim.Experiments.Tests.Sweeps;

/// <summary>Pareto's frontier.</summary>
public class FrontierTests
{
    private const string Factors = "  a: { path: pools.clerk.capacity, levels: [1, 2, 3, 4, 5, 6, 7, 8, 9] }";

    private const string Wanted = "[{ measure: mean created-ended, want: least }, { measure: cost.officerHours, want: most }]";

    [Fact]
    public void Whoever_is_bettered_in_nothing_without_a_loss_stays()
    {
        // Times rise, hours rise but at the fourth and fifth point, which are dearer for nothing.
        double[] time = [1, 2, 3, 4, 5, 6, 7, 7, 9], hours = [1, 2, 3, 2, 3, 4, 5, 5, double.NaN];
        Assert.Equal([1, 2, 3, 6, 7, 8], Of((p, _) => time[p.Number - 1], (p, _) => hours[p.Number - 1]));
    }

    /// <summary>Law: no member is dominated, and whoever is none is dominated by a member.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Members_are_not_dominated_and_others_are_by_a_member(int seed)
    {
        var luck = new Random(seed);
        double[] time = [.. Enumerable.Range(0, 9).Select(_ => (double)luck.Next(5))], hours = [.. Enumerable.Range(0, 9).Select(_ => (double)luck.Next(5))];
        var members = Of((p, _) => time[p.Number - 1], (p, _) => hours[p.Number - 1]);
        bool Beats(int one, int other) => time[one] <= time[other] && hours[one] >= hours[other] && (time[one] < time[other] || hours[one] > hours[other]);
        for (int p = 0; p < 9; p++)
            Assert.Equal(!members.Contains(p + 1), members.Any(m => Beats(m - 1, p)));
    }

    [Fact]
    public void Where_nobody_says_what_is_better_there_is_none()
    {
        var plan = SweepPlan.Of(Sweeps.Read(Factors, "full", "[{ measure: mean created-ended, want: least }, cost.officerHours]"), replications: 1);
        Assert.Null(Frontier.Of(Sweeps.Figures(plan, (_, _) => 1, (_, _) => 1)));
    }

    // Two clerks under little traffic better all that much traffic leaves; but traffic is nobody's choice.
    [Fact]
    public void Circumstances_are_not_chosen_so_each_has_a_frontier_of_its_own()
    {
        const string factors = """
              clerks: { path: pools.clerk.capacity, levels: [1, 2, 3] }
              traffic: { path: process.1.arrive.every, levels: ['*1', '*2'] }
            """;
        double[] time = [8, 2, 5, 1, 6, 3], hours = [-1, -1, -2, -2, -3, -3];
        int[] Members(string of) => [.. Frontier.Of(Sweeps.Figures(
            SweepPlan.Of(Sweeps.Read(of, "full", Wanted), replications: 2), (p, _) => time[p.Number - 1], (p, _) => hours[p.Number - 1]))!.Select(m => m.Point)];
        Assert.Equal([2, 4], Members(factors));
        Assert.Equal([1, 2, 3, 4], Members(factors.Replace("'*2'] }", "'*2'], circumstance: true }", StringComparison.Ordinal)));
    }

    private static int[] Of(params Func<SweepPoint, int, double>[] responses) =>
        [.. Frontier.Of(Sweeps.Figures(SweepPlan.Of(Sweeps.Read(Factors, "full", Wanted), replications: 2), responses))!.Select(m => m.Point)];
}
