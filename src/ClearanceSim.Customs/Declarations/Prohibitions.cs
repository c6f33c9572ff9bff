namespace ClearanceSim.Customs.Declarations;

/// <summary>A prohibition or restriction that applies to the goods: one bit of the column <c>codes</c>.</summary>
/// <remarks>The number is the bit's place, the letter the code in box 33, subdivision 2.</remarks>
public enum ProhibitionCode
{
    /// <summary>Prohibition of import or export.</summary>
    A,

    /// <summary>Quantitative restriction.</summary>
    B,

    /// <summary>Permit (licensing) procedure.</summary>
    C,

    /// <summary>Technical regulation.</summary>
    D,

    /// <summary>Sanitary measures.</summary>
    E,

    /// <summary>Veterinary-sanitary measures.</summary>
    F,

    /// <summary>Quarantine phytosanitary measures.</summary>
    G,

    /// <summary>Dual-use and military goods and technologies.</summary>
    H,
}

/// <summary>The codes of prohibitions and restrictions.</summary>
public static class Prohibitions
{
    /// <summary>The codes A to H.</summary>
    public static Codelist List { get; } = new(
        "prohibitions and restrictions",
        "box 33 subdivision 2 of the goods declaration; order of the Minister of Finance No. 259 of 21 February 2018",
        ("A", "prohibition of import or export"),
        ("B", "quantitative restriction"),
        ("C", "permit (licensing) procedure"),
        ("D", "technical regulation"),
        ("E", "sanitary measures"),
        ("F", "veterinary-sanitary measures"),
        ("G", "quarantine phytosanitary measures"),
        ("H", "dual-use and military goods and technologies"));
}
