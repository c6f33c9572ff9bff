using System.Text;

namespace ClearanceSim.Cli.CommandLine;

/// <summary>Standard output. A reader that goes away is no failure; any other says that standard output is what failed.</summary>
internal sealed class StandardOutput : Stream
{
    private readonly Stream to = Console.OpenStandardOutput();

    private StandardOutput()
    {
    }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>A writer of texts; nothing is seen of them before it is flushed.</summary>
    public static TextWriter Writer() =>
        new StreamWriter(new StandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            to.Write(buffer);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // Where it is closed the cause proper is within.
            string reason = (cause.InnerException ?? cause).Message;
            throw new IOException($"standard output cannot be written: {reason}", cause);
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush() => to.Flush();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
