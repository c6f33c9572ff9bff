using ClearanceSim.Scenarios.Batches;

namespace ClearanceSim.Scenarios.Tests.Batches;

/// <summary>A folder for files that a test makes; it goes when the test ends.</summary>
internal sealed class TestFiles : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("batches").FullName;

    /// <summary>A file of the test project, by its path from there.</summary>
    public static string OfProject(params string[] path)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string file = Path.Combine([at.FullName, .. path]);
            if (Path.Exists(file)) return file;
        }
        throw new FileNotFoundException(string.Join('/', path));
    }

    public string Write(string name, string text)
    {
        string file = Path.Combine(Folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    public string Write(string name, BatchLayout layout, NextDeclaration source)
    {
        string file = Path.Combine(Folder, name);
        using var stream = File.Create(file);
        using var writer = new BatchWriter(stream, layout);
        writer.WriteAll(source);
        return file;
    }

    /// <summary>Made-up declarations in a layout.</summary>
    public string Sample(string name, BatchLayout layout, long count, ulong seed = 1, int days = 30) =>
        Write(name, layout, new SampleDeclarations(layout, count, seed, days).Next);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
