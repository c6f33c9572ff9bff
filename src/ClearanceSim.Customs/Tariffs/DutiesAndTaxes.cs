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
    private readonly long dutiable, secured, waived;

    /// <summary>Compiles a tariff.</summary>
    /// <exception cref="ArgumentException">A prefix or a procedure is not one.</exception>
    public DutiesAndTaxes(Tariff tariff)
    {
        duties = new DutyTable(tariff.Duties, tariff.OtherDuty);
        vat = tariff.Vat;
        fee = tariff.Fee;
        dutiable = Mask(tariff.DutiableProcedures);
        secured = Mask(tariff.SecuredProcedures);
        waived = Mask(tariff.WaivedProcedures);
    }

    /// <summary>The fee that a declaration of this procedure pays, KZT.</summary>
    public long Fee(long procedure) => procedure == Procedures.Transit ? 0 : fee;

    /// <summary>Sets duties and taxes, and what is secured or waived instead.</summary>
    public void Assess(Span<long> row)
    {
        long procedure = row[DeclarationSchema.Procedure];
        long fee = Fee(procedure), bit = 1L << (int)procedure, duty = 0, vatDue = 0;
        if (((dutiable | secured | waived) & bit) != 0)
        {
            long value = row[DeclarationSchema.Value];
            duty = (long)(value * duties.Rate(row[DeclarationSchema.Hs]) + 0.5);
            vatDue = (long)((value + duty) * vat + 0.5);
        }
        bool paid = (dutiable & bit) != 0;
        row[DeclarationSchema.Duties] = paid ? duty : 0;
        row[DeclarationSchema.Taxes] = fee + (paid ? vatDue : 0);
        row[DeclarationSchema.Payable] = fee + duty + vatDue;
        row[DeclarationSchema.Secured] = (secured & bit) != 0 ? duty + vatDue : 0;
        row[DeclarationSchema.Waived] = (waived & bit) != 0 ? duty + vatDue : 0;
    }

    private static long Mask(IReadOnlyList<string> procedures)
    {
        long mask = 0;
        foreach (string procedure in procedures)
        {
            int at = Procedures.List.Find(procedure);
            if (at < 0) throw new ArgumentException($"'{procedure}' is no customs procedure.", nameof(procedures));
            mask |= 1L << at;
        }
        return mask;
    }
}
