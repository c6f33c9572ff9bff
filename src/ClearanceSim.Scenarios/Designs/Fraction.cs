using System.Numerics;

namespace ClearanceSim.Scenarios.Designs;

/// <summary>A regular fraction of a two-level factorial design: 2^(k-p) of the 2^k combinations, chosen by p generators.</summary>
/// <remarks>
/// Box, Hunter and Hunter, Statistics for Experimenters (2nd edition, 2005), chapter 6. A word is a set of factors as bits, factor A the
/// lowest; words are multiplied by exclusive or. The defining relation holds every product of the generators' words; two effects whose
/// product is in it are aliases: the design cannot tell them apart. The resolution is the length of its shortest word. Up to
/// <see cref="MostFactors"/> factors, called by capital letters in their order; I stands for the identity and is no factor.
/// </remarks>
public sealed class Fraction
{
    /// <summary>The letters of the factors.</summary>
    public const string Letters = "ABCDEFGHJKLMNOP";

    /// <summary>How many factors there may be.</summary>
    public const int MostFactors = 15;

    private readonly (int Word, bool Minus)[] relation;

    /// <summary>The fraction of these generators.</summary>
    /// <param name="factors">How many factors there are.</param>
    /// <param name="generators">Each makes one factor the product of others, none of which is made by a generator.</param>
    public Fraction(int factors, IReadOnlyList<Generator> generators)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(factors, MostFactors);
        Factors = factors;
        Generators = generators;
        int made = generators.Aggregate(0, (all, g) => all | 1 << g.Factor);
        if (BitOperations.PopCount((uint)made) != generators.Count || generators.Any(g => (g.Of & made) != 0 || g.Of >> factors != 0))
            throw new ArgumentException("A generator makes one factor of others that no generator makes.", nameof(generators));
        Base = [.. Enumerable.Range(0, factors).Where(f => (made >> f & 1) == 0)];
        relation = new (int, bool)[1 << generators.Count];
        for (int i = 1; i < relation.Length; i++)
        {
            var last = generators[BitOperations.Log2((uint)i)];
            var (word, minus) = relation[i ^ 1 << BitOperations.Log2((uint)i)];
            relation[i] = (word ^ last.Word, minus ^ last.Minus);
        }
        // Shorter words first, then in the order of their letters: as books print it.
        Array.Sort(relation, (a, b) => Compare(a.Word, b.Word));
    }

    /// <summary>Number of factors, k.</summary>
    public int Factors { get; }

    /// <summary>The generators, p of them.</summary>
    public IReadOnlyList<Generator> Generators { get; }

    /// <summary>The factors that no generator makes, whose full factorial the runs are.</summary>
    public IReadOnlyList<int> Base { get; }

    /// <summary>Number of runs, 2^(k-p).</summary>
    public int Runs => 1 << Base.Count;

    /// <summary>The words that equal the identity but for their sign, without the identity itself.</summary>
    public IEnumerable<(int Word, bool Minus)> DefiningRelation => relation.Skip(1);

    /// <summary>Length of the shortest word of the defining relation.</summary>
    public int Resolution => relation.Length == 1 ? Factors + 1 : Length(relation[1].Word);

    /// <summary>How many words of each length the defining relation has, from length 1 on: the smaller, the better.</summary>
    public IReadOnlyList<int> WordLengths => [.. Enumerable.Range(1, Factors).Select(n => DefiningRelation.Count(w => Length(w.Word) == n))];

    /// <summary>The effects that cannot be told from this one, shortest first; a minus where the two run against each other.</summary>
    public IEnumerable<(int Word, bool Minus)> AliasesOf(int word) =>
        DefiningRelation.Select(w => (Word: w.Word ^ word, w.Minus)).OrderBy(w => w.Word, Comparer<int>.Create(Compare));

    /// <summary>The levels of a run: true where a factor is at its second level. Runs are in the standard (Yates) order of the base factors.</summary>
    public bool[] Run(int run)
    {
        bool[] high = new bool[Factors];
        int set = 0;
        for (int b = 0; b < Base.Count; b++)
        {
            high[Base[b]] = (run >> b & 1) != 0;
            if (high[Base[b]]) set |= 1 << Base[b];
        }
        // The product of signs is plus where an even number of them is minus.
        foreach (var g in Generators)
            high[g.Factor] = BitOperations.PopCount((uint)(g.Of & ~set)) % 2 == 0 ^ g.Minus;
        return high;
    }

    /// <summary>A word in letters: <c>ABD</c>; the identity is <c>I</c>.</summary>
    public static string Write(int word) => word == 0 ? "I" : string.Concat(Letters.Where((_, f) => (word >> f & 1) != 0));

    /// <summary>Number of factors in a word.</summary>
    public static int Length(int word) => BitOperations.PopCount((uint)word);

    /// <summary>A number as resolutions are written: <c>IV</c>.</summary>
    public static string Roman(int number)
    {
        string[] ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        return new string('X', number / 10) + ones[number % 10];
    }

    private static int Compare(int a, int b) =>
        Length(a) != Length(b) ? Length(a).CompareTo(Length(b)) : string.CompareOrdinal(Write(a), Write(b));
}

/// <summary>Makes a factor the product of others: <c>D=ABC</c>, <c>E=-AB</c>.</summary>
/// <param name="Factor">The factor that is made, from 0.</param>
/// <param name="Of">The word of the others.</param>
/// <param name="Minus">Is it the product with its sign turned?</param>
public sealed record Generator(int Factor, int Of, bool Minus)
{
    /// <summary>The word that equals the identity: the factor times the others.</summary>
    public int Word => Of | 1 << Factor;

    /// <inheritdoc/>
    public override string ToString() => $"{Fraction.Letters[Factor]}={(Minus ? "-" : "")}{Fraction.Write(Of)}";
}
