namespace ClearanceSim.Scenarios.Assumptions;

/// <summary>The names of grades, as files and results write them.</summary>
public static class GradeNames
{
    private static readonly string[] Names = ["assumed", "estimated", "published", "measured"];

    /// <summary>All names, in the order of the grades.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The name of a grade.</summary>
    public static string Of(Grade grade) => Names[(int)grade];

    /// <summary>The grade of a name; what has none is assumed.</summary>
    public static Grade Find(string? name) => (Grade)Math.Max(0, Array.IndexOf(Names, name));
}
