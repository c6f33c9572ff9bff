using System.Text.RegularExpressions;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Tests.Shipped;

namespace ClearanceSim.Scenarios.Tests.Fuzz;

/// <summary>
/// Whatever a file holds, its author gets a scenario or a list of what is wrong, each with a place; nothing is thrown.
/// </summary>
public sealed partial class SpoiltFilesTests : IDisposable
{
    private readonly ShippedCopy copy = new();

    [Fact]
    public void A_spoilt_file_is_read_or_told() => Try(1, 50);

    [Fact]
    [Trait("Tier", "Full")]
    public void Many_spoilt_files_are_read_or_told() => Try(1_000, 150);

    public void Dispose() => copy.Dispose();

    private void Try(int first, int times)
    {
        var files = Directory.GetFiles(copy.Folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var failures = new List<string>();
        for (int seed = first; seed < first + times; seed++)
        {
            var luck = new Random(seed);
            string file = files[luck.Next(files.Count)];
            string sound = File.ReadAllText(file);
            var (text, done) = new Mutation(luck).Spoil(sound);
            File.WriteAllText(file, text);
            if (Wrong(MainOf(file)) is { } wrong)
                failures.Add($"seed {seed}, {Path.GetRelativePath(copy.Folder, file)}, {done}: {wrong}");
            File.WriteAllText(file, sound);
        }
        Assert.True(failures.Count == 0, string.Join('\n', failures.Take(10)));
    }

    // Parts are read through a scenario that they belong to.
    private string MainOf(string file)
    {
        if (Path.GetDirectoryName(file) == copy.Folder) return file;
        return Path.Combine(
            copy.Folder, Path.GetFileName(file) == "korea.yaml" ? "korea-imports.yaml" : "astana-1-vs-keden.yaml");
    }

    private string? Wrong(string main)
    {
        try
        {
            var result = ScenarioReader.Read(main);
            if (result.Scenario is { } scenario)
                foreach (var regime in scenario.Regimes) Compiled.Of(regime.Process);
            else
                Assert.NotEmpty(result.Errors);
            Assert.All(result.Errors, Judge);
            return null;
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }

    private void Judge(InputError error)
    {
        string full = Path.GetFullPath(error.File);
        Assert.StartsWith(copy.Folder, full, StringComparison.Ordinal);
        Assert.InRange(error.Message.Length, 5, 1_000);
        Assert.DoesNotContain(error.ToString(), char.IsControl);
        Assert.DoesNotContain("Exception", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter", error.Message, StringComparison.Ordinal);
        if (error.Line == 0) return;
        string[] lines = LineBreak().Split(File.ReadAllText(full));
        Assert.InRange(error.Line, 1, lines.Length);
        Assert.InRange(error.Column, 0, lines[error.Line - 1].Length + 1);
    }

    [GeneratedRegex("\r\n|[\n\r\u0085\u2028\u2029]")]
    private static partial Regex LineBreak();
}
