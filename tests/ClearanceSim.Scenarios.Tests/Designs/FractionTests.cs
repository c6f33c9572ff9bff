using ClearanceSim.Scenarios.Designs;

namespace ClearanceSim.Scenarios.Tests.Designs;

/// <summary>Fractions against those that books print.</summary>
public class FractionTests
{
    // Box, Hunter and Hunter, Statistics for Experimenters (2nd edition), 6.6: seven factors in eight runs.
    private static readonly Fraction Bicycle = FractionChoice.OfRuns(7, 8)!;

    [Fact]
    public void Seven_factors_in_eight_runs_are_made_and_mixed_up_as_in_the_book()
    {
        Assert.Equal(["D=AB", "E=AC", "F=BC", "G=ABC"], Bicycle.Generators.Select(g => g.ToString()));
        Assert.Equal(3, Bicycle.Resolution);
        Assert.Equal(
            ["ABD", "ACE", "AFG", "BCF", "BEG", "CDG", "DEF", "ABCG", "ABEF", "ACDF", "ADEG", "BCDE", "BDFG", "CEFG", "ABCDEFG"],
            Bicycle.DefiningRelation.Select(w => Fraction.Write(w.Word)));
        string[] aliases = ["BD CE FG", "AD CF EG", "AE BF DG", "AB CG EF", "AC BG DF", "AG BC DE", "AF BE CD"];
        for (int factor = 0; factor < 7; factor++)
            Assert.Equal(aliases[factor], string.Join(' ', Bicycle.AliasesOf(1 << factor).Where(a => Fraction.Length(a.Word) == 2).Select(a => Fraction.Write(a.Word))));
    }

    [Fact]
    public void Half_of_five_factors_has_resolution_V_and_mixes_pairs_with_triples_only()
    {
        var half = FractionChoice.OfResolution(5, 5)!;
        Assert.Equal(["E=ABCD"], half.Generators.Select(g => g.ToString()));
        Assert.Equal(["ABCDE"], half.DefiningRelation.Select(w => Fraction.Write(w.Word)));
        Assert.Equal("CDE", Fraction.Write(half.AliasesOf(0b11).Single().Word));
        Assert.Equal("V", Fraction.Roman(half.Resolution));
    }

    // Chen, Sun and Wu, A catalogue of two-level and three-level fractional factorial designs with small runs (International Statistical
    // Review 61, 1993): the words of length 3, 4 and 5 of the designs of least aberration.
    [Theory]
    [InlineData(5, 8, 2, 1, 0)]
    [InlineData(6, 16, 0, 3, 0)]
    [InlineData(7, 16, 0, 7, 0)]
    [InlineData(7, 32, 0, 1, 2)]
    [InlineData(8, 16, 0, 14, 0)]
    [InlineData(8, 32, 0, 3, 4)]
    [InlineData(8, 64, 0, 0, 2)]
    [InlineData(9, 16, 4, 14, 8)]
    [InlineData(9, 32, 0, 6, 8)]
    [InlineData(10, 32, 0, 10, 16)]
    [InlineData(15, 16, 35, 105, 168)]
    public void What_is_chosen_has_the_least_aberration(int factors, int runs, int three, int four, int five) =>
        Assert.Equal([three, four, five], FractionChoice.OfRuns(factors, runs)!.WordLengths.Skip(2).Take(3));

    [Theory]
    [InlineData(4, 4, 8)]
    [InlineData(5, 3, 8)]
    [InlineData(6, 4, 16)]
    [InlineData(7, 3, 8)]
    [InlineData(8, 4, 16)]
    [InlineData(8, 5, 64)]
    [InlineData(11, 5, 128)]
    public void A_resolution_takes_no_more_runs_than_it_has_to(int factors, int resolution, int runs) =>
        Assert.Equal(runs, FractionChoice.OfResolution(factors, resolution)!.Runs);

    [Fact]
    public void Nobody_tells_eight_factors_apart_in_eight_runs() => Assert.Null(FractionChoice.OfRuns(8, 8));

    public static TheoryData<int, int> All
    {
        get
        {
            var all = new TheoryData<int, int>();
            for (int factors = 3; factors <= 12; factors++)
                for (int runs = 4; runs < 1 << factors && runs <= 64; runs *= 2)
                    if (runs > factors) all.Add(factors, runs);
            return all;
        }
    }

    /// <summary>The law that the rest is for: columns of a fraction are balanced and orthogonal, and aliases are the same column.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Columns_are_orthogonal_but_for_aliases(int factors, int runs)
    {
        var fraction = FractionChoice.OfRuns(factors, runs)!;
        Assert.Equal(runs, fraction.Runs);
        Assert.Equal(runs, Enumerable.Range(0, runs).Select(r => string.Join("", fraction.Run(r))).Distinct().Count());
        var words = Enumerable.Range(0, factors).SelectMany(a => Enumerable.Range(a, factors - a).Select(b => 1 << a | 1 << b)).Append(0).ToList();
        var relation = fraction.DefiningRelation.ToDictionary(w => w.Word, w => w.Minus);
        var columns = words.ToDictionary(w => w, w => Enumerable.Range(0, runs).Select(r => Sign(fraction.Run(r), w)).ToArray());
        foreach (int one in words)
            foreach (int other in words.Where(w => w > one))
            {
                int product = columns[one].Zip(columns[other], (a, b) => a * b).Sum();
                Assert.Equal(relation.TryGetValue(one ^ other, out bool minus) ? minus ? -runs : runs : 0, product);
            }
    }

    [Fact]
    public void A_generator_with_a_minus_takes_the_other_half()
    {
        var half = new Fraction(3, [new(2, 0b11, Minus: false)]);
        var other = new Fraction(3, [new(2, 0b11, Minus: true)]);
        Assert.Equal(8, new[] { half, other }.SelectMany(f => Enumerable.Range(0, 4).Select(r => string.Join("", f.Run(r)))).Distinct().Count());
        Assert.All(Enumerable.Range(0, 4), r => Assert.Equal(-1, Sign(other.Run(r), 0b111)));
        Assert.Equal([(0b011, true)], other.AliasesOf(0b100));
    }

    private static int Sign(bool[] high, int word) => high.Where((h, f) => (word >> f & 1) != 0 && !h).Count() % 2 == 0 ? 1 : -1;
}
