namespace ClearanceSim.Cli.CommandLine;

/// <summary>Finds the scenarios that come with the program.</summary>
internal static class ShippedScenarios
{
    /// <summary>Astana-1 against Keden.</summary>
    public const string Baseline = "scenarios/astana-1-vs-keden.yaml";

    /// <summary>A year of the whole country.</summary>
    public const string NationalYear = "scenarios/national-year.yaml";

    /// <summary>The file, looked for in the current folder and beside the program, and in the folders above each.</summary>
    /// <exception cref="BadInputException">It is nowhere.</exception>
    public static string Find(string file)
    {
        foreach (string start in (string[])[Directory.GetCurrentDirectory(), AppContext.BaseDirectory])
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                string path = Path.Combine(folder.FullName, file);
                if (File.Exists(path)) return Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
            }
        }

        throw new BadInputException($"The shipped scenario '{file}' is neither in this folder nor beside the program.");
    }
}
