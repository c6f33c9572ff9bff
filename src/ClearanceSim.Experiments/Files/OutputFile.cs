namespace ClearanceSim.Experiments.Files;

/// <summary>A file that is written: whoever looks sees what was there before, or the new text and all of it.</summary>
/// <remarks>
/// The new file grows beside the earlier one and takes its place when it is whole. A link stays: what it points to is written.
/// What holds nothing that could be lost is written straight through; so devices and pipes, whose place no file may take, stay
/// what they are.
/// </remarks>
public sealed class OutputFile
{
    private const int MostLinks = 40;
    private readonly string path;
    private readonly string mark = "." + Path.GetRandomFileName();

    /// <summary>The file of this name; nothing is opened.</summary>
    public OutputFile(string path) => this.path = Path.GetFullPath(path);

    /// <summary>A name for a part of the file: beside it, or a temporary file if it is written straight through.</summary>
    public string Beside(string ending) => (Replaced() ?? Path.Combine(Path.GetTempPath(), "clearsim")) + mark + ending;

    /// <summary>Finds out whether the file can be written, and leaves everything as it is; its folder must exist.</summary>
    /// <remarks>Nothing is opened that may be a pipe: its reader would take the closing for the end.</remarks>
    /// <exception cref="IOException">It cannot.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not.</exception>
    public void Try()
    {
        if (Replaced() is not { } replaced)
        {
            if (new FileInfo(path).IsReadOnly) throw new UnauthorizedAccessException($"Access to the path '{path}' is denied.");
            return;
        }

        if (Directory.Exists(replaced)) throw new IOException($"'{path}' is a folder.");
        string beside = Beside("");
        File.WriteAllBytes(beside, []);
        File.Delete(beside);
        if (File.Exists(replaced)) new FileStream(replaced, FileMode.Open, FileAccess.Write, FileShare.ReadWrite).Dispose();
    }

    /// <summary>Writes it, and its folder if need be.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public void Write(Action<Stream> write)
    {
        if (Replaced() is { } replaced) Replace(replaced, write);
        else WriteThrough(write);
    }

    private void Replace(string replaced, Action<Stream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(replaced)!);
        string beside = replaced + mark;
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.Read)) write(stream);
            if (!OperatingSystem.IsWindows() && File.Exists(replaced))
                File.SetUnixFileMode(beside, File.GetUnixFileMode(replaced));
            File.Move(beside, replaced, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    // Behind what is there: standard output may be a file that already holds something.
    private void WriteThrough(Action<Stream> write)
    {
        using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        long before = stream.CanSeek ? stream.Length : 0;
        try
        {
            write(stream);
        }
        catch (Exception)
        {
            // An empty file becomes empty again; devices and pipes have no length.
            if (stream.CanSeek && stream.Length > before) stream.SetLength(before);
            throw;
        }
    }

    // The file whose place is taken; null if it is to be written straight through. Devices, pipes and sockets have no length, as
    // an empty file has none; and an empty file holds nothing that could be lost.
    private string? Replaced()
    {
        FileSystemInfo at = new FileInfo(path);
        for (int links = 0; links < MostLinks && !IsOfTheSystem(at.FullName); links++)
        {
            if (at.LinkTarget is null)
                return !File.Exists(at.FullName) || new FileInfo(at.FullName).Length > 0 ? at.FullName : null;
            at = at.ResolveLinkTarget(returnFinalTarget: false)!;
        }

        return null;
    }

    private static bool IsOfTheSystem(string name) => OperatingSystem.IsWindows()
        ? name.StartsWith(@"\\.\", StringComparison.Ordinal)
        : name.StartsWith("/dev/", StringComparison.Ordinal) || name.StartsWith("/proc/", StringComparison.Ordinal);
}
