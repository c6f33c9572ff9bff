using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Tariffs;

namespace ClearanceSim.Customs.Tests.Tariffs;

public class DutiesAndTaxesTests
{
    private static readonly DutiesAndTaxes Tariff = new(new Tariff { Duties = [("8703", 0.15)], OtherDuty = 0.05 });

    [Theory]
    [InlineData("40", "870321", 1_000_000, 150_000, 158_000, 0, 0)]
    [InlineData("40", "0803", 1_000_000, 50_000, 146_000, 0, 0)]
    [InlineData("10", "870321", 1_000_000, 0, 20_000, 0, 0)]
    [InlineData("80", "870321", 1_000_000, 0, 0, 288_000, 0)]
    [InlineData("53", "870321", 1_000_000, 0, 20_000, 288_000, 0)]
    [InlineData("70", "870321", 1_000_000, 0, 20_000, 0, 288_000)]
    [InlineData("40", "0803", 10, 1, 20_001, 0, 0)]
    public void Duty_is_a_share_of_value_and_tax_one_of_value_and_duty_plus_the_fee_paid_secured_or_waived(
        string procedure, string hs, long value, long duties, long taxes, long secured, long waived)
    {
        long[] row = Rows.New();
        row[DeclarationSchema.Procedure] = Procedures.List[procedure];
        row[DeclarationSchema.Hs] = HsCode.Parse(hs).Cell;
        row[DeclarationSchema.Value] = value;
        Tariff.Assess(row);
        Assert.Equal((duties, taxes), (row[DeclarationSchema.Duties], row[DeclarationSchema.Taxes]));
        Assert.Equal((secured, waived), (row[DeclarationSchema.Secured], row[DeclarationSchema.Waived]));
        Assert.Equal(duties + taxes + secured + waived, row[DeclarationSchema.Payable]);
    }

    [Fact]
    public void An_unknown_procedure_is_named() =>
        Assert.Contains(
            "'41'",
            Assert.Throws<ArgumentException>(() => new DutiesAndTaxes(new Tariff { DutiableProcedures = ["41"] })).Message,
            StringComparison.Ordinal);
}
