using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Tests.BadInput;

/// <summary>One broken scenario for each kind of error, with exactly the messages that its author reads.</summary>
public class BadInputTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "BadInput");

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_error_is_told_once_with_its_place_and_what_would_be_right(string file)
    {
        var result = ScenarioReader.Read(Path.Combine(Folder, file));
        Assert.Null(result.Scenario);
        string said = string.Join('\n', result.Errors.Select(Relative));
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, Path.ChangeExtension(file, ".expected"))).TrimEnd(), said);
    }

    [Fact]
    public void There_are_as_many_kinds_as_promised() => Assert.True(Files.Count >= 40);

    private static string Relative(InputError error) =>
        error.ToString().Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
