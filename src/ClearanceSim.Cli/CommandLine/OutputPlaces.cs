using System.Text;
using ClearanceSim.Experiments.Files;

namespace ClearanceSim.Cli.CommandLine;

/// <summary>
/// Files and folders that a command is to write, tried out before the work begins so that no long run ends in vain.
/// </summary>
/// <remarks>
/// Trying leaves nothing behind, since other input may still turn out to be bad: whoever writes creates the folder.
/// </remarks>
internal static class OutputPlaces
{
    /// <summary>UTF-8 without a byte order mark: the same text gives the same bytes everywhere.</summary>
    public static readonly Encoding Text = new UTF8Encoding(false);

    /// <summary>Makes sure that the folder can be created, and these files written into it.</summary>
    /// <exception cref="BadInputException">They cannot.</exception>
    public static string? OpenFolder(string? folder, string option, params string[] files)
    {
        if (folder is null) return null;
        foreach (string file in files) OpenFile(Path.Combine(folder, file), option);
        return folder;
    }

    /// <summary>Makes sure that the file can be written, and leaves it as it is.</summary>
    /// <exception cref="BadInputException">It cannot.</exception>
    public static string? OpenFile(string? file, string option)
    {
        if (file is null) return null;
        if (Directory.Exists(file)) throw new BadInputException($"{option}: '{file}' is a folder, not a file.");
        if (Path.EndsInDirectorySeparator(file))
            throw new BadInputException($"{option}: '{file}' is a folder's name, not a file's.");
        Try(option, file, Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".", new OutputFile(file).Try);
        return file;
    }

    private static void Try(string option, string place, string folder, Action work)
    {
        List<string> created = [];
        try
        {
            for (string? at = Path.GetFullPath(folder); at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at))
                created.Add(at);
            Directory.CreateDirectory(folder);
            work();
        }
        catch (Exception cause) when (
            cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BadInputException($"{option}: '{place}' cannot be written: {cause.Message}", cause);
        }
        finally
        {
            // The innermost first. One that another process has begun to fill meanwhile stays.
            foreach (string at in created.Where(Directory.Exists).Where(at => !Directory.EnumerateFileSystemEntries(at).Any()))
                Directory.Delete(at);
        }
    }
}
