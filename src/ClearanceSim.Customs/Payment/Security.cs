using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Payment;

/// <summary>Secures what a declaration does not pay; where the certificates cover too little it is marked unpaid.</summary>
public sealed class Secure(GuaranteeBook book) : IAction
{
    /// <inheritdoc/>
    public void Run(ref ActionContext context) =>
        context.Row[DeclarationSchema.Unpaid] = book.TrySecure(context.Row, context.Registers) ? 0 : 1;

    /// <inheritdoc/>
    public string Describe() => $"secure {book.Text}";
}

/// <summary>A further certificate has been issued.</summary>
public sealed class LateSecurity(GuaranteeBook book) : IAction
{
    /// <inheritdoc/>
    public void Run(ref ActionContext context)
    {
        book.IssueAndSecure(context.Row, context.Registers);
        context.Row[DeclarationSchema.Unpaid] = 0;
    }

    /// <inheritdoc/>
    public string Describe() => $"late security {book.Text}";
}

/// <summary>The goods have arrived: the guarantee is free again.</summary>
public sealed class FreeSecurity(GuaranteeBook book) : IAction
{
    /// <inheritdoc/>
    public void Run(ref ActionContext context) => book.Free(context.Row, context.Registers);

    /// <inheritdoc/>
    public string Describe() => $"free security {book.Text}";
}

/// <summary>Goods are released on a condition: what would be due if it is not met has to be secured.</summary>
/// <param name="share">As a part of the declared value.</param>
public sealed class AddObligation(double share) : IAction
{
    /// <inheritdoc/>
    public void Run(ref ActionContext context) => GuaranteeBook.AddObligation(context.Row, share);

    /// <inheritdoc/>
    public string Describe() => FormattableString.Invariant($"add obligation of {share:R}");
}

/// <summary>The condition of a release is met: what was secured is not due, and the guarantee is free.</summary>
public sealed class MeetObligation(GuaranteeBook book) : IAction
{
    /// <inheritdoc/>
    public void Run(ref ActionContext context) => book.Meet(context.Row, context.Registers);

    /// <inheritdoc/>
    public string Describe() => $"meet obligation {book.Text}";
}

/// <summary>The goods have not arrived, or the condition of a release is not met: the guarantee pays.</summary>
public sealed class CallInSecurity(GuaranteeBook book) : IAction
{
    /// <inheritdoc/>
    public void Run(ref ActionContext context) => book.CallIn(context.Row, context.Registers);

    /// <inheritdoc/>
    public string Describe() => $"call in security {book.Text}";
}

/// <summary>The goods are not released: what has not been paid is owed no longer.</summary>
public sealed class Forgive : IAction
{
    /// <inheritdoc/>
    public void Run(ref ActionContext context)
    {
        var row = context.Row;
        row[DeclarationSchema.Waived] = row[DeclarationSchema.Payable] - row[DeclarationSchema.Collected];
        row[DeclarationSchema.Secured] = 0;
        row[DeclarationSchema.Evaded] = 0;
        row[DeclarationSchema.Recovered] = 0;
    }
}
