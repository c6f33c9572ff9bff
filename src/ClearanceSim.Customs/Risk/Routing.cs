using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Risk;

/// <summary>Somebody (an officer, or the system after some days) puts a declaration in another lane than risk management did.</summary>
/// <remarks>
/// What a higher lane ordered is ordered no longer, what lower lanes ordered stays, and where nothing is left that makes the lane, its
/// usual measure is ordered: an inspection for red, a document check for yellow, an audit for blue. What an agency has to check is not
/// customs' to drop: such a declaration is yellow at least. What has been done already is done.
/// </remarks>
/// <param name="lane">The lane; not <see cref="Lane.Unassigned"/>.</param>
public sealed class Routing(Lane lane) : IAction
{
    private static readonly long Agencies = Measures.Mask(Measure.AgencyCheck);
    private static readonly long Blue = Measures.Mask(Measure.Audit);

    private readonly long dropped = lane switch
    {
        Lane.Red => 0,
        Lane.Yellow => LaneRule.Red,
        Lane.Blue => LaneRule.Red | LaneRule.Yellow & ~Agencies,
        Lane.Green => LaneRule.Red | LaneRule.Yellow & ~Agencies | Blue,
        _ => throw new ArgumentException("Nobody is put in no lane.", nameof(lane)),
    };

    private readonly long usual = lane switch
    {
        Lane.Red => Measures.Mask(Measure.Inspection),
        Lane.Yellow => Measures.Mask(Measure.DocumentCheck),
        Lane.Blue => Blue,
        _ => 0,
    };

    /// <inheritdoc/>
    public void Run(ref ActionContext context)
    {
        long measures = context.Row[DeclarationSchema.Measures] & ~dropped;
        if (LaneRule.Of(measures) < lane) measures |= usual;
        context.Row[DeclarationSchema.Measures] = measures;
        context.Row[DeclarationSchema.Lane] = (long)LaneRule.Of(measures);
    }

    /// <inheritdoc/>
    public string Describe() => $"route to {Lanes.List.Codes[(int)lane]}";
}
