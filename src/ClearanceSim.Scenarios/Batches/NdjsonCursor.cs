using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>The rows of an NDJSON file: one flat object a line (blank lines are passed over).</summary>
/// <remarks>Members may be texts, numbers, <c>true</c>, <c>false</c>, <c>null</c> (empty), or arrays of these (flags).</remarks>
internal sealed class NdjsonCursor : RowCursor
{
    private readonly BatchPlan plan;
    private readonly byte[][] names;
    private readonly (int From, int Length, int Column)[] fields;
    private readonly LineReader lines;
    private char[] texts = new char[1024];
    private int used;
    private bool begun;

    public NdjsonCursor(string file, Stream stream, BatchPlan plan, BatchFaults faults)
        : base(file, faults)
    {
        this.plan = plan;
        names = [.. plan.Headings.Select(Encoding.UTF8.GetBytes)];
        fields = new (int, int, int)[names.Length];
        lines = new LineReader(stream, LongestRow);
        if (stream.Length == 0)
            Faults.Add(file, 0, 0, "", $"is empty; each line is an object with {Spelling.List(plan.Headings)}");
    }

    /// <inheritdoc/>
    public override bool Next()
    {
        while (lines.Next(out var line, out bool tooLong))
        {
            Line = lines.Number;
            if (tooLong) Faults.Add(File, Line, 0, "", $"the line goes on for more than {LongestRow} bytes");
            else if (IsBlank(line)) continue;
            else if (IsOtherText(line)) return false;
            else if (Utf8Fault(line) is >= 0 and var bad)
                Faults.Add(File, Line, bad + 1, "", "the bytes here are not UTF-8; save the file as UTF-8");
            else if (Read(line)) return true;
        }
        return false;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Text(int field) => texts.AsSpan(fields[field].From, fields[field].Length).Trim();

    /// <inheritdoc/>
    public override int ColumnOf(int field) => fields[field].Column;

    /// <inheritdoc/>
    public override void Dispose() => lines.Dispose();

    // A table in place of objects is one mistake and not one in every line.
    private bool IsOtherText(ReadOnlySpan<byte> line)
    {
        if (begun) return false;
        begun = true;
        if (line.TrimStart(" \t"u8)[0] is (byte)'{' or (byte)'[' or (byte)'"') return false;
        Faults.Add(
            File, Line, 1, "", $"the file is not NDJSON, one object a line with {Spelling.List(plan.Headings)}; "
                + "for a CSV file the scenario needs a 'batch' mapping of its headings");
        return true;
    }

    private bool Read(ReadOnlySpan<byte> line)
    {
        Array.Clear(fields);
        used = 0;
        var json = new Utf8JsonReader(line);
        try
        {
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
                return Refuse(1, "", "a line must be one object, such as {\"number\": \"…\"}");
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                int column = (int)json.TokenStartIndex + 1, field = Find(ref json);
                json.Read();
                if (field < 0) json.Skip();
                else if (fields[field].Column != 0)
                    return Refuse(column, plan.Headings[field], "stands twice in the object; keep one of them");
                else if (!Keep(ref json, field))
                    return Refuse(column, plan.Headings[field], "must be a text, a number, true, false or an array of these");
            }
            while (json.Read())
            {
            }
        }
        catch (JsonException e)
        {
            var broken = BrokenJson.Of(e, line);
            return Refuse(broken.Column, "", broken.Problem);
        }
        return Complete(line);
    }

    private bool Complete(ReadOnlySpan<byte> line)
    {
        bool complete = true;
        for (int field = 0; field < fields.Length; field++)
        {
            if (fields[field].Column != 0 || plan.MayBeMissing(field)) continue;
            string name = plan.Headings[field];
            complete = Refuse(0, name, $"the object has no such member; {Spelling.Hint(name, Members(line))}");
        }
        return complete;
    }

    private static List<string> Members(ReadOnlySpan<byte> line)
    {
        var members = new List<string>();
        var json = new Utf8JsonReader(line);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            members.Add(json.GetString()!);
            json.Read();
            json.Skip();
        }
        return members;
    }

    private int Find(ref Utf8JsonReader json)
    {
        for (int i = 0; i < names.Length; i++)
            if (json.ValueTextEquals(names[i])) return i;
        return -1;
    }

    private bool Keep(ref Utf8JsonReader json, int field)
    {
        int from = used, column = (int)json.TokenStartIndex + 1;
        if (json.TokenType == JsonTokenType.StartArray)
        {
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                if (!Append(ref json)) return false;
                Reserve(1);
                texts[used++] = ' ';
            }
        }
        else if (!Append(ref json)) return false;
        fields[field] = (from, used - from, column);
        return true;
    }

    private bool Append(ref Utf8JsonReader json)
    {
        Reserve(json.ValueSpan.Length);
        switch (json.TokenType)
        {
            case JsonTokenType.Null: break;
            case JsonTokenType.String: used += json.CopyString(texts.AsSpan(used)); break;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                used += Encoding.UTF8.GetChars(json.ValueSpan, texts.AsSpan(used));
                break;
            default: return false;
        }
        return true;
    }

    private void Reserve(int more)
    {
        if (texts.Length < used + more) Array.Resize(ref texts, (used + more) * 2);
    }

    private bool Refuse(int column, string heading, string message)
    {
        Faults.Add(File, Line, column, heading, message);
        return false;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;

    private static int Utf8Fault(ReadOnlySpan<byte> line)
    {
        if (Utf8.IsValid(line)) return -1;
        int at = 0;
        while (Rune.DecodeFromUtf8(line[at..], out _, out int length) == OperationStatus.Done) at += length;
        return at;
    }
}
