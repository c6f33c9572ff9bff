using ClearanceSim.Cli.CommandLine;

namespace ClearanceSim.Cli.Hosting;

/// <summary>The folder of the catalogue of runs and of the logs. Nothing exists of it before <see cref="Open"/>.</summary>
internal sealed class StateFolder(string? chosen)
{
    private string? path;

    /// <summary>The folder's full path.</summary>
    /// <exception cref="BadInputException">None was chosen and the user has no data folder.</exception>
    public string Path => path ??= Locate();

    /// <summary>Where the logs are.</summary>
    public string LogFolder => System.IO.Path.Combine(Path, "logs");

    /// <summary>Creates the folder if need be.</summary>
    /// <exception cref="BadInputException">It cannot be created or written to.</exception>
    public void Open()
    {
        try
        {
            Directory.CreateDirectory(LogFolder);
        }
        catch (Exception cause) when (
            cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BadInputException($"--state: the folder '{Path}' cannot be opened: {cause.Message}", cause);
        }
    }

    private string Locate()
    {
        if (chosen is not null) return System.IO.Path.GetFullPath(chosen);
        string data = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        if (data.Length == 0) throw new BadInputException("No data folder is known for this user; name one with --state DIR.");
        return System.IO.Path.Combine(data, "clearsim");
    }
}
