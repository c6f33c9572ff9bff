using System.Numerics;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Engine.Draws;

namespace ClearanceSim.Customs.Payment;

/// <summary>The declarants' personal accounts, kept in the simulation's registers.</summary>
/// <remarks>
/// A register holds by how much a balance differs from the opening balance, so that registers of zero are accounts as they were
/// opened. Traders of the registry have their accounts by rank. Others, whom only a batch names, take a place by the hash of
/// their identifier or the next free one, and a register behind the balances says whose it is: which place depends on who came
/// before, whose money it holds does not.
/// </remarks>
public sealed class AccountBook
{
    // How many traders have come whom the registry does not know.
    private const int OthersAt = 0;
    private const int First = 1;

    private readonly AccountRules rules;
    private readonly ulong foresight;
    private readonly int traders;
    private readonly int others;
    private readonly int places;

    /// <summary>A book with an account for every trader.</summary>
    /// <param name="rules">How accounts are kept.</param>
    /// <param name="traders">Traders of the registry.</param>
    /// <param name="takesOthers">May declarations name traders whom the registry does not know?</param>
    /// <exception cref="ArgumentException">An amount is negative, transfers are not positive or the foresight is no
    /// share.</exception>
    public AccountBook(AccountRules rules, int traders, bool takesOthers = false)
    {
        if (rules.Opening < 0) throw new ArgumentException("The opening balance is negative.", nameof(rules));
        if (rules.TopUp < 1) throw new ArgumentException("Transfers must be above 0.", nameof(rules));
        if (rules.Limit < 1) throw new ArgumentException("There must be at least one account.", nameof(rules));
        this.rules = rules;
        this.traders = traders;
        foresight = Draw.Threshold(rules.Foresight);
        others = takesOthers ? rules.Limit : 0;
        // At most every second place is taken, so that a free one is near.
        places = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, 2 * others));
    }

    /// <summary>The rules and the number of accounts as a text.</summary>
    internal string Text => $"{DefinitionText.Of(rules)} {traders} {others}";

    /// <summary>Accounts in the book, those that nobody has opened yet included.</summary>
    public int Accounts => traders + places;

    /// <summary>Registers that the book needs.</summary>
    public int Registers => First + Accounts + places;

    /// <summary>The balance of an account, KZT.</summary>
    public long Balance(ReadOnlySpan<long> registers, int account) => rules.Opening + registers[First + account];

    /// <summary>The account that a trader pays from; opens it for one who has none.</summary>
    /// <param name="registers">The registers.</param>
    /// <param name="trader">The cell of the column <c>trader</c>.</param>
    public int AccountOf(Span<long> registers, long trader)
    {
        int rank = TraderRegistry.RankOf(trader);
        return rank >= 1 && rank <= traders ? rank - 1 : traders + PlaceOf(registers, trader);
    }

    private int PlaceOf(Span<long> registers, long trader)
    {
        ulong hash = StableHash.Mix((ulong)trader);
        // Zero says that a place is free.
        long own = hash == 0 ? 1 : (long)hash;
        var owners = registers.Slice(First + Accounts, places);
        int place = (int)hash & (places - 1);
        while (owners[place] != 0 && owners[place] != own) place = (place + 1) & (places - 1);
        if (owners[place] == own) return place;
        if (registers[OthersAt] == others) return (int)hash & (places - 1);
        registers[OthersAt]++;
        owners[place] = own;
        return place;
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
        int account = AccountOf(registers, row[DeclarationSchema.Trader]);
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
        int account = AccountOf(registers, row[DeclarationSchema.Trader]);
        long due = Due(row);
        Transfer(registers, account, due);
        Debit(row, registers, account, due);
    }

    private void Transfer(Span<long> registers, int account, long needed)
    {
        long missing = needed - Balance(registers, account);
        if (missing <= 0) return;
        registers[First + account] += (missing + rules.TopUp - 1) / rules.TopUp * rules.TopUp;
    }

    private static void Debit(Span<long> row, Span<long> registers, int account, long due)
    {
        registers[First + account] -= due;
        row[DeclarationSchema.Collected] += due;
    }
}
