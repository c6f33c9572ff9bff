using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Tests;

/// <summary>A folder of scenario files that lives as long as a test.</summary>
public sealed class ScenarioText : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("scenario-").FullName;

    public ScenarioText(string main, params (string Name, string Text)[] others)
    {
        foreach (var (name, text) in others) Write(name, text);
        Write("main.yaml", main);
    }

    public string Main => Path.Combine(folder, "main.yaml");

    public string Folder => folder;

    public static Scenario Read(string main, params (string Name, string Text)[] others)
    {
        using var files = new ScenarioText(main, others);
        var result = ScenarioReader.Read(files.Main);
        Assert.Equal("", string.Join("\n", result.Errors));
        return result.Scenario!;
    }

    public static Scenario Read(ScenarioOptions options, string main, params (string Name, string Text)[] others)
    {
        using var files = new ScenarioText(main, others);
        var result = ScenarioReader.Read(files.Main, options);
        Assert.Equal("", string.Join("\n", result.Errors));
        return result.Scenario!;
    }

    public static IReadOnlyList<string> Errors(string main, params (string Name, string Text)[] others) =>
        Errors(new ScenarioOptions(), main, others);

    public static IReadOnlyList<string> Errors(ScenarioOptions options, string main, params (string Name, string Text)[] others)
    {
        using var files = new ScenarioText(main, others);
        var result = ScenarioReader.Read(files.Main, options);
        Assert.Equal(result.Scenario is null, result.Errors.Count > 0);
        return [.. result.Errors.Select(e => Short(e, files.folder).ToString())];
    }

    public static InputError Short(InputError error, string folder)
    {
        string shown = Path.GetRelativePath(Directory.GetCurrentDirectory(), folder);
        string Cut(string text) => text
            .Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Replace(shown + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Replace(Path.GetFileName(folder), "FOLDER", StringComparison.Ordinal);
        return error with { File = Cut(error.File), Message = Cut(error.Message) };
    }

    public void Write(string name, string text)
    {
        string file = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.ReplaceLineEndings("\n"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
