namespace ClearanceSim.Customs.Declarations;

/// <summary>Customs procedures: the first two digits of box 37 of the goods declaration.</summary>
public static class Procedures
{
    /// <summary>The procedures of the Eurasian Economic Union.</summary>
    public static Codelist List { get; } = new(
        "customs procedures",
        "EAEU classifier of customs procedures",
        ("10", "export"),
        ("21", "processing outside the customs territory"),
        ("23", "temporary export"),
        ("31", "re-export"),
        ("40", "release for domestic consumption"),
        ("51", "processing inside the customs territory"),
        ("53", "temporary import"),
        ("60", "re-import"),
        ("70", "customs warehouse"),
        ("77", "free warehouse"),
        ("78", "free customs zone"),
        ("80", "customs transit"),
        ("90", "special customs procedure"),
        ("91", "processing for domestic consumption"));

    /// <summary>The cell of release for domestic consumption (40).</summary>
    public static int DomesticConsumption { get; } = List["40"];

    /// <summary>The cell of customs transit (80).</summary>
    public static int Transit { get; } = List["80"];
}
