using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Regimes;

namespace ClearanceSim.Customs.Payment;

/// <summary>The declarants' guarantees, kept in the simulation's registers: how much each certificate covers and how much of it is used.</summary>
/// <param name="rules">What certificates cover.</param>
/// <param name="accounts">Whose guarantee is whose.</param>
/// <param name="firstRegister">The first of its registers: for every account, what is used, then what further certificates cover.</param>
public sealed class GuaranteeBook(GuaranteeRules rules, AccountBook accounts, int firstRegister)
{
    /// <summary>Registers that a book needs.</summary>
    public static int RegistersOf(AccountBook accounts) => 2 * accounts.Accounts;

    /// <summary>The rules as a text.</summary>
    internal string Text => $"{DefinitionText.Of(rules)} at {firstRegister}";

    /// <summary>Of a declarant's guarantee: how much is used, and how much its certificates cover, KZT.</summary>
    public (long Used, long Covered) Of(ReadOnlySpan<long> registers, int account) =>
        (registers[firstRegister + account], rules.Certificate + registers[firstRegister + accounts.Accounts + account]);

    /// <summary>Secures what the declaration has to, if the certificates cover it.</summary>
    /// <returns>False if they do not.</returns>
    public bool TrySecure(Span<long> row, Span<long> registers)
    {
        int account = accounts.AccountOf(registers, row[DeclarationSchema.Trader]);
        long needed = row[DeclarationSchema.Secured] - row[DeclarationSchema.Guaranteed];
        var (used, covered) = Of(registers, account);
        if (used + needed > covered) return false;
        registers[firstRegister + account] += needed;
        row[DeclarationSchema.Guaranteed] += needed;
        return true;
    }

    /// <summary>A further certificate has been issued, over what is missing: secures what the declaration has to.</summary>
    public void IssueAndSecure(Span<long> row, Span<long> registers)
    {
        int account = accounts.AccountOf(registers, row[DeclarationSchema.Trader]);
        long needed = row[DeclarationSchema.Secured] - row[DeclarationSchema.Guaranteed];
        var (used, covered) = Of(registers, account);
        long missing = Math.Max(0, used + needed - covered);
        registers[firstRegister + accounts.Accounts + account] += (missing + rules.Step - 1) / rules.Step * rules.Step;
        TrySecure(row, registers);
    }

    /// <summary>The obligation has ended: what was held for the declaration, if anything, can be used again.</summary>
    public void Free(Span<long> row, Span<long> registers)
    {
        if (row[DeclarationSchema.Guaranteed] == 0) return;
        registers[firstRegister + accounts.AccountOf(registers, row[DeclarationSchema.Trader])] -= row[DeclarationSchema.Guaranteed];
        row[DeclarationSchema.Guaranteed] = 0;
    }

    /// <summary>
    /// Goods are released on a condition: what would be due if it is not met is secured besides, as a part of their declared value.
    /// </summary>
    /// <param name="row">The declaration.</param>
    /// <param name="share">The part of the value, 0 to 1.</param>
    public static void AddObligation(Span<long> row, double share)
    {
        long amount = (long)(row[DeclarationSchema.Value] * share);
        row[DeclarationSchema.Payable] += amount;
        row[DeclarationSchema.Secured] += amount;
    }

    /// <summary>The condition is met: what was secured is not due, and the guarantee is free.</summary>
    public void Meet(Span<long> row, Span<long> registers)
    {
        Free(row, registers);
        row[DeclarationSchema.Payable] -= row[DeclarationSchema.Secured];
        row[DeclarationSchema.Secured] = 0;
    }

    /// <summary>The goods have not arrived, or a condition is not met: what was secured is collected from the guarantee.</summary>
    public void CallIn(Span<long> row, Span<long> registers)
    {
        Free(row, registers);
        row[DeclarationSchema.Collected] += row[DeclarationSchema.Secured];
        row[DeclarationSchema.Duties] += row[DeclarationSchema.Secured];
        row[DeclarationSchema.Secured] = 0;
    }
}
