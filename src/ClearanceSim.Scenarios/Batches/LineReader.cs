namespace ClearanceSim.Scenarios.Batches;

/// <summary>The lines of a stream as bytes, in one buffer that grows up to the longest line, with either line ending.</summary>
internal sealed class LineReader(Stream stream, int longest) : IDisposable
{
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private bool ended;

    /// <summary>The number of the present line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line without its ending; empty and too long if it is longer than allowed.</summary>
    public bool Next(out ReadOnlySpan<byte> line, out bool tooLong)
    {
        tooLong = false;
        int searched = 0;
        while (true)
        {
            var pending = buffer.AsSpan(from, to - from);
            int end = pending[searched..].IndexOf((byte)'\n');
            if (end >= 0 || ended)
            {
                line = end >= 0 ? pending[..(searched + end)] : pending;
                from += line.Length + (end >= 0 ? 1 : 0);
                if (end < 0 && line.IsEmpty && !tooLong) return false;
                Number++;
                tooLong |= line.Length > longest;
                if (tooLong) line = default;
                if (line is [.., (byte)'\r']) line = line[..^1];
                if (Number == 1 && line.StartsWith("\uFEFF"u8)) line = line[3..];
                return true;
            }
            searched = pending.Length;
            if (searched > longest)
            {
                tooLong = true;
                from = to;
                searched = 0;
            }
            Fill();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private void Fill()
    {
        if (from > 0)
        {
            buffer.AsSpan(from, to - from).CopyTo(buffer);
            to -= from;
            from = 0;
        }
        if (to == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        int read = stream.Read(buffer, to, buffer.Length - to);
        ended = read == 0;
        to += read;
    }
}
