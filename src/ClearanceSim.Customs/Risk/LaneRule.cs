namespace ClearanceSim.Customs.Risk;

/// <summary>Which lane a set of measures puts a declaration in.</summary>
/// <remarks>
/// Red when the goods are touched (inspection, scanner, sampling, expertise), yellow when documents are (document check, more
/// documents, value check, agency check), blue when only control after release is ordered, green when nothing is.
/// </remarks>
public static class LaneRule
{
    /// <summary>Measures that examine the goods.</summary>
    public static readonly long Red = Measures.Mask(Measure.Inspection, Measure.Scanner, Measure.Sampling, Measure.Expertise);

    /// <summary>Measures that examine documents.</summary>
    public static readonly long Yellow =
        Measures.Mask(Measure.DocumentCheck, Measure.MoreDocuments, Measure.ValueCheck, Measure.AgencyCheck);

    /// <summary>The lane for a set of measures.</summary>
    public static Lane Of(long measures) =>
        (measures & Red) != 0 ? Lane.Red
        : (measures & Yellow) != 0 ? Lane.Yellow
        : measures != 0 ? Lane.Blue
        : Lane.Green;
}
