using ClearanceSim.Cli.Hosting;
using ClearanceSim.Experiments.Catalogue;
using ClearanceSim.Experiments.Results;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ClearanceSim.Cli.CommandLine;

/// <summary>What a command works with: where results and remarks go, when to stop, and the host with its services.</summary>
/// <remarks>
/// The host, and with it the state folder, comes into being at the first use of a service: not before the input was found valid.
/// </remarks>
internal sealed class Session : IDisposable
{
    private readonly StopSignals signals = new();
    private Task<IHost>? building;
    private IHost? host;

    /// <summary>A session whose state folder is <paramref name="stateFolder"/>, or the user's if null.</summary>
    public Session(string? stateFolder)
    {
        State = new StateFolder(stateFolder);
        Out = StandardOutput.Writer();
    }

    /// <summary>Results.</summary>
    public TextWriter Out { get; }

    /// <summary>Remarks, errors, progress.</summary>
    public TextWriter Error { get; } = Console.Error;

    /// <summary>Cancelled by Ctrl+C.</summary>
    public CancellationToken Stop => signals.Token;

    /// <summary>The manifest by which this runs, and whose files are read in place of those on disk; null: there is none.</summary>
    public Manifest? Carried { get; set; }

    /// <summary>The state folder; not opened before it is needed.</summary>
    public StateFolder State { get; }

    /// <summary>
    /// Begins to make ready, on another thread, what <see cref="Open"/> and the end of a run need; touches no file.
    /// </summary>
    /// <remarks>
    /// Half of a short run's time is the first use of the host, the log and the catalogue: it passes while input is read.
    /// </remarks>
    public void Prepare()
    {
        building ??= Task.Run(() => ClearSimHost.Build(State));
        building.ContinueWith(_ => RunCatalogue.WarmUp(), TaskScheduler.Default);
    }

    /// <summary>Opens the state folder and the host, so that what is wrong there is known before the work begins.</summary>
    /// <exception cref="BadInputException">The state folder cannot be opened.</exception>
    public void Open()
    {
        if (host is not null) return;
        State.Open();
        host = building?.GetAwaiter().GetResult() ?? ClearSimHost.Build(State);
        building = null;
    }

    /// <summary>A service of the host, which is built at the first call.</summary>
    public T Service<T>() where T : notnull
    {
        Open();
        return host!.Services.GetRequiredService<T>();
    }

    /// <summary>A logger for a subject.</summary>
    public ILogger<T> Logger<T>() => Service<ILogger<T>>();

    /// <summary>Shuts the host down, so that its log is complete.</summary>
    public void Close()
    {
        host?.Dispose();
        host = null;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Close();
        signals.Dispose();
    }
}
