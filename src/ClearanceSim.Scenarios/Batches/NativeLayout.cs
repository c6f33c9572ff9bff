using ClearanceSim.Engine.Attributes;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>The layout of batches where a scenario names none.</summary>
public static class NativeLayout
{
    /// <summary>
    /// NDJSON with the declaration's <c>number</c>, the moment <c>filed</c> to the microsecond, and one member for each attribute
    /// under its own name.
    /// </summary>
    /// <param name="schema">The schema.</param>
    /// <param name="start">The first day of simulated time.</param>
    /// <param name="attributes">What a declaration has when it is filed: not what is found out later, and no times.</param>
    /// <param name="number">The attribute that keeps the number, or null.</param>
    public static BatchLayout Of(
        AttributeSchema schema,
        DateOnly start,
        IEnumerable<AttributeDefinition> attributes,
        AttributeDefinition? number = null) => new()
    {
        Format = BatchFormat.Ndjson,
        Number = "number",
        Date = new BatchDate("filed", "yyyy-MM-ddTHH:mm:ss.ffffff"),
        Start = start,
        Schema = schema,
        NumberAttribute = number,
        Columns = [.. attributes.Where(a => a.Slot != number?.Slot).Select(a => new BatchColumn(a, FromOwnName(a)))],
    };

    // A country that is not known is an empty text, and that is no mistake here.
    private static CellSource.FromFile FromOwnName(AttributeDefinition attribute) =>
        new(attribute.Name) { Otherwise = attribute.Kind == AttributeKind.Text ? 0 : null };
}
