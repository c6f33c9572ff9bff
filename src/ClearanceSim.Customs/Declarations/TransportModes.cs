namespace ClearanceSim.Customs.Declarations;

/// <summary>Modes of transport at the border: box 25 of the goods declaration.</summary>
public static class TransportModes
{
    /// <summary>The modes.</summary>
    public static Codelist List { get; } = new(
        "modes of transport",
        "EAEU classifier of transport modes",
        ("10", "sea"),
        ("20", "rail"),
        ("30", "road"),
        ("31", "road, articulated lorry"),
        ("32", "road, lorry with trailer"),
        ("40", "air"),
        ("50", "post"),
        ("71", "pipeline"),
        ("72", "power line"),
        ("80", "inland water"));
}
