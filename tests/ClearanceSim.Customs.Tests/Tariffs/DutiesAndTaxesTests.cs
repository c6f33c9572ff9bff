using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Tariffs;

namespace ClearanceSim.Customs.Tests.Tariffs;

public class DutiesAndTaxesTests
{
    private static readonly DutiesAndTaxes Tariff = new(new Tariff { Duties = [("8703", 0.15)], OtherDuty = 0.05 });

    [Theory]
    [InlineData("40", "870321", 1_000_000, 150_000, 158_000)]
    [InlineData("40", "0803", 1_000_000, 50_000, 146_000)]
    [InlineData("10", "870321", 1_000_000, 0, 20_000)]
    [InlineData("80", "870321", 1_000_000, 0, 0)]
    [InlineData("40", "0803", 10, 1, 20_001)]
    public void Duty_is_a_share_of_value_and_tax_one_of_value_and_duty_plus_the_fee(
        string procedure, string hs, long value, long duties, long taxes)
    {
        long[] row = Rows.New();
        row[DeclarationSchema.Procedure] = Procedures.List[procedure];
        row[DeclarationSchema.Hs] = HsCode.Parse(hs).Cell;
        row[DeclarationSchema.Value] = value;
        Tariff.Assess(row);
        Assert.Equal((duties, taxes), (row[DeclarationSchema.Duties], row[DeclarationSchema.Taxes]));
    }

    [Fact]
    public void An_unknown_procedure_is_named() =>
        Assert.Contains(
            "'41'",
            Assert.Throws<ArgumentException>(() => new DutiesAndTaxes(new Tariff { DutiableProcedures = ["41"] })).Message,
            StringComparison.Ordinal);
}
