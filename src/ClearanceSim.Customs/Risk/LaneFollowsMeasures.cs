using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Risk;

/// <summary>Puts a declaration in the lane that its measures ask for, after someone changed them.</summary>
public sealed class LaneFollowsMeasures : IAction
{
    /// <inheritdoc/>
    public void Run(ref ActionContext context) =>
        context.Row[DeclarationSchema.Lane] = (long)LaneRule.Of(context.Row[DeclarationSchema.Measures]);
}
