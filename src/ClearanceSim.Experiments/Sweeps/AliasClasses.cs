using ClearanceSim.Scenarios.Designs;

namespace ClearanceSim.Experiments.Sweeps;

/// <summary>What a fraction cannot tell apart: main effects and two-factor interactions that are one figure to it.</summary>
/// <remarks>Effects of three factors and more are taken to be nothing, as is usual.</remarks>
public static class AliasClasses
{
    private const int MostFactors = 2;

    /// <summary>The classes of more than one effect: those with a factor first, each with its factor first; a minus where one runs against the first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(Fraction fraction, IReadOnlyList<Factor> factors)
    {
        var words = Enumerable.Range(0, factors.Count).SelectMany(a => Enumerable.Range(a, factors.Count - a).Select(b => 1 << a | 1 << b))
            .OrderBy(Fraction.Length);
        var seen = new HashSet<int>();
        var classes = new List<IReadOnlyList<string>>();
        foreach (int word in words)
        {
            if (!seen.Add(word)) continue;
            var others = Told(fraction, word).ToList();
            seen.UnionWith(others.Select(o => o.Word));
            if (others.Count > 0) classes.Add([Named(word, factors), .. Names(others, factors)]);
        }
        return classes;
    }

    /// <summary>The aliases of an effect.</summary>
    /// <param name="fraction">The fraction.</param>
    /// <param name="word">Its factors as bits.</param>
    /// <param name="factors">All factors.</param>
    public static IReadOnlyList<string> Of(Fraction fraction, int word, IReadOnlyList<Factor> factors) => Names(Told(fraction, word), factors);

    private static IEnumerable<(int Word, bool Minus)> Told(Fraction fraction, int word) =>
        fraction.AliasesOf(word).Where(a => Fraction.Length(a.Word) <= MostFactors);

    private static List<string> Names(IEnumerable<(int Word, bool Minus)> aliases, IReadOnlyList<Factor> factors) =>
        [.. aliases.Select(a => (a.Minus ? "-" : "") + Named(a.Word, factors))];

    private static string Named(int word, IReadOnlyList<Factor> factors) =>
        string.Join(" x ", factors.Where((_, f) => (word >> f & 1) != 0).Select(f => f.Name));
}
