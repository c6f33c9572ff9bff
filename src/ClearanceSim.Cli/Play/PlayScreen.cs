using System.Globalization;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Cli.Play;

/// <summary>Draws the state of the regimes side by side in eighty columns.</summary>
internal sealed class PlayScreen(DateOnly start, TextWriter writer)
{
    private const string Between = " | ";
    private const int MostAcross = 2;
    private const int PoolRows = 8;

    /// <summary>How many of the last moves are shown.</summary>
    public const int MoveRows = 8;


    /// <summary>Draws it.</summary>
    public void Draw(PlaySession session)
    {
        foreach (var tracks in session.Tracks.Chunk(MostAcross))
        {
            int width = (Paragraph.Width - (Between.Length * (tracks.Length - 1))) / tracks.Length;
            var columns = tracks.Select(t => Column(t, width).ToList()).ToList();
            writer.WriteLine(Clock(session.Now));
            for (int row = 0; row < columns.Max(c => c.Count); row++)
            {
                var cells = columns.Select(c => (row < c.Count ? c[row] : "").PadRight(width));
                writer.WriteLine(string.Join(Between, cells).TrimEnd());
            }

            writer.WriteLine();
        }
    }

    private string Clock(long now)
    {
        var moment = start.ToDateTime(TimeOnly.MinValue).AddTicks(now * TimeSpan.TicksPerMicrosecond);
        return moment.ToString("ddd yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + $"  (day {now / 86_400_000_000 + 1})";
    }

    private static IEnumerable<string> Column(PlayTrack track, int width)
    {
        var simulation = track.Simulation;
        var seen = simulation.Observations;
        string title = track.Title.ToUpperInvariant();
        foreach (string line in Lines(title + (simulation.IsOver ? " (over)" : ""), width)) yield return line;
        yield return $"inside {Numbers.Grouped(simulation.Inside)}";
        yield return simulation.Now < track.Regime.Plan.WarmUp
            ? "warm-up: nothing is observed yet"
            : $"released {Numbers.Grouped(seen.Left(Outcome.Released))} of {Numbers.Grouped(seen.Submitted)} observed";
        yield return "";
        foreach (string line in Row("pool", "busy", "queue", width)) yield return line;
        foreach (string line in Pools(track, width)) yield return line;
        yield return "";
        yield return "last moves";
        foreach (string line in Moves(track, width)) yield return line;
    }

    // The declaration stands above its moves: beside them it would leave no room for what they are.
    private static IEnumerable<string> Moves(PlayTrack track, int width)
    {
        string last = "";
        foreach (var move in track.Moves.Last(MoveRows))
        {
            if (move.Entity != last) yield return move.Entity;
            last = move.Entity;
            foreach (string line in Lines($"{Time(move.Time)} {move.What}", width, "  ", "           ")) yield return line;
        }
    }

    private static List<string> Pools(PlayTrack track, int width)
    {
        var program = track.Simulation.Program;
        var busiest = Enumerable.Range(0, program.Pools.Count)
            .Select(i => (Pool: program.Pools[i], Now: track.Simulation.PoolAt(i)))
            .Where(p => p.Pool.Capacity is not null || p.Now.Waiting > 0 || p.Now.IsBroken)
            .OrderByDescending(p => p.Now.Waiting)
            .ThenByDescending(p => p.Now.Busy)
            .ToList();
        List<string> lines = [.. busiest.Take(PoolRows).SelectMany(p => Row(
            p.Pool.Site is { } site ? $"{p.Pool.Class}, {site}" : p.Pool.Class,
            p.Now.IsBroken ? "broken" : p.Pool.Capacity is null ? Numbers.Grouped(p.Now.Busy) : $"{p.Now.Busy}/{p.Now.Capacity}",
            Numbers.Grouped(p.Now.Waiting),
            width))];
        if (busiest.Count > PoolRows) lines.Add($"and {Numbers.Counted(busiest.Count - PoolRows, "other pool")}");
        return lines;
    }

    // A name that is too long for its column goes on below; the figures stand beside its end.
    private static IEnumerable<string> Row(string name, string busy, string queue, int width)
    {
        int room = width - 14;
        string[] names = [.. Lines(name, room, "", "  ")];
        return [.. names[..^1], $"{names[^1].PadRight(room)} {busy,7}{queue,6}"];
    }

    private static string Time(long time)
    {
        var clock = TimeSpan.FromTicks(time * TimeSpan.TicksPerMicrosecond);
        return clock.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);
    }

    // Nothing is cut off: names tell where to look.
    private static IEnumerable<string> Lines(string text, int width, string first = "", string rest = "") =>
        Paragraph.Lines(text, first, rest, width);
}
