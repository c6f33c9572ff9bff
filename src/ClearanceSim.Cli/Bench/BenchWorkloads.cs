namespace ClearanceSim.Cli.Bench;

/// <summary>The workloads, in the order in which they are measured.</summary>
internal static class BenchWorkloads
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Workload> All { get; } =
    [
        BareWorkloads.Hold(1_000),
        BareWorkloads.Hold(100_000),
        BareWorkloads.MM1,
        BareWorkloads.Clearance,
        NationalYear.Once,
        NationalYear.Twice,
        BareWorkloads.Snapshot,
    ];
}
