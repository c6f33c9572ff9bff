using ClearanceSim.Engine.Attributes;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>One attribute of a declaration and where its value comes from.</summary>
/// <remarks>
/// What one entry of <c>batch.columns</c> is read into, the key being the attribute's name:
/// <code>
/// origin: { from: Country of Origin }                                      CellSource.FromFile("Country of Origin")
/// post: { from: Office ID, values: { "20": busan }, otherwise: other }     …with Values and Otherwise
/// value: { from: Item Price, times: 0.35 }                                 …with Times
/// hs: { from: HS6 Code, digits: 6 }                                        …with Digits
/// procedure: 40                                                            CellSource.Constant
/// items: { mean: 3, p90: 6 }                                               CellSource.Drawn
/// documents-at-hand: { yes: 92%, no: 8% }                                  CellSource.Weighted
/// codes: { F: 5%, D: 20% }                                                 CellSource.Independent (flags attributes)
/// origin: { from: Country of Origin, like: { CN: 60%, DE: 40% } }          …with Like: what `generate` writes there
/// </code>
/// Cells are those of the row: the attribute's scale, code number or packed text is applied by whoever reads the mapping.
/// </remarks>
/// <param name="Attribute">The attribute that is filled.</param>
/// <param name="Source">Where from.</param>
public sealed record BatchColumn(AttributeDefinition Attribute, CellSource Source)
{
    /// <summary>What <c>generate</c> draws for what the file gives; null: evenly from the values it can take.</summary>
    public CellSource? Like { get; init; }

    /// <summary>What is wrong with the column, as a sentence without a full stop; null where it is sound.</summary>
    public string? Validate()
    {
        try
        {
            if (Source is CellSource.FromFile file) _ = new CellText(Attribute, file);
            else _ = CellDraw.Of(Source, Attribute);
            if (Like is not null) _ = CellDraw.Of(Like, Attribute);
            return null;
        }
        catch (ArgumentException e)
        {
            string parameter = $" (Parameter '{e.ParamName}')";
            return e.Message.Replace(parameter, "", StringComparison.Ordinal).TrimEnd('.');
        }
    }
}
