using ClearanceSim.Customs.Declarations;

namespace ClearanceSim.Customs.Agencies;

/// <summary>Who stands behind each code of prohibitions and restrictions in Kazakhstan.</summary>
/// <remarks>Domain page, section 5, "Who stands behind a code".</remarks>
public static class StateBodies
{
    private static readonly string[] Bodies =
    [
        "State Revenue Committee",
        "licensing ministries",
        "licensing ministries",
        "Committee of Technical Regulation and Metrology",
        "sanitary-epidemiological committee of the Ministry of Health",
        "veterinary control of the Ministry of Agriculture",
        "plant quarantine of the Ministry of Agriculture",
        "Industry Committee",
    ];

    /// <summary>The body behind a code.</summary>
    public static string Behind(ProhibitionCode code) => Bodies[(int)code];
}
