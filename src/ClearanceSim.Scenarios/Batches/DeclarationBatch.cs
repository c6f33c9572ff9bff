using ClearanceSim.Engine.Attributes;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>The layout of declarations in batches of our own making: what a scenario with traffic writes and reads.</summary>
public static class DeclarationBatch
{
    private static readonly string[] Filed =
    [
        "post", "procedure", "mode", "trader", "trader-category", "operator", "hs", "origin", "departure", "value", "mass",
        "items", "codes",
        "documents-at-hand", "advance-information", "duties", "taxes", "problem",
    ];

    /// <summary>NDJSON with every column that a declaration has when it is filed.</summary>
    public static BatchLayout Layout(AttributeSchema schema, DateOnly start)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return NativeLayout.Of(schema, start, Filed.Select(name => schema[name]), schema["number"]);
    }
}
