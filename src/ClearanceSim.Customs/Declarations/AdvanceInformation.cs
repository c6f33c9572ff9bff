namespace ClearanceSim.Customs.Declarations;

/// <summary>The list behind the column <c>advance-information</c>.</summary>
/// <remarks>
/// Whoever brings goods by road sends information at least two hours ahead. It is compared with the transport documents; what agrees
/// serves for the assessment of risk before arrival and as the electronic copy of the transit declaration.
/// </remarks>
public static class AdvanceInformation
{
    /// <summary>The states.</summary>
    public static Codelist List { get; } = new(
        "advance information",
        "EAEU Customs Code, article 11; domain.md 3.1",
        ("none", "nothing was sent"),
        ("late", "sent less than two hours ahead"),
        ("in-time", "sent at least two hours ahead"),
        ("agreed", "sent in time, and the transport documents agree with it"));
}
