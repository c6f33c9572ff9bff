using System.Buffers;
using System.Text.Json;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Experiments.DeclarationLog;

/// <summary>Writes outcome rows of one replication to a stream, one JSON object a line; a row leaves no garbage behind.</summary>
internal sealed class RowWriter : IDisposable
{
    private const int FlushAt = 1 << 16;

    private static readonly JsonEncodedText Declaration = JsonEncodedText.Encode("declaration");
    private static readonly JsonEncodedText Scenario = JsonEncodedText.Encode("scenario");
    private static readonly JsonEncodedText Regime = JsonEncodedText.Encode("regime");
    private static readonly JsonEncodedText Replication = JsonEncodedText.Encode("replication");
    private static readonly JsonEncodedText Lane = JsonEncodedText.Encode("lane");
    private static readonly JsonEncodedText Outcome = JsonEncodedText.Encode("outcome");
    private static readonly JsonEncodedText Measures = JsonEncodedText.Encode("measures");
    private static readonly JsonEncodedText Milestones = JsonEncodedText.Encode("milestones");
    private static readonly JsonEncodedText Payments = JsonEncodedText.Encode("payments");
    private static readonly JsonEncodedText Outstanding = JsonEncodedText.Encode("outstanding");
    private static readonly JsonEncodedText Waiting = JsonEncodedText.Encode("waiting");

    private readonly RowLayout layout;
    private readonly int replication;
    private readonly bool full;
    private readonly Stream to;
    private readonly ArrayBufferWriter<byte> buffer = new(2 * FlushAt);
    private readonly Utf8JsonWriter json;
    private readonly byte[] name;

    /// <summary>A writer; <paramref name="full"/> rows also tell the replication and the waiting by cause.</summary>
    public RowWriter(RowLayout layout, int replication, bool full, Stream to)
    {
        this.layout = layout;
        this.replication = replication;
        this.full = full;
        this.to = to;
        name = new byte[layout.Naming.Longest];
        json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
    }

    /// <summary>Writes the row of an entity that leaves.</summary>
    public void Left(in EntityView entity, Outcome outcome) => Write(entity, RowLayout.Outcomes[(int)outcome], left: entity.Now);

    /// <summary>Writes the row of an entity that is still inside: what is known of it so far.</summary>
    public void Inside(in EntityView entity) => Write(entity, RowLayout.InProgress, left: AttributeSchema.Unset);

    /// <summary>Hands everything over to the stream.</summary>
    public void Flush()
    {
        to.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    private void Write(in EntityView entity, JsonEncodedText outcome, long left)
    {
        var row = entity.Row;
        Begin(row);
        if (layout.LaneSlot >= 0) json.WriteString(Lane, layout.Lanes[row[layout.LaneSlot]]);
        json.WriteString(Outcome, outcome);
        if (layout.MeasuresSlot >= 0) WriteMeasures(row[layout.MeasuresSlot]);
        WriteMilestones(row, left);
        if (full && layout.Payments.Length > 0) WritePayments(row);
        if (full) WriteWaiting(entity);
        End();
    }

    private void Begin(ReadOnlySpan<long> row)
    {
        json.WriteStartObject();
        json.WriteString(Declaration, name.AsSpan(0, layout.Naming.Write(row, name)));
        if (layout.Scenario is { } scenario) json.WriteString(Scenario, scenario);
        json.WriteString(Regime, layout.Regime);
        if (full) json.WriteNumber(Replication, replication);
    }

    private void End()
    {
        json.WriteEndObject();
        json.Flush();
        json.Reset();
        buffer.GetSpan(1)[0] = (byte)'\n';
        buffer.Advance(1);
        if (buffer.WrittenCount >= FlushAt) Flush();
    }

    // Where the end of the main interval is the end itself, the engine does not note it of what ends otherwise than it should.
    private void WriteMilestones(ReadOnlySpan<long> row, long left)
    {
        json.WriteStartObject(Milestones);
        foreach (var (milestone, slot) in layout.Milestones)
        {
            long time = row[slot] == AttributeSchema.Unset && slot == layout.EndedSlot ? left : row[slot];
            if (time != AttributeSchema.Unset) json.WriteNumber(milestone, Seconds(time));
        }

        json.WriteEndObject();
    }

    private void WritePayments(ReadOnlySpan<long> row)
    {
        json.WriteStartObject(Payments);
        long outstanding = 2 * row[layout.Payments[0].Slot];
        foreach (var (payment, slot) in layout.Payments)
        {
            json.WriteNumber(payment, row[slot]);
            outstanding -= row[slot];
        }
        json.WriteNumber(Outstanding, outstanding);
        json.WriteEndObject();
    }

    private void WriteMeasures(long flags)
    {
        json.WriteStartArray(Measures);
        for (int bit = 0; bit < layout.Measures.Length; bit++)
            if ((flags >> bit & 1) != 0) json.WriteStringValue(layout.Measures[bit]);
        json.WriteEndArray();
    }

    private void WriteWaiting(in EntityView entity)
    {
        json.WriteStartObject(Waiting);
        for (int cause = 0; cause < layout.Causes.Length; cause++)
            if (entity.Waited(cause) is var time and not 0) json.WriteNumber(layout.Causes[cause], Seconds(time));
        json.WriteEndObject();
    }

    // Microseconds below 2^53 come back from this quotient's shortest text exactly.
    private static double Seconds(long microseconds) => microseconds / 1e6;
}
