using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Compliance;

/// <summary>The declarant puts right what was found: brings the documents, and owes what had been evaded.</summary>
/// <remarks>
/// Does nothing where nothing was found; done twice it does nothing the second time. After release it is what an audit assesses: it
/// counts as recovered, and is not debited in the simulation.
/// </remarks>
/// <param name="afterRelease">Is the declaration released already?</param>
public sealed class Correction(bool afterRelease = false) : IAction
{
    /// <inheritdoc/>
    public void Run(ref ActionContext context)
    {
        var row = context.Row;
        if (row[DeclarationSchema.Found] == 0) return;
        long evaded = row[DeclarationSchema.Evaded];
        row[DeclarationSchema.Taxes] += evaded;
        row[DeclarationSchema.Payable] += evaded;
        row[DeclarationSchema.Recovered] += evaded;
        if (afterRelease) row[DeclarationSchema.RecoveredByAudit] += evaded;
        row[DeclarationSchema.Evaded] = 0;
        row[DeclarationSchema.DocumentsAtHand] = 1;
    }

    /// <inheritdoc/>
    public string Describe() => afterRelease ? "correction after release" : "correction";
}
