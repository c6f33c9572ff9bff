namespace ClearanceSim.Engine.Programs;

/// <summary>The bits of a token's marks: one for each cause that it has time in, and two of its own.</summary>
internal static class TokenMarks
{
    /// <summary>Causes that can be told apart.</summary>
    public const int MostCauses = 62;

    /// <summary>The entity belongs to the cohort that is observed.</summary>
    public const ulong Cohort = 1UL << 62;

    /// <summary>The main interval has ended: no more time is attributed.</summary>
    public const ulong Frozen = 1UL << 63;

    /// <summary>The causes alone.</summary>
    public const ulong Causes = Cohort - 1;
}
