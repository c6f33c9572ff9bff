namespace ClearanceSim.Scenarios.Tests.Shipped;

/// <summary>Where the files lie that come with the program.</summary>
internal static class ShippedFiles
{
    /// <summary>The folder of this repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of scenarios, regimes and worlds.</summary>
    public static string Folder { get; } = Path.Combine(Root, "scenarios");

    /// <summary>The path of one of them.</summary>
    public static string Named(string file) => Path.Combine(Folder, file);

    private static string FindRoot()
    {
        for (string? at = AppContext.BaseDirectory; at is not null; at = Path.GetDirectoryName(at))
            if (File.Exists(Path.Combine(at, "ClearanceSim.sln"))) return at;
        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
