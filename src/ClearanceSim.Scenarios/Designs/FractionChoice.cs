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
            .OrderBy(Fraction.Length).ThenBy(Fraction.Write, StringComparer.Ordinal)];

        private readonly int[] chosen = new int[factors - basis];
        private readonly int[] relation = new int[1 << factors - basis];
        private int[]? best, lengthsOfBest;
        private int steps;

        public Fraction? Best()
        {
            Add(0, 0);
            return best is null ? null : new Fraction(factors, [.. best.Select((w, i) => new Generator(basis + i, w, Minus: false))]);
        }

        // 'relation' begins with all products of the words chosen so far, the identity among them.
        private void Add(int count, int from)
        {
            int known = 1 << count;
            if (count == chosen.Length)
            {
                int[] lengths = new int[factors + 1];
                for (int i = 1; i < known; i++) lengths[Fraction.Length(relation[i])]++;
                if (lengthsOfBest is null || lengths.AsSpan().SequenceCompareTo(lengthsOfBest) < 0) (best, lengthsOfBest) = ([.. chosen], lengths);
                return;
            }
            for (int i = from; i < candidates.Length && steps < MostSteps; i++)
            {
                steps++;
                int word = candidates[i] | 1 << basis + count, product = 0;
                while (product < known && Fraction.Length(relation[product] ^ word) >= resolution) product++;
                if (product < known) continue;
                chosen[count] = candidates[i];
                for (product = 0; product < known; product++) relation[known + product] = relation[product] ^ word;
                Add(count + 1, i + 1);
            }
        }
    }
}
