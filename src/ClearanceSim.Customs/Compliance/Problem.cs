using ClearanceSim.Customs.Declarations;

namespace ClearanceSim.Customs.Compliance;

/// <summary>What is wrong with a declaration, whether or not anyone finds out.</summary>
public enum Problem
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Documents are missing, expired or contradict each other.</summary>
    Documents,

    /// <summary>The commodity code is wrong.</summary>
    Classification,

    /// <summary>The declared origin is wrong.</summary>
    Origin,

    /// <summary>The customs value is too low.</summary>
    Value,

    /// <summary>The goods may not be brought in or out.</summary>
    Prohibited,

    /// <summary>There are goods that were not declared.</summary>
    Undeclared,
}

/// <summary>The list behind the columns <c>problem</c> and <c>found</c>.</summary>
public static class Problems
{
    /// <summary>The kinds of problem.</summary>
    public static Codelist List { get; } = new(
        "problems",
        "kinds of offence in customs statistics",
        ("none", "nothing is wrong"),
        ("documents", "documents missing, expired or contradictory"),
        ("classification", "wrong commodity code"),
        ("origin", "wrong origin"),
        ("value", "customs value too low"),
        ("prohibited", "prohibited or restricted goods"),
        ("undeclared", "goods not declared"));
}
