using ClearanceSim.Customs.Declarations;

namespace ClearanceSim.Customs.Tariffs;

/// <summary>Works out duties and taxes from goods, value and procedure, as declared.</summary>
/// <remarks>
/// Duty is a share of the value, value added tax one of value plus duty; both are rounded to whole tenge. The fee is a tax.
/// </remarks>
public sealed class DutiesAndTaxes
{
    private readonly DutyTable duties;
    private readonly double vat;
    private readonly long fee;
    private readonly long dutiable;

    /// <summary>Compiles a tariff.</summary>
    /// <exception cref="ArgumentException">A prefix or a procedure is not one.</exception>
    public DutiesAndTaxes(Tariff tariff)
    {
        duties = new DutyTable(tariff.Duties, tariff.OtherDuty);
        vat = tariff.Vat;
        fee = tariff.Fee;
        foreach (string procedure in tariff.DutiableProcedures)
        {
            int at = Procedures.List.Find(procedure);
            if (at < 0) throw new ArgumentException($"'{procedure}' is no customs procedure.", nameof(tariff));
            dutiable |= 1L << at;
        }
    }

    /// <summary>The fee that a declaration of this procedure pays, KZT.</summary>
    public long Fee(long procedure) => procedure == Procedures.Transit ? 0 : fee;

    /// <summary>Sets duties and taxes.</summary>
    public void Assess(Span<long> row)
    {
        long procedure = row[DeclarationSchema.Procedure];
        long duty = 0, tax = Fee(procedure);
        if ((dutiable >> (int)procedure & 1) != 0)
        {
            long value = row[DeclarationSchema.Value];
            duty = (long)(value * duties.Rate(row[DeclarationSchema.Hs]) + 0.5);
            tax += (long)((value + duty) * vat + 0.5);
        }
        row[DeclarationSchema.Duties] = duty;
        row[DeclarationSchema.Taxes] = tax;
    }
}
