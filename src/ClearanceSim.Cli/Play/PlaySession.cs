namespace ClearanceSim.Cli.Play;

/// <summary>Carries out a player's commands on all regimes, which keep to one clock.</summary>
internal sealed class PlaySession(IReadOnlyList<PlayTrack> tracks, CancellationToken stop)
{
    /// <summary>The regimes.</summary>
    public IReadOnlyList<PlayTrack> Tracks => tracks;

    /// <summary>The clock: the furthest of the regimes'.</summary>
    public long Now => tracks.Max(t => t.Simulation.Now);

    /// <summary>Carries out a move; returns a remark for the player, or an empty text.</summary>
    public string Move(PlayCommand command) => command switch
    {
        PlayCommand.Step step => Remembering(() => Step(step.Count)),
        PlayCommand.RunTo run when run.Time < Now => "That is in the past; 'back' takes back the last move.",
        PlayCommand.RunTo run => Remembering(() => RunTo(run.Time)),
        PlayCommand.RunFor run => Remembering(() => RunTo(Now + run.Duration)),
        PlayCommand.Next next => Next(next.Lane),
        PlayCommand.Back back => Back(back.Count),
        _ => "",
    };

    private string Remembering(Func<string> move)
    {
        foreach (var track in tracks) track.Remember();
        return move();
    }

    private string Step(int count)
    {
        // Events of the first regime, as long as it has any.
        for (int i = 0; i < count && !stop.IsCancellationRequested; i++)
            if (!tracks.Any(t => t.Step())) break;
        Follow();
        return tracks.All(t => t.Simulation.IsOver) ? "Nothing is left to happen." : "";
    }

    private string RunTo(long time)
    {
        foreach (var track in tracks) track.RunTo(time, stop);
        return tracks.All(t => t.Simulation.IsOver) ? "The run is over: everything observed has left, or the time is up." : "";
    }

    // All to the clock of the furthest.
    private void Follow()
    {
        long now = Now;
        foreach (var track in tracks) track.RunTo(now, stop);
    }

    private string Next(string lane)
    {
        var first = tracks[0];
        long code = first.Moves.CodeOf(lane);
        if (code < 0)
            return first.Moves.Lanes.Count == 0
                ? "This process has no lanes."
                : $"There is no lane '{lane}': {string.Join(", ", first.Moves.Lanes)}.";
        return Remembering(() =>
        {
            first.Moves.Seek(code);
            while (first.Moves.Found is null && !stop.IsCancellationRequested && first.Step())
            {
            }

            string? found = first.Moves.Found;
            first.Moves.Seek(-1);
            Follow();
            string under = tracks.Count > 1 ? $" under {first.Title}" : "";
            return found is null
                ? $"No declaration came into the {lane} lane{under} any more."
                : $"Declaration {found} is in the {lane} lane{under}.";
        });
    }

    private string Back(int count)
    {
        int possible = Math.Min(count, tracks[0].CanGoBack);
        if (possible == 0) return "There is nothing to take back.";
        foreach (var track in tracks)
            for (int i = 0; i < possible; i++) track.GoBack();
        return possible == count ? "" : $"Only {possible} could be taken back.";
    }
}
