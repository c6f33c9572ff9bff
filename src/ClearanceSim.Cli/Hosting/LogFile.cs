using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace ClearanceSim.Cli.Hosting;

/// <summary>Where log events go: all of them into a file a day, warnings and worse also to stderr, in one line each.</summary>
internal static class LogFile
{
    private const int KeptDays = 14;

    /// <summary>A logger that writes into the state folder; several processes may write at once.</summary>
    public static Logger Create(StateFolder state) => new LoggerConfiguration()
        .MinimumLevel.Information()
        .WriteTo.File(
            Path.Combine(state.LogFolder, "clearsim-.log"),
            rollingInterval: RollingInterval.Day,
            retainedFileCountLimit: KeptDays,
            shared: true,
            formatProvider: CultureInfo.InvariantCulture,
            outputTemplate: "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} [{Level:u3}] {Message:lj}{NewLine}{Exception}")
        .WriteTo.Logger(console => console
            .Filter.ByIncludingOnly(e => e.Level is LogEventLevel.Warning or LogEventLevel.Error)
            .WriteTo.Console(
                outputTemplate: "{Level:u4}: {Message:lj}{NewLine}",
                formatProvider: CultureInfo.InvariantCulture,
                standardErrorFromLevel: LogEventLevel.Verbose))
        .CreateLogger();
}
