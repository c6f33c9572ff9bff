using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>How the texts of a row are put down in a file.</summary>
internal interface IRowForm : IDisposable
{
    /// <summary>Writes a row of texts by field; numbers are written as such where the form knows the difference.</summary>
    void Write(ReadOnlySpan<string> texts, ReadOnlySpan<bool> isNumber);

    /// <summary>Hands on what is buffered.</summary>
    void Flush();
}

/// <summary>Rows of cells under headings.</summary>
internal sealed class CsvForm : IRowForm
{
    private readonly StreamWriter writer;
    private readonly char separator;
    private readonly SearchValues<char> special;
    private readonly int[] fields;

    public CsvForm(Stream stream, char separator, IReadOnlyList<string> headings, int[] fields)
    {
        writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        this.separator = separator;
        this.fields = fields;
        special = SearchValues.Create([separator, '"', '\r', '\n']);
        for (int i = 0; i < headings.Count; i++) WriteCell(i, headings[i]);
        writer.WriteLine();
    }

    public void Write(ReadOnlySpan<string> texts, ReadOnlySpan<bool> isNumber)
    {
        for (int i = 0; i < fields.Length; i++) WriteCell(i, fields[i] < 0 ? "" : texts[fields[i]]);
        writer.WriteLine();
    }

    public void Flush() => writer.Flush();

    public void Dispose() => writer.Dispose();

    private void WriteCell(int place, string text)
    {
        if (place > 0) writer.Write(separator);
        if (text.AsSpan().ContainsAny(special))
        {
            writer.Write('"');
            writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
        else writer.Write(text);
    }
}

/// <summary>One flat object a line.</summary>
internal sealed class NdjsonForm(Stream stream, IReadOnlyList<string> headings, int[] fields) : IRowForm
{
    private const int Enough = 1 << 16;

    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly ArrayBufferWriter<byte> lines = new(Enough * 2);
    private readonly JsonEncodedText[] names = [.. headings.Select(h => JsonEncodedText.Encode(h, Encoder))];
    private Utf8JsonWriter? json;

    public void Write(ReadOnlySpan<string> texts, ReadOnlySpan<bool> isNumber)
    {
        json ??= new Utf8JsonWriter(lines, new JsonWriterOptions { Encoder = Encoder });
        json.Reset();
        json.WriteStartObject();
        for (int i = 0; i < names.Length; i++)
        {
            int field = fields[i];
            if (field < 0 || texts[field].Length == 0) json.WriteNull(names[i]);
            else if (isNumber[field])
            {
                json.WritePropertyName(names[i]);
                json.WriteRawValue(texts[field]);
            }
            else json.WriteString(names[i], texts[field]);
        }
        json.WriteEndObject();
        json.Flush();
        lines.Write("\n"u8);
        if (lines.WrittenCount >= Enough) Flush();
    }

    public void Flush()
    {
        stream.Write(lines.WrittenSpan);
        lines.ResetWrittenCount();
        stream.Flush();
    }

    public void Dispose()
    {
        Flush();
        json?.Dispose();
    }
}
