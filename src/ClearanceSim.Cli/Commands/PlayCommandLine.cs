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
            SharedOptions.Batch, SharedOptions.Format,
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
            IPlayFace face = parsed.GetValue(SharedOptions.Format) == "json"
                ? new PlayJson(scenario.Start, session.Out)
                : new PlayText(plan.Regimes, scenario.Start, session.Out);
            Play(new PlaySession(tracks, session.Stop), scenario.Start, new PlayStory(plan, replication, session), face, session);
            face.End();
        }
        finally
        {
            foreach (var track in tracks) track.Dispose();
        }

        return session.Stop.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }

    private static void Play(PlaySession game, DateOnly start, PlayStory story, IPlayFace face, Session session)
    {
        face.Show("", game, "");
        foreach (string line in Lines(face, session))
        {
            var command = PlayCommand.Read(line, start);
            switch (command)
            {
                case PlayCommand.Quit:
                    return;
                case PlayCommand.Help:
                    face.Say(line, PlayCommand.List);
                    break;
                case PlayCommand.Unknown unknown:
                    face.Say(line, unknown.Reason);
                    break;
                case PlayCommand.Why why:
                    var stories = story.Of(why.Declaration, game.Now);
                    if (stories.Count > 0) face.Tell(line, stories);
                    else face.Say(line, $"No declaration '{why.Declaration}' has come so far.");
                    break;
                default:
                    string remark = game.Move(command);
                    face.Show(line, game, remark);
                    break;
            }
        }
    }

    // Ctrl+C ends the waiting for a line.
    private static IEnumerable<string> Lines(IPlayFace face, Session session)
    {
        while (!session.Stop.IsCancellationRequested)
        {
            face.Ask();
            var reading = Task.Run(Console.In.ReadLine);
            if (WaitHandle.WaitAny([((IAsyncResult)reading).AsyncWaitHandle, session.Stop.WaitHandle]) != 0
                || reading.Result is not { } line)
                yield break;
            yield return line;
        }
    }
}
