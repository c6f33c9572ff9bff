using System.Runtime.CompilerServices;

namespace ClearanceSim.Engine.Calendars;

/// <summary>Something that will happen to an id (a token, a timer, a source, a pool) at a time.</summary>
/// <remarks>Sixteen bytes, so that the four children of a heap node fill one cache line.</remarks>
/// <param name="Time">When, in microseconds from the start; never negative.</param>
/// <param name="Rest">
/// Order among events of one time, and to whom: from the top four bits of priority, twenty-eight of sequence, one that says that the
/// calendar keeps the event's position so that it can be cancelled, and thirty-one of id.
/// </param>
internal readonly record struct Event(long Time, ulong Rest)
{
    private const ulong TrackedBit = 1UL << 31;

    /// <summary>Sequence numbers before they have to be given anew.</summary>
    public const uint SequenceEnd = 1u << 28;

    public int Id => (int)(Rest & (TrackedBit - 1));

    public bool Tracked => (Rest & TrackedBit) != 0;

    public static ulong RestOf(int priority, uint sequence, int id, bool tracked) =>
        ((ulong)priority << 60) | ((ulong)sequence << 32) | (tracked ? TrackedBit : 0) | (uint)id;

    /// <summary>The same event with another sequence number.</summary>
    public Event Numbered(uint sequence) =>
        this with { Rest = (Rest & ~((ulong)(SequenceEnd - 1) << 32)) | ((ulong)sequence << 32) };

    /// <summary>1 if the first event comes before the second, else 0, without a jump: the sign of a subtraction with borrow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Before(long time, ulong rest, long otherTime, ulong otherRest)
    {
        bool borrow = rest < otherRest;
        return (int)((ulong)(time - otherTime - Unsafe.BitCast<bool, byte>(borrow)) >> 63);
    }
}
