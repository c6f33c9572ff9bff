using ClearanceSim.Scenarios.Designs;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Tests.BadInput;

/// <summary>One broken experiment for each kind of error, with exactly the messages that its author reads.</summary>
public class BadExperimentTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "BadExperiments");

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_error_is_told_once_with_its_place_and_what_would_be_right(string file)
    {
        var result = ExperimentReader.Read(Path.Combine(Folder, file));
        Assert.Null(result.Experiment);
        string said = string.Join('\n', result.Errors.Select(Relative));
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, Path.ChangeExtension(file, ".expected"))).TrimEnd(), said);
        // 'validate' says the same, but of a file that names no scenario, which it takes for one itself.
        if (File.ReadAllText(Path.Combine(Folder, file)).StartsWith("scenario:", StringComparison.Ordinal))
            Assert.Equal(said, string.Join('\n', FileChecker.Check(Path.Combine(Folder, file)).Errors.Select(Relative)));
    }

    private static string Relative(InputError error)
    {
        string here = Path.GetRelativePath(Directory.GetCurrentDirectory(), Folder);
        return error.ToString().Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Replace(here + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }
}
