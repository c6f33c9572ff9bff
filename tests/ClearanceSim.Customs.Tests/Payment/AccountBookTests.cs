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
                    new AccountRules { Opening = opening, TopUp = topUp, Foresight = foresight }, registered: 8, knowsStrangers: true);
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
        Assert.Equal((0, 0), (row[DeclarationSchema.Unpaid], book.Balance(registers, book.AccountOf(1))));
    }

    [Fact]
    public void A_balance_that_does_not_suffice_leaves_the_declaration_unpaid_until_a_round_transfer_has_come()
    {
        var (book, registers) = Book(opening: 100, foresight: 0);
        long[] row = Owing(101);
        new Debit("payment", book).Run(row, registers);
        Assert.Equal((1, 100), (row[DeclarationSchema.Unpaid], book.Balance(registers, book.AccountOf(1))));
        new LatePayment(book).Run(row, registers);
        Assert.Equal((0, 49), (row[DeclarationSchema.Unpaid], book.Balance(registers, book.AccountOf(1))));
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
        Assert.Equal((90, 10), (row[DeclarationSchema.Collected], book.Balance(registers, book.AccountOf(1))));
    }

    [Fact]
    public void Every_trader_of_the_registry_has_an_account_of_its_own_and_strangers_have_others()
    {
        const int registered = 20_000;
        var book = new AccountBook(new AccountRules { ForStrangers = 1000 }, registered, knowsStrangers: true);
        var own = Enumerable.Range(1, registered).Select(rank => book.AccountOf(TraderRegistry.Cell(rank))).ToHashSet();
        Assert.Equal(registered, own.Count);
        long[] strangers = [TraderRegistry.Cell(registered + 1), PackedText.Pack("T12"), PackedText.Pack("KZ-900141000123"), 0];
        Assert.All(strangers, s => Assert.InRange(book.AccountOf(s), registered, book.Accounts - 1));
        Assert.Equal(registered + 1024, book.Accounts);
    }

    private static (AccountBook, long[]) Book(long opening, double foresight)
    {
        var book = new AccountBook(new AccountRules { Opening = opening, TopUp = 50, Foresight = foresight }, registered: 4, knowsStrangers: true);
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
