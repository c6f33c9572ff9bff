namespace ClearanceSim.Scenarios.Designs;

/// <summary>Chooses generators where nobody gives them: the highest resolution, and of those the least aberration.</summary>
/// <remarks>
/// Fries and Hunter, Minimum aberration 2^(k-p) designs (Technometrics 22, 1980): of two fractions of one resolution the one with fewer
/// words of the shortest length confounds less; where that is equal, the next length decides. The search takes words in the order of
/// books (<c>E=ABC, F=BCD</c>) and ends after so many steps, the same on every machine; beyond, the first of the best so far is taken.
/// </remarks>
public static class FractionChoice
{
    private const int LeastResolution = 3, MostSteps = 100_000;

    /// <summary>The best fraction of so many runs; null where even the best makes main effects aliases of each other.</summary>
    /// <param name="factors">Number of factors, k.</param>
    /// <param name="runs">A power of two below 2^k.</param>
    public static Fraction? OfRuns(int factors, int runs)
    {
        int basis = System.Numerics.BitOperations.Log2((uint)runs);
        for (int resolution = basis + 1; resolution >= LeastResolution; resolution--)
            if (new Search(factors, basis, resolution).Best() is { } found)
                return found;
        return null;
    }

    /// <summary>The best of the smallest fractions that have at least this resolution; null where only the whole factorial has.</summary>
    /// <param name="factors">Number of factors, k.</param>
    /// <param name="resolution">At least 3.</param>
    public static Fraction? OfResolution(int factors, int resolution)
    {
        for (int basis = 2; basis < factors; basis++)
            if (OfRuns(factors, 1 << basis) is { } found && found.Resolution >= resolution)
                return found;
        return null;
    }

    private sealed class Search(int factors, int basis, int resolution)
    {
        private readonly int[] candidates = [.. Enumerable.Range(0, 1 << basis).Where(w => Fraction.Length(w) >= resolution - 1)
            .OrderByDescending(w => Fraction.Length(w) == resolution - 1).ThenBy(Fraction.Length).ThenBy(Fraction.Write, StringComparer.Ordinal)];

        private readonly int[] chosen = new int[factors - basis];
        private Fraction? best;
        private int steps;

        public Fraction? Best()
        {
            Add(0, 0, [0]);
            return best;
        }

        // 'relation' holds all products of the words chosen so far.
        private void Add(int count, int from, int[] relation)
        {
            if (count == chosen.Length)
            {
                var found = new Fraction(factors, [.. chosen.Select((w, i) => new Generator(basis + i, w, Minus: false))]);
                if (best is null || IsLess(found.WordLengths, best.WordLengths)) best = found;
                return;
            }
            for (int i = from; i < candidates.Length && steps < MostSteps; i++)
            {
                steps++;
                int word = candidates[i] | 1 << basis + count;
                if (!relation.All(r => Fraction.Length(r ^ word) >= resolution)) continue;
                chosen[count] = candidates[i];
                Add(count + 1, i + 1, [.. relation, .. relation.Select(r => r ^ word)]);
            }
        }

        private static bool IsLess(IReadOnlyList<int> a, IReadOnlyList<int> b)
        {
            for (int i = 0; i < a.Count; i++)
                if (a[i] != b[i]) return a[i] < b[i];
            return false;
        }
    }
}
