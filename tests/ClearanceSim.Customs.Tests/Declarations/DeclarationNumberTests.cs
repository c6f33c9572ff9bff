using ClearanceSim.Customs.Declarations;
using CsCheck;

namespace ClearanceSim.Customs.Tests.Declarations;

public class DeclarationNumberTests
{
    [Fact]
    public void Is_written_as_office_date_and_serial() =>
        Assert.Equal("50101/240124/0000123", new DeclarationNumber(50101, new DateOnly(2024, 1, 24), 123).ToString());

    [Fact]
    public void Every_number_survives_being_written_and_packed() =>
        Gen.Select(Gen.Int[1, 99_999], Gen.Int[0, 36_523], Gen.Int[0, 9_999_999]).Sample((office, day, serial) =>
        {
            var date = new DateOnly(2000, 1, 1).AddDays(day);
            var number = new DeclarationNumber(office, date, serial);
            Assert.Equal((office, date, serial), (number.Office, number.Date, number.Serial));
            Assert.Equal(number, DeclarationNumber.Parse(number.ToString()));
            Assert.True(DeclarationNumber.TryFromCell(number.Cell, out var again) && again == number);
        });

    [Theory]
    [InlineData("")]
    [InlineData("50101/240124/000012")]
    [InlineData("50101/310224/0000123")]
    [InlineData("50101/241324/0000123")]
    [InlineData("00000/240124/0000123")]
    [InlineData("50101-240124-0000123")]
    [InlineData("5010 /240124/0000123")]
    public void Anything_else_is_no_number(string text)
    {
        Assert.False(DeclarationNumber.TryParse(text, out _));
        Assert.Throws<FormatException>(() => DeclarationNumber.Parse(text));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(100_000, 1)]
    [InlineData(1, -1)]
    [InlineData(1, 10_000_000)]
    public void Parts_out_of_range_make_no_number(int office, int serial) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DeclarationNumber(office, new DateOnly(2024, 1, 1), serial));

    [Fact]
    public void A_foreign_identifier_is_shown_by_its_digits() => Assert.Equal("97061800", DeclarationNumber.Describe(97061800));
}
