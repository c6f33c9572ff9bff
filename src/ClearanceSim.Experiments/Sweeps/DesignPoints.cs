using ClearanceSim.Scenarios.Designs;
using Hypercube = ClearanceSim.Experiments.Uncertainty.LatinHypercube;

namespace ClearanceSim.Experiments.Sweeps;

/// <summary>The points of a design.</summary>
public static class DesignPoints
{
    /// <summary>The points, numbered from 1.</summary>
    /// <param name="design">The design.</param>
    /// <param name="factors">The factors, with the levels that the design takes.</param>
    /// <param name="seed">Luck of a Latin hypercube.</param>
    public static IReadOnlyList<SweepPoint> Of(Design design, IReadOnlyList<Factor> factors, ulong seed) => design switch
    {
        Design.Full => [.. Combinations(factors).Select((levels, i) => AtLevels(i, factors, levels))],
        Design.Fractional { Of: var fraction } => [.. Enumerable.Range(0, fraction.Runs)
            .Select(i => AtLevels(i, factors, [.. fraction.Run(i).Select(high => high ? 1 : 0)]))],
        Design.LatinHypercube { Samples: var samples } => Samples(samples, factors, seed),
        _ => throw new ArgumentOutOfRangeException(nameof(design)),
    };

    /// <summary>The points that are no other's again: factors of few levels leave a Latin hypercube fewer than it has samples.</summary>
    public static IReadOnlyList<SweepPoint> Distinct(IReadOnlyList<SweepPoint> points) =>
        [.. points.DistinctBy(p => string.Join('\n', p.Levels.Select(l => l.Text)), StringComparer.Ordinal)];

    // The last factor changes fastest, as nested lists are read.
    private static IEnumerable<int[]> Combinations(IReadOnlyList<Factor> factors)
    {
        int count = factors.Aggregate(1, (all, f) => all * f.Levels.Count);
        for (int i = 0; i < count; i++)
        {
            int[] levels = new int[factors.Count];
            for (int f = factors.Count - 1, rest = i; f >= 0; f--)
            {
                levels[f] = rest % factors[f].Levels.Count;
                rest /= factors[f].Levels.Count;
            }
            yield return levels;
        }
    }

    private static SweepPoint AtLevels(int index, IReadOnlyList<Factor> factors, int[] levels) => new(
        index + 1, [.. factors.Select((f, i) => f.Levels[levels[i]])], levels,
        [.. factors.Select((f, i) => Place(f, levels[i]))]);

    private static double Place(Factor factor, int level) => factor.Levels.Count > 1 ? (double)level / (factor.Levels.Count - 1) : 0;

    private static List<SweepPoint> Samples(int samples, IReadOnlyList<Factor> factors, ulong seed)
    {
        var cube = new Hypercube(samples, seed);
        var drawn = factors.Select(f => cube.Of(f.Name)).ToList();
        return
        [
            .. Enumerable.Range(0, samples).Select(i =>
            {
                FactorLevel[] levels = [.. factors.Select((f, k) => f.Level(drawn[k][i]))];
                int[] groups = [.. factors.Select((f, k) => f.Range is null ? f.PlaceAt(drawn[k][i]) : 0)];
                return new SweepPoint(i + 1, levels, groups, [.. factors.Select((f, k) => f.Range?.PlaceOf(levels[k]) ?? Place(f, groups[k]))]);
            }),
        ];
    }
}
