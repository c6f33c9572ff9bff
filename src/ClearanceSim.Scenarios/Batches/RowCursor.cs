using System.Text;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>Goes through a batch file row by row, and gives the texts of the fields that a plan needs.</summary>
/// <remarks>A row that cannot be taken apart is told to the faults and passed over, so that one look finds all errors.</remarks>
internal abstract class RowCursor(string file, BatchFaults faults) : IDisposable
{
    /// <summary>Characters of the longest row that is read.</summary>
    public const int LongestRow = 1 << 20;

    /// <summary>The file as the user named it.</summary>
    public string File { get; } = file;

    /// <summary>The line on which the present row begins, from 1.</summary>
    public int Line { get; protected set; }

    /// <summary>Where errors go.</summary>
    protected BatchFaults Faults { get; } = faults;

    /// <summary>Goes to the next row, or gives false at the end.</summary>
    public abstract bool Next();

    /// <summary>The text of a field without the blanks around it; valid until the next call.</summary>
    public abstract ReadOnlySpan<char> Text(int field);

    /// <summary>In which column of the line the field stands, from 1; 0 if it is missing.</summary>
    public abstract int ColumnOf(int field);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Notes an error in a field of the present row.</summary>
    public void Fault(int field, string heading, string message) => Faults.Add(File, Line, ColumnOf(field), heading, message);

    /// <summary>Opens a file, or tells why it cannot be read and gives null.</summary>
    public static RowCursor? Open(string file, BatchPlan plan, BatchFaults faults)
    {
        if (Directory.Exists(file)) return Refuse("is a folder; name a file in it");
        if (!System.IO.File.Exists(file)) return Refuse("does not exist");
        FileStream? stream = null;
        try
        {
            stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            if (plan.Layout.Format == BatchFormat.Ndjson) return new NdjsonCursor(file, stream, plan, faults);
            var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            var cursor = new CsvCursor(file, reader, plan, faults);
            if (cursor.ReadHeadings()) return cursor;
            cursor.Dispose();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            stream?.Dispose();
            return Refuse($"cannot be read: {e.Message.TrimEnd('.')}");
        }

        RowCursor? Refuse(string message)
        {
            faults.Add(file, 0, 0, "", message);
            return null;
        }
    }
}
