using System.CommandLine;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Cli.Play;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim play</c>: step through a scenario in the terminal, its regimes side by side.</summary>
/// <remarks>Commands are read line by line from stdin, so a script can play as well as a person.</remarks>
internal static class PlayCommandLine
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("play", "Step through a scenario, its regimes side by side. 'help' lists the moves.")
        {
            SharedOptions.Scenario, SharedOptions.Regime, SharedOptions.Seed, SharedOptions.Replication, SharedOptions.Levers,
            SharedOptions.Batch,
        };
        command.Does(Run);
        return command;
    }

    private static int Run(ParseResult parsed, Session session)
    {
        var scenario = ScenarioInput.Read(parsed.GetRequiredValue(SharedOptions.Scenario), parsed);
        var plan = ExperimentRun.Plan([scenario], parsed);
        int replication = parsed.GetValue(SharedOptions.Replication) ?? 1;
        List<PlayTrack> tracks = [.. plan.Regimes.Select(r => new PlayTrack(r, plan.Seed, replication))];
        try
        {
            Play(new PlaySession(tracks, session.Stop), scenario.Start, new PlayStory(plan, replication, session), session);
        }
        finally
        {
            foreach (var track in tracks) track.Dispose();
        }

        return session.Stop.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }

    private static void Play(PlaySession game, DateOnly start, PlayStory story, Session session)
    {
        var screen = new PlayScreen(start, session.Out);
        screen.Draw(game);
        foreach (string line in Lines(session))
        {
            var command = PlayCommand.Read(line, start);
            switch (command)
            {
                case PlayCommand.Quit:
                    return;
                case PlayCommand.Help:
                    session.Out.WriteLine(PlayCommand.List);
                    break;
                case PlayCommand.Unknown unknown:
                    session.Out.WriteLine(unknown.Reason);
                    break;
                case PlayCommand.Why why:
                    story.Tell(why.Declaration, game.Now, session.Out);
                    break;
                default:
                    string remark = game.Move(command);
                    screen.Draw(game);
                    if (remark.Length > 0) session.Out.WriteLine(remark);
                    break;
            }
        }
    }

    // A prompt only for a person. Ctrl+C ends the waiting for a line.
    private static IEnumerable<string> Lines(Session session)
    {
        while (!session.Stop.IsCancellationRequested)
        {
            if (!Console.IsInputRedirected) session.Out.Write("> ");
            session.Out.Flush();
            var reading = Task.Run(Console.In.ReadLine);
            if (WaitHandle.WaitAny([((IAsyncResult)reading).AsyncWaitHandle, session.Stop.WaitHandle]) != 0
                || reading.Result is not { } line)
                yield break;
            yield return line;
        }
    }
}
