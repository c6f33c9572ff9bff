using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Payment;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Engine.Attributes;
using CsCheck;

namespace ClearanceSim.Customs.Tests.Payment;

public class AccountBookTests
{
    [Fact]
    public void Accounts_conserve_money() =>
        Gen.Select(
            Gen.Long[0, 1000], Gen.Long[1, 500], Gen.Double[0, 1], Gen.Select(Gen.Long[1, 20], Gen.Long[0, 700]).Array[0, 60])
            .Sample((opening, topUp, foresight, declarations) =>
            {
                var book = new AccountBook(
                    new AccountRules { Opening = opening, TopUp = topUp, Foresight = foresight, Limit = 16 }, traders: 8, takesOthers: true);
                long[] registers = new long[book.Registers];
                long collected = 0;
                foreach (var (trader, due) in declarations)
                {
                    long[] row = Owing(due, trader);
                    new Debit("payment", book).Run(row, registers);
                    if (row[DeclarationSchema.Unpaid] == 1)
                    {
                        Assert.Equal(0, row[DeclarationSchema.Collected]);
                        new LatePayment(book).Run(row, registers);
                    }
                    Assert.Equal((0, due), (row[DeclarationSchema.Unpaid], row[DeclarationSchema.Collected]));
                    collected += due;
                }
                long balances = Enumerable.Range(0, book.Accounts).Sum(a => book.Balance(registers, a));
                Assert.All(Enumerable.Range(0, book.Accounts), a => Assert.True(book.Balance(registers, a) >= 0));
                // What is there beyond the openings less what was collected was transferred, in whole steps.
                long transferred = balances + collected - opening * book.Accounts;
                Assert.True(transferred >= 0);
                Assert.Equal(0, transferred % topUp);
            });

    [Fact]
    public void A_balance_that_suffices_is_debited_at_once()
    {
        var (book, registers) = Book(opening: 100, foresight: 0);
        long[] row = Owing(100);
        new Debit("payment", book).Run(row, registers);
        Assert.Equal((0, 0), (row[DeclarationSchema.Unpaid], book.Balance(registers, book.AccountOf(registers, 1))));
    }

    [Fact]
    public void A_balance_that_does_not_suffice_leaves_the_declaration_unpaid_until_a_round_transfer_has_come()
    {
        var (book, registers) = Book(opening: 100, foresight: 0);
        long[] row = Owing(101);
        new Debit("payment", book).Run(row, registers);
        Assert.Equal((1, 100), (row[DeclarationSchema.Unpaid], book.Balance(registers, book.AccountOf(registers, 1))));
        new LatePayment(book).Run(row, registers);
        Assert.Equal((0, 49), (row[DeclarationSchema.Unpaid], book.Balance(registers, book.AccountOf(registers, 1))));
    }

    [Fact]
    public void A_declarant_with_foresight_never_waits()
    {
        var (book, registers) = Book(opening: 0, foresight: 1);
        long[] row = Owing(1);
        new Debit("payment", book).Run(row, registers);
        Assert.Equal(0, row[DeclarationSchema.Unpaid]);
    }

    [Fact]
    public void A_second_payment_takes_only_what_was_added_since()
    {
        var (book, registers) = Book(opening: 100, foresight: 0);
        long[] row = Owing(60);
        new Debit("payment", book).Run(row, registers);
        row[DeclarationSchema.Taxes] += 30;
        new Debit("payment", book).Run(row, registers);
        Assert.Equal((90, 10), (row[DeclarationSchema.Collected], book.Balance(registers, book.AccountOf(registers, 1))));
    }

    [Fact]
    public void Every_trader_of_the_registry_has_an_account_of_its_own()
    {
        var book = new AccountBook(new AccountRules(), traders: 20_000);
        long[] registers = new long[book.Registers];
        Assert.Equal(
            Enumerable.Range(0, 20_000),
            Enumerable.Range(1, 20_000).Select(rank => book.AccountOf(registers, TraderRegistry.Cell(rank))));
    }

    [Fact]
    public void Traders_whom_only_a_batch_names_have_one_each_whoever_comes_first()
    {
        var book = new AccountBook(new AccountRules { Limit = 20_000 }, traders: 4, takesOthers: true);
        long[] traders = [0, TraderRegistry.Cell(5), .. Enumerable.Range(1, 19_998).Select(i => PackedText.Pack($"IMP{i}"))];
        long[] registers = new long[book.Registers];
        var accounts = traders.Select(t => book.AccountOf(registers, t)).ToList();
        Assert.Equal(20_000, accounts.Distinct().Count());
        Assert.DoesNotContain(accounts, a => a < 4);
        Assert.Equal(accounts, traders.Select(t => book.AccountOf(registers, t)));
        // A trader's balance is its own in another order too.
        long[] others = new long[book.Registers];
        Array.Reverse(traders);
        foreach (long trader in traders) book.TransferAndDebit(Owing(trader & 1023, trader), others);
        foreach (long trader in traders)
            Assert.Equal(Balance(book, trader & 1023), book.Balance(others, book.AccountOf(others, trader)));
    }

    [Fact]
    public void Memory_is_bounded_by_the_limit_and_those_beyond_it_share()
    {
        var book = new AccountBook(new AccountRules { Limit = 16 }, traders: 10, takesOthers: true);
        Assert.Equal((42, 75), (book.Accounts, book.Registers));
        long[] registers = new long[book.Registers];
        var accounts = Enumerable.Range(1, 100).Select(t => book.AccountOf(registers, t)).ToList();
        Assert.Equal(16, accounts.Take(16).Distinct().Count());
        Assert.All(accounts, a => Assert.InRange(a, 10, 41));
        Assert.Equal(accounts, Enumerable.Range(1, 100).Select(t => book.AccountOf(registers, t)));
    }

    private static long Balance(AccountBook book, long due)
    {
        long[] registers = new long[book.Registers];
        book.TransferAndDebit(Owing(due), registers);
        return book.Balance(registers, book.AccountOf(registers, 1));
    }

    private static (AccountBook, long[]) Book(long opening, double foresight)
    {
        var book = new AccountBook(new AccountRules { Opening = opening, TopUp = 50, Foresight = foresight, Limit = 16 }, traders: 4, takesOthers: true);
        return (book, new long[book.Registers]);
    }

    private static long[] Owing(long due, long trader = 1)
    {
        long[] row = Rows.New();
        row[DeclarationSchema.Trader] = trader;
        row[DeclarationSchema.Duties] = due / 3;
        row[DeclarationSchema.Taxes] = due - due / 3;
        return row;
    }
}
