using System.Diagnostics;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Reports.Figures;
using Spectre.Console;

namespace ClearanceSim.Cli.Progress;

/// <summary>Shows on stderr how far a run is and what remains: a bar on a terminal, else a line every few seconds.</summary>
internal static class RunProgressDisplay
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan FirstLine = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    /// <summary>Does the work, showing its progress; short work shows nothing.</summary>
    /// <param name="session">Where remarks go.</param>
    /// <param name="work">The work, which tells its progress to what it is given.</param>
    public static T While<T>(Session session, Func<Action<IWorkProgress>, T> work)
    {
        IWorkProgress? progress = null;
        var task = Task.Factory.StartNew(
            () => work(p => Volatile.Write(ref progress, p)),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        if (Console.IsErrorRedirected) Lines(session, task, () => Volatile.Read(ref progress));
        else Bar(task, () => Volatile.Read(ref progress));
        return task.GetAwaiter().GetResult();
    }

    private static void Lines(Session session, Task task, Func<IWorkProgress?> progress)
    {
        long begun = Stopwatch.GetTimestamp();
        var due = FirstLine;
        while (!Wait(task))
        {
            var elapsed = Stopwatch.GetElapsedTime(begun);
            if (elapsed < due || progress() is not { } now) continue;
            session.Error.WriteLine(Sentence(now, elapsed));
            due = elapsed + BetweenLines;
        }
    }

    private static void Bar(Task task, Func<IWorkProgress?> progress)
    {
        // What is done at once needs no bar.
        if (task.Wait(500)) return;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        long begun = Stopwatch.GetTimestamp();
        console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                var bar = context.AddTask("starting", maxValue: 1);
                while (!Wait(task))
                {
                    if (progress() is not { } now) continue;
                    bar.Value = now.Share;
                    bar.Description = Remaining(now, Stopwatch.GetElapsedTime(begun));
                }

                bar.Value = 1;
            });
    }

    // A failure of the work is told by whoever asks for its result, not here.
    private static bool Wait(Task task) => Task.WaitAny([task], Look) == 0;

    private static string Sentence(IWorkProgress now, TimeSpan elapsed) =>
        $"{Math.Floor(now.Share * 100):0} % done; finished: {now.InWords}; {Remaining(now, elapsed)}";

    private static string Remaining(IWorkProgress now, TimeSpan elapsed)
    {
        double share = now.Share;
        return share < 0.02 ? "starting" : $"about {Durations.Rough(elapsed.TotalSeconds * (1 - share) / share)} remain";
    }
}
