using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace ClearanceSim.Engine.Kernel;

/// <summary>A copy of a replication's whole state, in one buffer that is kept and reused.</summary>
/// <remarks>
/// It can be written to a stream and loaded in another process, into the same program (known by its hash, which covers the names of
/// steps, pools and attributes) and the same replication with the same window. Bytes are those of a 64-bit little-endian machine.
/// </remarks>
public sealed class Snapshot
{
    private const string Mark = "clearsim-snapshot/4";
    private byte[] buffer = new byte[1 << 16];
    private readonly SharedCopy copy = new();
    private int length;

    /// <summary>Bytes in the snapshot; 0 if nothing has been saved yet.</summary>
    public int Length => length;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, length);

    /// <summary>Writes the snapshot.</summary>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Bytes);
    }

    /// <summary>Reads a snapshot to the end of the stream.</summary>
    public static Snapshot Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return new Snapshot { buffer = copy.ToArray(), length = (int)copy.Length };
    }

    private static byte[] Heading(string hash, RunPlan plan) =>
        Encoding.UTF8.GetBytes(FormattableString.Invariant(
            $"{Mark} program {hash} seed {plan.Seed} replication {plan.Replication} from {plan.WarmUp} to {plan.End} count {plan.Count}\n"));

    /// <summary>Copies state into the buffer.</summary>
    internal struct Saver : IStateVisitor
    {
        private readonly Snapshot snapshot;
        private int at;

        public Saver(Snapshot snapshot, string hash, RunPlan plan)
        {
            this.snapshot = snapshot;
            Put(Heading(hash, plan));
        }

        public static bool Loads => false;

        public readonly void Finish() => snapshot.length = at;

        public void Value<T>(ref T value) where T : unmanaged => Span(MemoryMarshal.CreateSpan(ref value, 1));

        public void Span<T>(Span<T> cells) where T : unmanaged => Put(MemoryMarshal.AsBytes(cells));

        public void Array<T>(ref T[] array, int used) where T : unmanaged => Span(array.AsSpan(0, used));

        private void Put(ReadOnlySpan<byte> bytes)
        {
            if (at + bytes.Length > snapshot.buffer.Length)
                System.Array.Resize(ref snapshot.buffer, Math.Max(at + bytes.Length, snapshot.buffer.Length * 2));
            snapshot.copy.Copy(bytes, snapshot.buffer.AsSpan(at));
            at += bytes.Length;
        }
    }

    /// <summary>Copies the buffer into state.</summary>
    internal struct Loader : IStateVisitor
    {
        private readonly Snapshot snapshot;
        private int at;

        public Loader(Snapshot snapshot, string hash, RunPlan plan)
        {
            this.snapshot = snapshot;
            byte[] heading = Heading(hash, plan);
            if (!snapshot.Bytes.StartsWith(heading))
                throw new InvalidOperationException("The snapshot is of another program, replication or version and cannot be continued here.");
            at = heading.Length;
        }

        public static bool Loads => true;

        public readonly void Finish()
        {
            if (at != snapshot.length) throw new InvalidOperationException("The snapshot is longer than the state that it should hold.");
        }

        public void Value<T>(ref T value) where T : unmanaged => Span(MemoryMarshal.CreateSpan(ref value, 1));

        public void Span<T>(Span<T> cells) where T : unmanaged
        {
            int bytes = cells.Length * Unsafe.SizeOf<T>();
            if (at + bytes > snapshot.length) throw new InvalidOperationException("The snapshot is cut short and cannot be continued.");
            snapshot.copy.Copy(snapshot.buffer.AsSpan(at, bytes), MemoryMarshal.AsBytes(cells));
            at += bytes;
        }

        public void Array<T>(ref T[] array, int used) where T : unmanaged
        {
            if (array.Length < used) array = new T[used];
            Span(array.AsSpan(0, used));
        }
    }
}
