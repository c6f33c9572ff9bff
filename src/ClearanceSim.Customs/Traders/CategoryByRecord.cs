using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Traders;

/// <summary>Puts the category that the trader's record has earned on a declaration, before anybody looks at it.</summary>
public sealed class CategoryByRecord(TraderRecords records) : IAction
{
    /// <inheritdoc/>
    public void Run(ref ActionContext context) => records.File(context.Row, context.Registers, context.Now);

    /// <inheritdoc/>
    public string Describe() => $"category by record {records.Text}";
}
