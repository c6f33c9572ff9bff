using ClearanceSim.Customs.Declarations;

namespace ClearanceSim.Customs.Risk;

/// <summary>What risk management orders to be done with a declaration: one bit of the column <c>measures</c>.</summary>
/// <remarks>The number is the bit's place.</remarks>
public enum Measure
{
    /// <summary>An officer reads the documents.</summary>
    DocumentCheck,

    /// <summary>The declarant is asked for more documents.</summary>
    MoreDocuments,

    /// <summary>The customs value is checked.</summary>
    ValueCheck,

    /// <summary>The vehicle or container goes through a scanner.</summary>
    Scanner,

    /// <summary>The goods are inspected.</summary>
    Inspection,

    /// <summary>Samples are taken.</summary>
    Sampling,

    /// <summary>A customs expertise is made.</summary>
    Expertise,

    /// <summary>Other state bodies check what their codes ask for.</summary>
    AgencyCheck,

    /// <summary>Control after release.</summary>
    Audit,
}

/// <summary>The list behind the column <c>measures</c>.</summary>
public static class Measures
{
    /// <summary>The measures.</summary>
    public static Codelist List { get; } = new(
        "measures of risk management",
        "customs code of Kazakhstan, forms of customs control",
        ("document-check", "check of the documents"),
        ("more-documents", "further documents asked for"),
        ("value-check", "check of the customs value"),
        ("scanner", "scanning of the vehicle or container"),
        ("inspection", "inspection of the goods"),
        ("sampling", "taking of samples"),
        ("expertise", "customs expertise"),
        ("agency-check", "check by other state bodies"),
        ("audit", "control after release"));

    /// <summary>The set of these measures, as the cell of the column <c>measures</c> holds it.</summary>
    public static long Mask(params ReadOnlySpan<Measure> measures)
    {
        long mask = 0;
        foreach (var measure in measures) mask |= 1L << (int)measure;
        return mask;
    }
}
