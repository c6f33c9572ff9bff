using System.Globalization;
using System.Text.Json;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Experiments.Trace;

namespace ClearanceSim.Cli.Play;

/// <summary>A game as one JSON document, printed at its end: what was typed, and the regimes after each move.</summary>
internal sealed class PlayJson(DateOnly start, TextWriter writer) : IPlayFace
{
    private readonly List<Action<Utf8JsonWriter>> lines = [];

    /// <inheritdoc/>
    public void Ask()
    {
    }

    /// <inheritdoc/>
    public void Show(string move, PlaySession session, string remark)
    {
        // The simulations go on: what they are now is written now.
        string regimes = JsonText.Of(json => Regimes(json, session));
        long now = session.Now;
        lines.Add(json =>
        {
            json.WriteString("line", move);
            if (remark.Length > 0) json.WriteString("answer", remark);
            json.WriteNumber("time", now / 1e6);
            var moment = start.ToDateTime(TimeOnly.MinValue).AddTicks(now * TimeSpan.TicksPerMicrosecond);
            json.WriteString("moment", moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
            Nested(json, "regimes", regimes, whole: true);
        });
    }

    /// <inheritdoc/>
    public void Say(string line, string answer) => lines.Add(json =>
    {
        json.WriteString("line", line);
        json.WriteString("answer", answer);
    });

    /// <inheritdoc/>
    public void Tell(string line, IReadOnlyList<Story> stories) => lines.Add(json =>
    {
        json.WriteString("line", line);
        Nested(json, "stories", StoryJson.ToText(stories), whole: false);
    });

    /// <inheritdoc/>
    public void End() => writer.WriteLine(JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("moves");
        foreach (var line in lines)
        {
            json.WriteStartObject();
            line(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }));

    // Through the reader, so that it is indented as what is around it.
    private static void Nested(Utf8JsonWriter json, string name, string text, bool whole)
    {
        using var document = JsonDocument.Parse(text);
        json.WritePropertyName(name);
        (whole ? document.RootElement : document.RootElement.GetProperty(name)).WriteTo(json);
    }

    private static void Regimes(Utf8JsonWriter json, PlaySession session)
    {
        json.WriteStartArray();
        foreach (var track in session.Tracks)
        {
            var seen = track.Simulation.Observations;
            json.WriteStartObject();
            json.WriteString("regime", track.Regime.Of.Regime);
            json.WriteBoolean("over", track.Simulation.IsOver);
            json.WriteBoolean("warmUp", track.Simulation.Now < track.Regime.Plan.WarmUp);
            json.WriteNumber("inside", track.Simulation.Inside);
            json.WriteNumber("released", seen.Left(Outcome.Released));
            json.WriteNumber("observed", seen.Submitted);
            Pools(json, track);
            Moves(json, track);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Pools(Utf8JsonWriter json, PlayTrack track)
    {
        var program = track.Simulation.Program;
        json.WriteStartArray("pools");
        for (int i = 0; i < program.Pools.Count; i++)
        {
            var now = track.Simulation.PoolAt(i);
            json.WriteStartObject();
            json.WriteString("pool", program.Pools[i].Class);
            json.WriteString("post", program.Pools[i].Site);
            json.WriteBoolean("broken", now.IsBroken);
            json.WriteNumber("busy", now.Busy);
            if (program.Pools[i].Capacity is not null) json.WriteNumber("capacity", now.Capacity);
            json.WriteNumber("waiting", now.Waiting);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Moves(Utf8JsonWriter json, PlayTrack track)
    {
        json.WriteStartArray("lastMoves");
        foreach (var move in track.Moves.Last(PlayScreen.MoveRows))
        {
            json.WriteStartObject();
            json.WriteNumber("time", move.Time / 1e6);
            json.WriteString("declaration", move.Entity);
            json.WriteString("what", move.What);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
