using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Payment;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Engine.Attributes;

namespace ClearanceSim.Customs.Tests.Traders;

public class TraderRecordsTests
{
    private const long Day = 86_400_000_000;

    private static readonly AccountBook Accounts = new(new AccountRules(), traders: 10, takesOthers: true);

    private readonly long[] registers = new long[Accounts.Registers + TraderRecords.Registers(Accounts)];

    [Fact]
    public void A_trader_begins_as_its_first_declaration_says_and_keeps_that_within_the_period()
    {
        var records = Monthly(upgrade: 1);
        Assert.Equal(TraderCategory.High, File(records, day: 0, TraderCategory.High));
        Assert.Equal(TraderCategory.High, File(records, day: 30, TraderCategory.Low));
    }

    [Fact]
    public void Enough_declarations_of_which_nothing_was_found_move_a_trader_one_category_at_a_time()
    {
        var records = Monthly(upgrade: 2);
        TraderCategory[] seen = [.. Enumerable.Range(0, 6).Select(month => File(records, day: 31 * month, TraderCategory.High))];
        Assert.Equal(
            [
                TraderCategory.High, TraderCategory.High, TraderCategory.Medium, TraderCategory.Medium, TraderCategory.Low,
                TraderCategory.Low,
            ],
            seen);
    }

    [Fact]
    public void A_finding_starts_the_count_anew_and_enough_of_them_in_one_period_move_a_trader_down()
    {
        var records = Monthly(upgrade: 3, downgrade: 2);
        File(records, 0, TraderCategory.Low);
        Find(records, 1);
        File(records, 2, TraderCategory.Low);
        // One in January and one in February are not two in one month.
        Find(records, 35);
        Assert.Equal(TraderCategory.Low, File(records, 65));
        Find(records, 66);
        Find(records, 67);
        Assert.Equal(TraderCategory.Low, File(records, 68));
        Assert.Equal(TraderCategory.Medium, File(records, 95));
        Assert.Equal(TraderCategory.Medium, File(records, 125));
    }

    [Fact]
    public void What_an_audit_finds_counts_in_the_period_in_which_it_is_found()
    {
        var records = Monthly(downgrade: 1);
        File(records, 0, TraderCategory.Medium);
        Find(records, 40);
        Assert.Equal(TraderCategory.Medium, File(records, 50));
        Assert.Equal(TraderCategory.High, File(records, 61));
    }

    [Fact]
    public void Every_trader_has_a_record_of_its_own_those_of_batches_too()
    {
        var records = Monthly(downgrade: 1);
        long stranger = PackedText.Pack("KZ123");
        foreach (long trader in (long[])[TraderRegistry.Cell(1), TraderRegistry.Cell(2), stranger])
            File(records, 0, TraderCategory.Low, trader);
        Find(records, 1, stranger);
        Assert.Equal(
            [TraderCategory.Low, TraderCategory.Low, TraderCategory.Medium],
            ((long[])[TraderRegistry.Cell(1), TraderRegistry.Cell(2), stranger]).Select(t => File(records, 40, trader: t)));
    }

    [Fact]
    public void Months_are_those_of_the_calendar_and_other_periods_run_from_the_start()
    {
        var months = new RecalculationPeriods(null, new DateOnly(2024, 1, 20));
        Assert.Equal([0, 0, 1, 1, 2, 12], ((long[])[0, 12 * Day - 1, 12 * Day, 41 * Day - 1, 41 * Day, 366 * Day]).Select(months.Of));
        var weeks = new RecalculationPeriods(7 * Day, new DateOnly(2024, 1, 20));
        Assert.Equal([0, 0, 1, 52], ((long[])[0, 7 * Day - 1, 7 * Day, 370 * Day]).Select(weeks.Of));
    }

    [Fact]
    public void Only_a_new_finding_goes_on_the_record_and_nothing_is_allocated()
    {
        var records = Monthly(downgrade: 2);
        var look = new FindingOnRecord(new Finding("look", new Dictionary<Problem, double> { [Problem.Value] = 1 }), records);
        var file = new CategoryByRecord(records);
        long[] row = Row(TraderCategory.Low, TraderRegistry.Cell(1));
        row[DeclarationSchema.Problem] = (long)Problem.Value;
        file.Run(row, registers);
        look.Run(row, registers);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) look.Run(row, registers);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        file.Run(row, registers, 40 * Day);
        Assert.Equal((long)TraderCategory.Low, row[DeclarationSchema.TraderCategory]);
    }

    private static TraderRecords Monthly(int? upgrade = null, int? downgrade = null) => new(
        new Recalculation { UpgradeAfter = upgrade, DowngradeAt = downgrade }, new DateOnly(2024, 1, 1), Accounts, Accounts.Registers);

    private static long[] Row(TraderCategory category, long trader)
    {
        long[] row = Rows.New();
        row[DeclarationSchema.Trader] = trader;
        row[DeclarationSchema.TraderCategory] = (long)category;
        return row;
    }

    private TraderCategory File(TraderRecords records, int day, TraderCategory drawn = TraderCategory.Medium, long? trader = null)
    {
        long[] row = Row(drawn, trader ?? TraderRegistry.Cell(1));
        records.File(row, registers, day * Day);
        return (TraderCategory)row[DeclarationSchema.TraderCategory];
    }

    private void Find(TraderRecords records, int day, long? trader = null) =>
        records.Find(Row(TraderCategory.Medium, trader ?? TraderRegistry.Cell(1)), registers, day * Day);
}
