using ClearanceSim.Customs.Declarations;

namespace ClearanceSim.Customs.Traders;

/// <summary>The category in which the subject-oriented approach of risk management puts a participant of foreign trade.</summary>
public enum TraderCategory
{
    /// <summary>Low risk: fewest checks.</summary>
    Low,

    /// <summary>Medium risk.</summary>
    Medium,

    /// <summary>High risk: most checks.</summary>
    High,
}

/// <summary>The certificate of an authorised economic operator, if the trader has one.</summary>
public enum OperatorCertificate
{
    /// <summary>Not an authorised economic operator.</summary>
    None,

    /// <summary>Certificate of the first type.</summary>
    Type1,

    /// <summary>Certificate of the second type.</summary>
    Type2,

    /// <summary>Certificate of the third type.</summary>
    Type3,
}

/// <summary>The lists behind the columns <c>trader-category</c> and <c>operator</c>.</summary>
public static class TraderLists
{
    /// <summary>Categories of participants; recalculated monthly since 2021.</summary>
    public static Codelist Categories { get; } = new(
        "trader categories",
        "subject-oriented approach of risk management in Kazakhstan",
        ("low", "low risk"),
        ("medium", "medium risk"),
        ("high", "high risk"));

    /// <summary>Certificates of authorised economic operators.</summary>
    public static Codelist Operators { get; } = new(
        "operator certificates",
        "EAEU Customs Code, authorised economic operators",
        ("none", "not an authorised economic operator"),
        ("type-1", "certificate of the first type"),
        ("type-2", "certificate of the second type"),
        ("type-3", "certificate of the third type"));
}
