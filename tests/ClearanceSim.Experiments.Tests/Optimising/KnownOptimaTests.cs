using System.Collections.Concurrent;
using System.Globalization;
using ClearanceSim.Experiments.Optimising;
using Xunit.Abstractions;

namespace ClearanceSim.Experiments.Tests.Optimising;

/// <summary>Ten staffing problems whose least staffing theory knows.</summary>
/// <remarks>
/// The problems are drawn, not picked: arrivals 2 to 20 a mean service, and a requirement from a range. One is drawn anew only where theory
/// lies nearer to the threshold than twice the tolerance, with the least staffing or with any that has one officer fewer: no budget could tell.
/// </remarks>
[Trait("Tier", "Full")]
public class KnownOptimaTests(ITestOutputHelper output)
{
    private const int Budget = 240;

    [Fact]
    public void The_least_staffing_is_found_nine_times_in_ten_with_a_tenth_of_an_exhaustive_search()
    {
        var problems = Problems();
        var findings = new ConcurrentDictionary<int, OptimumFinding>();
        Parallel.For(0, problems.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => findings[i] = Optimiser.Run(
            problems[i].Lattice, problems[i].Requirement, new SearchSettings(Budget * problems[i].Service.Length), problems[i]));
        int right = 0;
        for (int i = 0; i < problems.Count; i++)
        {
            var (problem, found) = (problems[i], findings[i]);
            double least = Least(problem).Cost, exhaustive = problem.Lattice.Size * found.Fresh;
            bool isRight = found.Answer is { } answer && problem.Lattice.Cost(answer) == least && Meets(problem, answer);
            if (isRight) right++;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"λ {problem.Rate:F2}, {problem.Service.Length} counters, {(problem.Within is null ? "mean time <=" : $"share within {problem.Within:F1} >=")} {problem.Threshold:F4}: "
                + $"{found.Answer} {(isRight ? "is" : "IS NOT")} of the least cost {least}; theory {problem.Theory(found.Answer!):F4}, measured "
                + $"{found.Measured.Value:F4} ± {found.Measured.HalfWidth:F4} ({found.Standing}); {found.Spent} replications against {exhaustive}"));
            Assert.InRange(found.Spent, 1, Budget * problem.Service.Length);
            Assert.True(found.Spent * 10 <= exhaustive, $"{found.Spent} replications are more than a tenth of {exhaustive}");
        }
        Assert.True(right >= 9, $"only {right} of {problems.Count} are right");
    }

    private static List<StaffingProblem> Problems()
    {
        var random = new Random(2024);
        var problems = new List<StaffingProblem>();
        while (problems.Count < 10)
        {
            double rate = 2 + (18 * random.NextDouble()), how = random.NextDouble(), time = random.NextDouble();
            int kind = problems.Count;
            var drawn = kind switch
            {
                // The mean wait is at most 5 to 50 % of the mean service.
                < 4 => new StaffingProblem(rate, [1], null, 1 + (0.05 * Math.Pow(10, how)), 50),
                // 70 to 90 % are through in 1.5 to 3 mean services, as far as service alone leaves it open.
                < 7 => new StaffingProblem(rate, [1], Math.Round(1.5 + (1.5 * time), 1), 0, 50) is var p
                    ? p with { Threshold = p.Theory([50]) * (0.9 + (0.09 * how)) } : null!,
                // Counters in a row, which wait for 10 to 100 % of a mean service together.
                < 9 => new StaffingProblem(rate, [1, 0.5 + time], null, 1.5 + time + (0.1 * Math.Pow(10, how)), 40),
                _ => new StaffingProblem(rate, [1, 0.5 + time, 0.5], null, 2 + time + (0.1 * Math.Pow(10, how)), 40),
            };
            if (IsPlain(drawn)) problems.Add(drawn);
        }
        return problems;
    }

    private static bool Meets(StaffingProblem problem, IReadOnlyList<int> officers) => problem.Requirement.Margin(problem.Theory(officers)) >= 0;

    private static bool IsPlain(StaffingProblem problem)
    {
        var (cost, best) = Least(problem);
        var fewer = problem.Lattice.GreatestBelow(problem.Lattice.Least, cost, int.MaxValue, out _).Max(a => problem.Requirement.Margin(problem.Theory(a)));
        return best >= 2 * problem.Tolerance && fewer <= -2 * problem.Tolerance;
    }

    // Every staffing is asked, by its cost; the margin is that of the best of the least cost.
    private static (double Cost, double Margin) Least(StaffingProblem problem)
    {
        for (int cost = problem.Service.Length; ; cost++)
        {
            double best = problem.Lattice.GreatestBelow(problem.Lattice.Least, cost + 0.5, int.MaxValue, out _).Max(a => problem.Requirement.Margin(problem.Theory(a)));
            if (best >= 0) return (cost, best);
        }
    }
}
