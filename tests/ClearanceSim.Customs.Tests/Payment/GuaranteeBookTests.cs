using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Payment;
using ClearanceSim.Customs.Traders;
using CsCheck;

namespace ClearanceSim.Customs.Tests.Payment;

/// <summary>Guarantees: what is held is what the open declarations have to secure, and never more than certificates cover.</summary>
public class GuaranteeBookTests
{
    [Fact]
    public void What_is_held_is_what_open_declarations_secure_and_certificates_cover_it() =>
        Gen.Select(Gen.Long[0, 500], Gen.Long[1, 100], Gen.Select(Gen.Int[1, 4], Gen.Long[0, 400], Gen.Int[0, 2]).Array[0, 60])
            .Sample((certificate, step, moves) =>
            {
                var accounts = new AccountBook(new AccountRules(), traders: 4);
                var rules = new GuaranteeRules { Certificate = certificate, Step = step };
                var book = new GuaranteeBook(rules, accounts, accounts.Registers);
                long[] registers = new long[accounts.Registers + GuaranteeBook.RegistersOf(accounts)];
                var open = new List<(int Trader, long[] Row)>();
                foreach (var (trader, amount, then) in moves)
                {
                    long[] row = Securing(amount, trader);
                    new Secure(book).Run(row, registers);
                    if (row[DeclarationSchema.Unpaid] == 1) new LateSecurity(book).Run(row, registers);
                    Assert.Equal((0, amount), (row[DeclarationSchema.Unpaid], row[DeclarationSchema.Guaranteed]));
                    open.Add((trader, row));
                    if (then == 0) continue;
                    var (_, first) = open[0];
                    open.RemoveAt(0);
                    long payable = first[DeclarationSchema.Payable];
                    if (then == 1) new FreeSecurity(book).Run(first, registers);
                    else new CallInSecurity(book).Run(first, registers);
                    Assert.Equal(0, first[DeclarationSchema.Guaranteed]);
                    Assert.Equal(payable, first[DeclarationSchema.Collected] + first[DeclarationSchema.Secured]);
                    if (payable > 0) Assert.Equal(then == 2, first[DeclarationSchema.Collected] > 0);
                }
                for (int trader = 1; trader <= 4; trader++)
                {
                    int account = accounts.AccountOf(registers, TraderRegistry.Cell(trader));
                    var (used, covered) = book.Of(registers, account);
                    Assert.Equal(open.Where(o => o.Trader == trader).Sum(o => o.Row[DeclarationSchema.Secured]), used);
                    Assert.True(used <= covered);
                    Assert.Equal(0, (covered - certificate) % step);
                }
            });

    private static long[] Securing(long amount, int trader)
    {
        long[] row = Rows.New(trader);
        row[DeclarationSchema.Trader] = TraderRegistry.Cell(trader);
        row[DeclarationSchema.Payable] = row[DeclarationSchema.Secured] = amount;
        return row;
    }
}
