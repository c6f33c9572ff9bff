using ClearanceSim.Experiments.Optimising;

namespace ClearanceSim.Experiments.Tests.Optimising;

/// <summary>The laws of a search that hold whatever the model is.</summary>
public class OptimiserTests
{
    private static readonly Requirement AtMostTen = new(10, AtLeast: false, Tolerance: 0.5);

    [Theory]
    [InlineData(50)]
    [InlineData(90)]
    [InlineData(400)]
    public void The_budget_is_never_exceeded_and_every_replication_is_counted(int budget)
    {
        var model = new Model((a, noise) => (60.0 / a[0]) + (40.0 / a[1]) + (30.0 / a[2]) + (3 * noise));
        var found = Run(model, budget, new("a", 1, 30), new("b", 1, 30), new("c", 1, 30));
        Assert.Equal(model.Replications, found.Spent);
        Assert.InRange(found.Spent, 1, budget);
    }

    [Fact]
    public void With_replications_enough_no_allocation_that_costs_less_meets_the_requirement()
    {
        // No noise: what the search finds is what asking every pair finds.
        static double Time(IReadOnlyList<int> a) => (60.0 / a[0]) + (40.0 / a[1]);
        var lattice = new Lattice([new("dear", 1, 30, Weight: 2), new("cheap", 1, 30)]);
        var found = Optimiser.Run(lattice, AtMostTen with { Tolerance = 0.01 }, new SearchSettings(2_000), new Model((a, _) => Time(a)));
        double least = (from a in Enumerable.Range(1, 30)
                        from b in Enumerable.Range(1, 30)
                        where Time([a, b]) <= 10
                        select (2.0 * a) + b).Min();
        Assert.Equal((Standing.Confirmed, least, 0), (found.Standing, lattice.Cost(found.Answer!), found.Open.Count));
    }

    [Fact]
    public void Not_even_the_most_may_be_enough()
    {
        var found = Run(new Model((a, noise) => 20 + noise - (a[0] * 0.1)), 100, new DecisionVariable("a", 1, 30));
        Assert.Equal((Standing.None, null), (found.Standing, found.Answer));
    }

    [Fact]
    public void A_winner_by_luck_is_withdrawn_when_fresh_replications_do_not_bear_it_out()
    {
        // Choosing sees 7 officers as enough; fresh luck does not, and it takes 9.
        var model = new Model((a, noise) => a[0] >= 7 ? 8 : 12 + noise, lucky: a => a[0] is >= 7 and < 9 ? 12 : null);
        var found = Run(model, 400, new DecisionVariable("a", 1, 30));
        Assert.Equal((Standing.Confirmed, 9), (found.Standing, found.Answer![0]));
        Assert.Equal(2, found.Withdrawn);
    }

    [Theory]
    [InlineData(7.0)]
    [InlineData(9.5)]
    [InlineData(3.0)]
    public void Whatever_costs_less_has_nowhere_more_than_one_of_the_greatest(double cost)
    {
        var lattice = new Lattice([new("a", 1, 4, Weight: 1.5), new("b", 0, 3), new("c", 1, 2, Weight: 2)]);
        var all = (from a in Enumerable.Range(1, 4) from b in Enumerable.Range(0, 4) from c in Enumerable.Range(1, 2) select new Allocation([a, b, c]))
            .Where(a => lattice.Cost(a) < cost).ToList();
        var greatest = lattice.GreatestBelow(lattice.Least, cost, 100, out bool isCut);
        Assert.False(isCut);
        Assert.Equal(all.Where(a => !all.Any(b => b != a && !b.Equals(a) && a.IsWithin(b))).ToHashSet(), greatest.ToHashSet());
    }

    [Fact]
    public void A_search_for_the_greatest_that_is_ended_early_says_so()
    {
        var wide = new Lattice([.. Enumerable.Range(0, 5).Select(i => new DecisionVariable($"{i}", 1, 20))]);
        wide.GreatestBelow(wide.Least, 95, 2_000, out bool isCut);
        Assert.True(isCut);
    }

    [Fact]
    public void Where_the_budget_ends_before_the_least_is_known_what_lies_below_stays_open()
    {
        var found = Run(new Model((n, noise) => (n[0] >= 200 ? 5 : 15) + noise), 50, new DecisionVariable("clerks", 1, 1_000));
        Assert.True(found.Answer is not { } answer || answer[0] == 200 || found.Open.Count > 0);
    }

    private static OptimumFinding Run(Model model, int budget, params DecisionVariable[] variables) =>
        Optimiser.Run(new Lattice(variables), AtMostTen, new SearchSettings(budget), model);

    // Noise of a replication is the same for all allocations. What is lucky is so only in the replications that are used for choosing.
    private sealed class Model(Func<IReadOnlyList<int>, double, double> figure, Func<IReadOnlyList<int>, double?>? lucky = null) : IAllocationRunner
    {
        public int Replications { get; private set; }

        public double[] Run(Allocation allocation, int first, int count, CancellationToken stop)
        {
            Replications += count;
            return [.. Enumerable.Range(first, count).Select(r => (first > 400 ? lucky?.Invoke(allocation) : null)
                ?? figure(allocation, new Random(r).NextDouble() - 0.5))];
        }
    }
}
