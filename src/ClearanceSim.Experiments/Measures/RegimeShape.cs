namespace ClearanceSim.Experiments.Measures;

/// <summary>What there is to observe under a regime: the names behind the places of one replication's figures.</summary>
/// <remarks>It depends on the compiled program alone, so all replications of a regime share it.</remarks>
public sealed record RegimeShape
{
    /// <summary>The intervals, by milestones.</summary>
    public required IReadOnlyList<(string From, string To)> Intervals { get; init; }

    /// <summary>Intervals by another clock, against a limit.</summary>
    public IReadOnlyList<ClockShape> Clocked { get; init; } = [];

    /// <summary>Which of <see cref="Intervals"/> is the main one.</summary>
    public required int MainInterval { get; init; }

    /// <summary>Bounds of the main interval, microseconds.</summary>
    public required IReadOnlyList<long> Thresholds { get; init; }

    /// <summary>The attributes by whose values the main interval is observed, and those values.</summary>
    public required IReadOnlyList<GroupShape> Groups { get; init; }

    /// <summary>Stages in the order of the process; ways out of one (refused, impatient) come before it.</summary>
    public required IReadOnlyList<string> Stages { get; init; }

    /// <summary>Pools by class and post.</summary>
    public required IReadOnlyList<(string Class, string? Post)> Pools { get; init; }

    /// <summary>Causes of waiting.</summary>
    public required IReadOnlyList<string> Causes { get; init; }

    /// <summary>Measures of control whose orders are counted.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>Other sums that are reported, by path: <c>control.collected</c>, <c>cost.agencyChecks</c>.</summary>
    public IReadOnlyList<string> Sums { get; init; } = [];

    /// <summary>Is there customs control to report?</summary>
    public required bool HasControl { get; init; }
}

/// <summary>An attribute by whose values the main interval is observed.</summary>
/// <param name="Section">
/// Where its measures stand: <c>lanes</c>, <c>posts</c>, <c>procedures</c>, <c>traders</c> or <c>groups.ATTRIBUTE</c>.
/// </param>
/// <param name="Members">The names of its values.</param>
/// <param name="Attribute">Its name, where it has no section of its own; else null.</param>
public sealed record GroupShape(string Section, IReadOnlyList<string> Members, string? Attribute = null);

/// <summary>An interval by another clock than the wall's, against a limit.</summary>
/// <param name="Deadline">Name of the limit.</param>
/// <param name="From">The milestone that begins it.</param>
/// <param name="To">The milestone that ends it.</param>
/// <param name="Clock">Name of the clock.</param>
public sealed record ClockShape(string Deadline, string From, string To, string Clock);
