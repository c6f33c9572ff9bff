namespace ClearanceSim.Scenarios.Tests.Shipped;

/// <summary>A copy of the shipped files that lives as long as a test, to write beside them or into them.</summary>
internal sealed class ShippedCopy : IDisposable
{
    private readonly string outer = Directory.CreateTempSubdirectory("shipped-").FullName;

    public ShippedCopy()
    {
        foreach (string file in Directory.EnumerateFiles(ShippedFiles.Folder, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Folder, Path.GetRelativePath(ShippedFiles.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The folder, named as the original is: that makes it the root of its scenarios.</summary>
    public string Folder => Path.Combine(outer, "scenarios");

    public void Dispose() => Directory.Delete(outer, recursive: true);
}
