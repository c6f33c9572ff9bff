using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Compliance;

/// <summary>A stage looks at a declaration, and what it finds goes on the trader's record.</summary>
public sealed class FindingOnRecord(Finding finding, TraderRecords records) : IAction
{
    /// <inheritdoc/>
    public void Run(ref ActionContext context)
    {
        long before = context.Row[DeclarationSchema.Found];
        finding.Run(ref context);
        if (context.Row[DeclarationSchema.Found] != before) records.Find(context.Row, context.Registers, context.Now);
    }

    /// <inheritdoc/>
    public string Describe() => $"{finding.Describe()} on record {records.Text}";
}
