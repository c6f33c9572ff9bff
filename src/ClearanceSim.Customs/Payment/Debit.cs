using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Payment;

/// <summary>
/// Debits duties and taxes from the declarant's account; where money is missing the declaration is marked unpaid.
/// </summary>
/// <remarks>
/// Whether the declarant looked after the balance in time is the declaration's luck for the purpose <c>STAGE.foresight</c>.
/// </remarks>
public sealed class Debit(string stage, AccountBook book) : IAction
{
    private readonly ulong purpose = StableHash.Of(stage + ".foresight");

    /// <inheritdoc/>
    public void Run(ref ActionContext context)
    {
        bool paid = book.TryDebit(context.Row, context.Registers, context.Bits(purpose));
        context.Row[DeclarationSchema.Unpaid] = paid ? 0 : 1;
    }

    /// <inheritdoc/>
    public string Describe() => $"debit {stage} {book.Text}";
}

/// <summary>The missing money has arrived: transfers it and debits what is due.</summary>
public sealed class LatePayment(AccountBook book) : IAction
{
    /// <inheritdoc/>
    public void Run(ref ActionContext context)
    {
        book.TransferAndDebit(context.Row, context.Registers);
        context.Row[DeclarationSchema.Unpaid] = 0;
    }

    /// <inheritdoc/>
    public string Describe() => $"late payment {book.Text}";
}
