using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Payment;
using ClearanceSim.Customs.Regimes;

namespace ClearanceSim.Customs.Traders;

/// <summary>What customs knows of every trader, and the category that follows from it, kept in the simulation's registers.</summary>
/// <remarks>
/// A record stands behind the trader's account, for those from batches too. It is brought up to date when something happens to it (a
/// filing, a finding), so the end of a period costs nothing: in periods without either nothing would have moved. A trader begins in the
/// category of its first declaration. What is wrong with a declaration was decided when it was created, by that first category: a
/// trader's honesty does not change because customs calls it something else.
/// </remarks>
public sealed class TraderRecords
{
    // The cells of a record. A category of 0 says that the trader has not come yet; so categories stand here plus one.
    private const int Category = 0;
    private const int Period = 1;
    private const int InARow = 2;
    private const int Findings = 3;
    private const int Cells = 4;

    private static readonly int Highest = TraderLists.Categories.Codes.Count;

    private readonly Recalculation rules;
    private readonly RecalculationPeriods periods;
    private readonly AccountBook accounts;
    private readonly int first;

    /// <summary>Records of all who have an account.</summary>
    /// <param name="rules">How categories move.</param>
    /// <param name="start">The date on which simulated time 0 is midnight.</param>
    /// <param name="accounts">The accounts, in whose order the records stand.</param>
    /// <param name="first">The first of their registers.</param>
    /// <exception cref="ArgumentException">A number of the rules is not positive.</exception>
    public TraderRecords(Recalculation rules, DateOnly start, AccountBook accounts, int first)
    {
        if (rules.UpgradeAfter < 1) throw new ArgumentException("An upgrade takes at least one declaration.", nameof(rules));
        if (rules.DowngradeAt < 1) throw new ArgumentException("A downgrade takes at least one finding.", nameof(rules));
        this.rules = rules;
        this.accounts = accounts;
        this.first = first;
        periods = new RecalculationPeriods(rules.Every, start);
        Text = $"{DefinitionText.Of(rules)} from {start:O} at {first}";
    }

    /// <summary>Rules and place as a text.</summary>
    internal string Text { get; }

    /// <summary>Registers that the records need.</summary>
    /// <param name="accounts">The accounts.</param>
    public static int Registers(AccountBook accounts) => accounts.Accounts * Cells;

    /// <summary>A declaration is filed: it carries the category that its trader has by now.</summary>
    public void File(Span<long> row, Span<long> registers, long now)
    {
        var record = Current(row, registers, now);
        record[InARow]++;
        row[DeclarationSchema.TraderCategory] = record[Category] - 1;
    }

    /// <summary>Something was found to be wrong with a declaration.</summary>
    public void Find(ReadOnlySpan<long> row, Span<long> registers, long now)
    {
        var record = Current(row, registers, now);
        record[InARow] = 0;
        record[Findings]++;
    }

    private Span<long> Current(ReadOnlySpan<long> row, Span<long> registers, long now)
    {
        int account = accounts.AccountOf(registers, row[DeclarationSchema.Trader]);
        var record = registers.Slice(first + account * Cells, Cells);
        int period = periods.Of(now);
        if (record[Category] == 0)
        {
            record[Category] = row[DeclarationSchema.TraderCategory] + 1;
            record[Period] = period;
        }
        else if (record[Period] < period)
        {
            Recalculate(record);
            record[Period] = period;
        }
        return record;
    }

    private void Recalculate(Span<long> record)
    {
        if (record[Findings] >= rules.DowngradeAt) Move(record, Math.Min(Highest, record[Category] + 1));
        else if (record[InARow] >= rules.UpgradeAfter) Move(record, Math.Max(1, record[Category] - 1));
        record[Findings] = 0;
    }

    private static void Move(Span<long> record, long category)
    {
        record[Category] = category;
        record[InARow] = 0;
    }
}
