using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Tariffs;
using CsCheck;

namespace ClearanceSim.Customs.Tests.Tariffs;

public class DutyTableTests
{
    [Fact]
    public void The_longest_prefix_counts() =>
        Gen.Select(
            Gen.Int[1, 10].Select(n => Gen.Char['0', '3'].Array[n]).SelectMany(g => g).Array[0, 12], Gen.Char['0', '3'].Array[10])
            .Sample((prefixes, code) =>
            {
                var duties = prefixes.Select(p => new string(p)).Distinct().Select((p, i) => (p, (double)i)).ToList();
                string hs = new(code);
                double expected = duties.Where(d => hs.StartsWith(d.p, StringComparison.Ordinal))
                    .OrderByDescending(d => d.p.Length).Select(d => d.Item2).FirstOrDefault(-1);
                Assert.Equal(expected, new DutyTable(duties, -1).Rate(HsCode.Parse(hs).Cell));
            });

    [Theory]
    [InlineData("9999999999")]
    [InlineData("0000000000")]
    public void The_ends_of_the_nomenclature_have_rates(string hs) =>
        Assert.Equal(hs[0] == '9' ? 0.1 : 0.2, new DutyTable([("99", 0.1), ("0", 0.2)], 0).Rate(HsCode.Parse(hs).Cell));

    [Fact]
    public void A_wrong_or_repeated_prefix_is_named()
    {
        Assert.Contains(
            "'87a'", Assert.Throws<ArgumentException>(() => new DutyTable([("87a", 0.1)], 0)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "'87'", Assert.Throws<ArgumentException>(() => new DutyTable([("87", 0.1), ("87", 0.2)], 0)).Message,
            StringComparison.Ordinal);
    }
}
