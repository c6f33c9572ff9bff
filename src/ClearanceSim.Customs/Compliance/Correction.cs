using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Compliance;

/// <summary>The declarant puts right what was found: brings the documents, and owes what had been evaded.</summary>
/// <remarks>Does nothing where nothing was found; done twice it does nothing the second time.</remarks>
public sealed class Correction : IAction
{
    /// <inheritdoc/>
    public void Run(ref ActionContext context)
    {
        var row = context.Row;
        if (row[DeclarationSchema.Found] == 0) return;
        row[DeclarationSchema.Taxes] += row[DeclarationSchema.Evaded];
        row[DeclarationSchema.Payable] += row[DeclarationSchema.Evaded];
        row[DeclarationSchema.Evaded] = 0;
        row[DeclarationSchema.DocumentsAtHand] = 1;
    }
}
