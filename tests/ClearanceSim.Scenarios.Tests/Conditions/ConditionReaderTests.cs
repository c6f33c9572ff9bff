using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Scenarios.Conditions;

namespace ClearanceSim.Scenarios.Tests.Conditions;

public sealed class ConditionReaderTests
{
    private static readonly AttributeSchema Schema = DeclarationSchema.Create(["north", "south"]);

    [Theory]
    [InlineData("value > 5000 KZT", 5001, long.MaxValue)]
    [InlineData("value >= 5000 KZT", 5000, long.MaxValue)]
    [InlineData("value < 5000 KZT", long.MinValue, 4999)]
    [InlineData("value <= 5000.5 KZT", long.MinValue, 5000)]
    [InlineData("value >= 5000.5 KZT", 5001, long.MaxValue)]
    [InlineData("value < 5 000 000 KZT", long.MinValue, 4_999_999)]
    [InlineData("value == 7KZT", 7, 7)]
    public void Comparisons_are_ranges_of_cells(string text, long low, long high) =>
        Assert.Equal(new Condition.Between(DeclarationSchema.Value, low, high), Read(text));

    [Fact]
    public void Masses_are_read_in_their_units() =>
        Assert.Equal(new Condition.Between(DeclarationSchema.Mass, 12_001, long.MaxValue), Read("mass > 12t"));

    [Fact]
    public void The_beginning_of_a_commodity_code_is_a_range()
    {
        Assert.Equal(new Condition.Between(DeclarationSchema.Hs, 8_703_000_000, 8_703_999_999), Read("hs starts 8703"));
        var or = (Condition.Or)Read("hs starts [61, 62]")!;
        Assert.Equal(
            [new Condition.Between(
                DeclarationSchema.Hs, 6_100_000_000,
                6_199_999_999), new Condition.Between(DeclarationSchema.Hs, 6_200_000_000, 6_299_999_999)],
            or.Parts);
    }

    [Fact]
    public void Codes_are_places_in_their_lists_and_flags_bits()
    {
        Assert.Equal(
            new Condition.Between(DeclarationSchema.Procedure, Procedures.List["40"], Procedures.List["40"]),
            Read("procedure == 40"));
        Assert.Equal(new Condition.Between(AttributeSchema.Site, 1, 1), Read("post == south"));
        Assert.Equal(new Condition.HasBits(DeclarationSchema.Codes, 1 << 5), Read("codes has F"));
        Assert.Equal(
            new Condition.HasBits(DeclarationSchema.Measures, (1 << 4) | (1 << 3)), Read("measures has [inspection, scanner]"));
        Assert.Equal(new Condition.HasBits(DeclarationSchema.Measures, (1 << 9) - 1), Read("measures has any"));
    }

    [Fact]
    public void Columns_of_one_kind_are_compared_with_each_other()
    {
        Assert.Equal(
            new Condition.Difference(DeclarationSchema.Origin, DeclarationSchema.Departure, 0, 0), Read("origin == departure"));
        Assert.Equal(
            new Condition.Difference(DeclarationSchema.Duties, DeclarationSchema.Taxes, 1, long.MaxValue),
            Read("duties > taxes"));
        Assert.Equal(["9: 'mass' and 'value' are not of one kind; compare like with like"], Errors("value == mass"));
    }

    [Fact]
    public void A_country_is_a_packed_text_even_if_it_looks_like_a_word_of_the_language() =>
        Assert.Equal([PackedText.Pack("CN"), PackedText.Pack("IN")], ((Condition.OneOf)Read("origin in [CN, IN]")!).Values);

    [Fact]
    public void Not_binds_tighter_than_and_and_and_tighter_than_or()
    {
        var or = (Condition.Or)Read("not inspected == yes and items > 3 or lane == red")!;
        var and = (Condition.And)or.Parts[0];
        Assert.IsType<Condition.Not>(and.Parts[0]);
        Assert.Equal(new Condition.Between(DeclarationSchema.Items, 4, long.MaxValue), and.Parts[1]);
        Assert.IsType<Condition.Between>(or.Parts[1]);
        Assert.IsType<Condition.And>(Read("lane == red and (items > 3 or items < 2)"));
    }

    [Fact]
    public void Chances_draw_by_names_of_their_own()
    {
        var or = (Condition.Or)Read("chance 5% or chance 10%")!;
        Assert.Equal([new Condition.Chance("here", 0.05), new Condition.Chance("here.2", 0.1)], or.Parts);
        Assert.Equal(Condition.Always, Read("always"));
        Assert.Equal(Condition.Never, Read("never"));
    }

    [Fact]
    public void A_time_that_has_not_come_is_not_earlier_than_any()
    {
        var schema = new AttributeSchema();
        var seen = schema.Add("seen", AttributeKind.Time);
        var before = ConditionReader.Read("seen < 2024-01-02", schema, "here", new(2024, 1, 1), out _);
        Assert.Equal(new Condition.Between(seen.Slot, AttributeSchema.Unset + 1, 86_400_000_000 - 1), before);
    }

    [Theory]
    [InlineData("valu > 5 KZT", "0: there is no column 'valu'; did you mean 'value'?")]
    [InlineData("value > 5", "8: '5' is a number, not an amount of money; write a number with KZT, such as 20000 KZT")]
    [InlineData("lane = red", "5: '=' compares nothing; write '==' for 'is equal to'")]
    [InlineData("lane > red", "5: 'lane' has no order; compare it with ==, != or in")]
    [InlineData("codes == F", "6: 'codes' is a set of flags; write 'codes has …'")]
    [InlineData("lane has red", "0: 'lane' is no set of flags; write 'lane ==' or 'lane in [ … ]'")]
    [InlineData("value starts 87", "0: 'value' is no commodity code; only such a code 'starts' with figures")]
    [InlineData("hs == 8703", "6: '8703' is no full commodity code; write ten figures, or 'hs starts 8703'")]
    [InlineData("items == 1.5", "9: 'items' is kept in whole numbers and never equals '1.5'")]
    [InlineData("chance 150%", "7: '150%' is not between 0% and 100%")]
    [InlineData("lane == red & items > 1", "12: '&' is not part of a condition; write comparisons joined by and, or, not")]
    [InlineData("", "0: is empty; write a comparison such as procedure == 40, or always")]
    public void What_is_wrong_is_said_where_it_stands(string text, string expected) => Assert.Equal([expected], Errors(text));

    [Fact]
    public void All_that_is_wrong_is_said_at_once() =>
        Assert.Equal(
            ["0: there is no column 'lan'; did you mean "
                + "'lane'?", "25: 'Z' is no value of 'codes'; choose from A, B, C, D, E, F, G, H"],
            Errors("lan == red and codes has Z"));

    [Fact]
    public void Endless_parentheses_are_an_error_and_no_crash() => Assert.Single(Errors(new string('(', 100_000)));

    private static Condition? Read(string text)
    {
        var condition = ConditionReader.Read(text, Schema, "here", new(2024, 1, 1), out var errors);
        Assert.Empty(errors);
        return condition;
    }

    private static IEnumerable<string> Errors(string text)
    {
        Assert.Null(ConditionReader.Read(text, Schema, "here", new(2024, 1, 1), out var errors));
        return errors.Select(e => $"{e.At}: {e.Message}");
    }
}
