using ClearanceSim.Customs.Declarations;
using CsCheck;

namespace ClearanceSim.Customs.Tests.Declarations;

public class HsCodeTests
{
    [Fact]
    public void Missing_digits_are_zeros_at_the_end() => Assert.Equal("8703210000", HsCode.Parse("870321").ToString());

    [Fact]
    public void Chapter_and_heading_are_the_first_digits()
    {
        var code = HsCode.Parse("0803901000");
        Assert.Equal((8, 803), (code.Chapter, code.Heading));
    }

    [Fact]
    public void Every_code_survives_being_written() =>
        Gen.Long[0, 9_999_999_999].Sample(cell => HsCode.Parse(HsCode.FromCell(cell).ToString()).Cell == cell);

    [Theory]
    [InlineData("")]
    [InlineData("8")]
    [InlineData("87032100001")]
    [InlineData("87-3")]
    [InlineData("+703")]
    public void Anything_else_is_no_code(string text) => Assert.False(HsCode.TryParse(text, out _));

    [Fact]
    public void A_code_is_in_the_range_of_each_of_its_prefixes_and_of_no_other() =>
        Gen.Select(Gen.Long[0, 9_999_999_999], Gen.Long[0, 9_999_999_999], Gen.Int[1, 10]).Sample((one, other, length) =>
        {
            string prefix = HsCode.FromCell(one).ToString()[..length], text = HsCode.FromCell(other).ToString();
            Assert.True(HsCode.TryRange(prefix, out long low, out long high));
            Assert.InRange(one, low, high);
            Assert.Equal(text.StartsWith(prefix, StringComparison.Ordinal), other >= low && other <= high);
        });
}
