using System.Diagnostics;
using System.Globalization;

namespace ClearanceSim.Cli.Bench;

/// <summary>Measures a workload: warm-up, then the median of five runs.</summary>
/// <remarks>
/// The warm-up lasts until the runtime has compiled the loop for what it does most, which takes it some time and not some number
/// of runs.
/// </remarks>
internal static class BenchRunner
{
    private const int WarmUps = 2;
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(2);
    private const int Runs = 5;

    /// <summary>Measures it in this process.</summary>
    /// <exception cref="OperationCanceledException">Stopped between two runs.</exception>
    public static BenchResult Run(Workload workload, CancellationToken stop)
    {
        var run = workload.Prepare();
        long begun = Stopwatch.GetTimestamp();
        for (int i = 0; i < WarmUps || Stopwatch.GetElapsedTime(begun) < WarmUpTime; i++) One(run, stop);
        var runs = Enumerable.Range(0, Runs).Select(_ => One(run, stop)).OrderBy(r => r.Seconds).ToList();
        var median = runs[Runs / 2];
        return new BenchResult
        {
            Name = workload.Name,
            Unit = workload.Unit,
            Rate = median.Units / median.Seconds,
            EventsPerSecond = median.Events / median.Seconds,
            Seconds = median.Seconds,
            AllocatedBytesPerEntity = median.AllocatedBytesPerEntity ?? 0,
            PeakBytes = PeakBytes(),
            Checks = median.Checks.ToDictionary(c => c.Name, c => c.Value),
        };
    }

    /// <summary>The most memory that this process has had in use.</summary>
    public static long PeakBytes()
    {
        const string status = "/proc/self/status";
        if (File.Exists(status)
            && File.ReadLines(status).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } line)
        {
            string kilobytes = line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal).Trim();
            if (long.TryParse(kilobytes, NumberStyles.None, CultureInfo.InvariantCulture, out long value)) return value * 1024;
        }

        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static Measurement One(Func<Measurement> run, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        GC.Collect();
        return run();
    }
}
