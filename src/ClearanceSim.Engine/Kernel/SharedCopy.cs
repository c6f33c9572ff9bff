namespace ClearanceSim.Engine.Kernel;

/// <summary>Copies large blocks of memory with the help of a second core, where there is one that is idle.</summary>
/// <remarks>
/// One core alone does not fill the way to memory. The block is cut into pieces, and whoever is free takes the next; a helper that
/// comes late or never costs nothing, and one that comes too late for its block helps with the next. Allocates nothing.
/// </remarks>
internal sealed unsafe class SharedCopy : IThreadPoolWorkItem
{
    private const int Piece = 1 << 17;

    // About a tenth of a millisecond: a state is several blocks, one right after another.
    private const int Patience = 3000;
    private static readonly bool Alone = Environment.ProcessorCount == 1;

    private readonly Lock gate = new();
    private byte* source;
    private byte* target;
    private long length;
    private long left;
    private int unfinished;
    private int helpers;

    /// <summary>Copies the whole of one span to the beginning of another.</summary>
    public void Copy(ReadOnlySpan<byte> from, Span<byte> to)
    {
        if (from.Length < 4 * Piece || Alone || from.Length > to.Length)
        {
            from.CopyTo(to);
            return;
        }
        fixed (byte* first = from, into = to)
        {
            lock (gate)
            {
                source = first;
                target = into;
                length = from.Length;
                left = length;
                unfinished = (from.Length + Piece - 1) / Piece;
            }
            if (Volatile.Read(ref helpers) == 0) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            TakePieces();
            // What the helper has taken it finishes: the memory stays fixed until then.
            var wait = default(SpinWait);
            while (Volatile.Read(ref unfinished) > 0) wait.SpinOnce(sleep1Threshold: -1);
        }
    }

    /// <summary>Helps with this block and those that follow at once.</summary>
    public void Execute()
    {
        Interlocked.Increment(ref helpers);
        for (int idle = 0; idle < Patience; idle++)
        {
            if (TakePieces()) idle = 0;
            Thread.SpinWait(1);
        }
        Interlocked.Decrement(ref helpers);
    }

    private bool TakePieces()
    {
        bool any = false;
        while (Volatile.Read(ref left) > 0)
        {
            long at, size;
            lock (gate)
            {
                if (left == 0) break;
                at = length - left;
                size = Math.Min(Piece, left);
                left -= size;
            }
            // A piece that is taken keeps its block, so source and target stay what they are until it is copied.
            Buffer.MemoryCopy(source + at, target + at, size, size);
            Interlocked.Decrement(ref unfinished);
            any = true;
        }
        return any;
    }
}
