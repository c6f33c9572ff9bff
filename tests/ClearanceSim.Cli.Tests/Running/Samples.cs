namespace ClearanceSim.Cli.Tests.Running;

/// <summary>Scenarios and batches that the tests of several commands share.</summary>
internal static class Samples
{
    /// <summary>One regime, ten posts, some 4 800 declarations.</summary>
    public static string TenPosts { get; } = ClearSim.Beside("Scenarios/ten-posts.yaml");

    /// <summary>The same with one stage more.</summary>
    public static string OneStageMore { get; } = ClearSim.Beside("Scenarios/one-stage-more.yaml");

    /// <summary>Both shipped regimes, declarations from a file.</summary>
    public static string Korea { get; } = ClearSim.Shipped("scenarios/korea-imports.yaml");

    /// <summary>400 declarations for <see cref="Korea"/>.</summary>
    public static string KoreaBatch { get; } = ClearSim.Shipped("tests/ClearanceSim.Scenarios.Tests/Batches/korea-sample.csv");

    /// <summary>A queue without a customs word, done in no time.</summary>
    public const string Queue = """
        name: A queue
        run: { count: 500 }
        process:
          - arrive: { every: exponential(1s) }
          - serve: { name: counter, by: clerk, takes: exponential(0.8s) }
        pools: { clerk: { capacity: 1 } }

        """;
}
