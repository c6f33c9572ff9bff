using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Engine.Draws;

namespace ClearanceSim.Customs.Payment;

/// <summary>The declarants' personal accounts, kept in the simulation's registers.</summary>
/// <remarks>
/// A register holds by how much a balance differs from the opening balance, so that registers of zero are accounts as they were
/// opened.
/// </remarks>
public sealed class AccountBook
{
    private readonly AccountRules rules;
    private readonly int registered;
    private readonly ulong mask;
    private readonly ulong foresight;

    /// <summary>A book with an account for every trader of the registry and, where files name others, accounts for those.</summary>
    /// <param name="rules">How accounts are kept.</param>
    /// <param name="registered">Traders in the registry.</param>
    /// <param name="knowsStrangers">Do declarations come whose traders are not of the registry?</param>
    /// <exception cref="ArgumentException">An amount is negative, transfers are not positive or the foresight is no
    /// share.</exception>
    public AccountBook(AccountRules rules, int registered, bool knowsStrangers)
    {
        if (rules.Opening < 0) throw new ArgumentException("The opening balance is negative.", nameof(rules));
        if (rules.TopUp < 1) throw new ArgumentException("Transfers must be above 0.", nameof(rules));
        if (rules.ForStrangers < 1) throw new ArgumentException("There must be at least one account.", nameof(rules));
        this.rules = rules;
        foresight = Draw.Threshold(rules.Foresight);
        this.registered = registered;
        uint strangers = knowsStrangers ? System.Numerics.BitOperations.RoundUpToPowerOf2((uint)rules.ForStrangers) : 1;
        mask = strangers - 1;
        Accounts = registered + (int)strangers;
    }

    /// <summary>The rules and the number of accounts as a text.</summary>
    internal string Text => $"{DefinitionText.Of(rules)} {Accounts}";

    /// <summary>Accounts in the book: those of the registry by rank, then those of all others.</summary>
    public int Accounts { get; }

    /// <summary>Registers that the book needs.</summary>
    public int Registers => Accounts;

    /// <summary>The balance of an account, KZT.</summary>
    public long Balance(ReadOnlySpan<long> registers, int account) => rules.Opening + registers[account];

    /// <summary>The account that a trader pays from.</summary>
    /// <param name="trader">The cell of the column <c>trader</c>.</param>
    public int AccountOf(long trader)
    {
        int rank = TraderRegistry.RankOf(trader);
        return rank > 0 && rank <= registered ? rank - 1 : registered + (int)(StableHash.Mix((ulong)trader) & mask);
    }

    /// <summary>What a declaration still owes, KZT.</summary>
    public static long Due(ReadOnlySpan<long> row) =>
        Math.Max(0, row[DeclarationSchema.Duties] + row[DeclarationSchema.Taxes] - row[DeclarationSchema.Collected]);

    /// <summary>Debits what is due, if the balance suffices or the declarant saw to it in time.</summary>
    /// <param name="row">The declaration.</param>
    /// <param name="registers">The registers.</param>
    /// <param name="luck">The declaration's draw for foresight.</param>
    /// <returns>False if nothing was debited.</returns>
    public bool TryDebit(Span<long> row, Span<long> registers, ulong luck)
    {
        int account = AccountOf(row[DeclarationSchema.Trader]);
        long due = Due(row);
        if (Balance(registers, account) < due)
        {
            if (!Draw.Chance(luck, foresight)) return false;
            Transfer(registers, account, due);
        }
        Debit(row, registers, account, due);
        return true;
    }

    /// <summary>Transfers what is missing and debits what is due.</summary>
    public void TransferAndDebit(Span<long> row, Span<long> registers)
    {
        int account = AccountOf(row[DeclarationSchema.Trader]);
        long due = Due(row);
        Transfer(registers, account, due);
        Debit(row, registers, account, due);
    }

    private void Transfer(Span<long> registers, int account, long needed)
    {
        long missing = needed - Balance(registers, account);
        if (missing <= 0) return;
        registers[account] += (missing + rules.TopUp - 1) / rules.TopUp * rules.TopUp;
    }

    private static void Debit(Span<long> row, Span<long> registers, int account, long due)
    {
        registers[account] -= due;
        row[DeclarationSchema.Collected] += due;
    }
}
