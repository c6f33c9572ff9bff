namespace ClearanceSim.Engine.Programs;

/// <summary>The bits of a token's marks: one for each cause that it has time in, and above them what it is doing and whether it is observed.</summary>
internal static class TokenMarks
{
    /// <summary>Causes that can be told apart.</summary>
    public const int MostCauses = 56;

    /// <summary>Where the four bits of the token's status begin.</summary>
    public const int StatusShift = MostCauses;

    /// <summary>The entity belongs to the cohort that is observed.</summary>
    public const ulong Cohort = 1UL << 60;

    /// <summary>The main interval has ended: no more time is attributed.</summary>
    public const ulong Frozen = 1UL << 61;

    /// <summary>The causes alone.</summary>
    public const ulong Causes = (1UL << MostCauses) - 1;
}
