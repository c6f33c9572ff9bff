using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using ClearanceSim.Engine.Kernel;

namespace ClearanceSim.Engine.Calendars;

/// <summary>Pending events, earliest first; at one time by priority, then in the order in which they were entered.</summary>
/// <remarks>
/// <para>
/// A four-way implicit heap of values. Taking the first event leaves a hole at the root that the next entry fills, so that an event that
/// leads to another costs one way down instead of two. Events that may be cancelled are tracked: the heap keeps the position of their id
/// and removes them truly; the others cost nothing for it. An id has at most one pending event.
/// </para>
/// <para>
/// The sequence has 28 bits in the event but no end in meaning: when it is used up, the pending events are numbered anew in their order.
/// The buffer is pinned and aligned to cache lines, and unused cells hold the greatest time, so a node always has four children to compare.
/// </para>
/// </remarks>
internal sealed unsafe class Calendar
{
    /// <summary>The time of no event.</summary>
    public const long Never = long.MaxValue;

    // From here on the lower half of the heap no longer fits the first caches.
    private const int Large = 4096;

    private Event[] buffer;
    private Event* heap;
    private int[] positions;
    private int capacity;
    private int count;
    private uint sequence;
    private bool hole;

    /// <summary>An empty calendar with room for some events.</summary>
    /// <param name="room">Events before it has to grow.</param>
    /// <param name="firstSequence">Where the sequence starts: near its end in a test of what happens there.</param>
    public Calendar(int room = 64, uint firstSequence = 0)
    {
        sequence = firstSequence;
        positions = new int[room];
        buffer = [];
        Reserve(Math.Max(room, 8));
    }

    /// <summary>Events pending.</summary>
    public int Count => count - (hole ? 1 : 0);

    /// <summary>The time of the first event, or <see cref="Never"/>.</summary>
    public long Next
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            return hole ? LeastOfFour() : heap[0].Time;
        }
    }

    /// <summary>Takes the first event; there is one.</summary>
    /// <returns>Its id.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Take()
    {
        if (hole) FillHole();
        hole = true;
        return heap[0].Id;
    }

    /// <summary>The id of the event that follows the one just taken, for looking ahead; 0 if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PeekNext()
    {
        Event* c = heap + 1;
        int left = c[1].Time < c[0].Time ? 1 : 0, right = c[3].Time < c[2].Time ? 3 : 2;
        return c[c[right].Time < c[left].Time ? right : left].Id;
    }

    /// <summary>Enters an event that will never be cancelled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter(long time, int id, int priority) => Place(time, id, priority, tracked: false);

    /// <summary>Enters an event that may be cancelled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EnterTracked(long time, int id, int priority)
    {
        if (id >= positions.Length) Array.Resize(ref positions, Math.Max(id + 1, positions.Length * 2));
        Place(time, id, priority, tracked: true);
    }

    /// <summary>Removes the pending event of an id and returns the time that it had.</summary>
    /// <param name="id">Whose event.</param>
    /// <param name="tracked">
    /// May it have been entered as tracked? If it was not, it has to be looked for: for interventions from outside, not for the loop.
    /// </param>
    public long Cancel(int id, bool tracked = true)
    {
        if (hole) FillHole();
        int at = tracked ? Find(id) : Search(id);
        long time = heap[at].Time;
        count--;
        Event last = heap[count];
        heap[count] = new Event(Never, 0);
        if (at == count) return time;
        Event* parent = heap + ((at - 1) >> 2);
        if (at > 0 && Event.Before(last.Time, last.Rest, parent->Time, parent->Rest) != 0) SiftUp(at, last.Time, last.Rest);
        else SiftDown(at, last.Time, last.Rest);
        return time;
    }

    /// <summary>Shows the whole state to a visitor, a hole included: being looked at changes nothing, not even the places in the heap.</summary>
    public void Visit<TVisitor>(ref TVisitor visitor) where TVisitor : IStateVisitor
    {
        int had = count;
        visitor.Value(ref hole);
        visitor.Value(ref count);
        visitor.Value(ref sequence);
        if (count > capacity)
        {
            int wanted = count;
            count = 0;
            Reserve(wanted);
            count = wanted;
        }
        visitor.Span(new Span<Event>(heap, count));
        for (int i = count; i < had; i++) heap[i] = new Event(Never, 0);
        if (TVisitor.Loads) FindPositions();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Place(long time, int id, int priority, bool tracked)
    {
        if (sequence == Event.SequenceEnd) Renumber();
        ulong rest = Event.RestOf(priority, sequence++, id, tracked);
        if (hole)
        {
            hole = false;
            SiftDown(0, time, rest);
        }
        else
        {
            if (count == capacity) Reserve(count + 1);
            SiftUp(count++, time, rest);
        }
    }

    // Behind a hole at the root comes one of its four children; looking leaves the hole for an entry to fill.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long LeastOfFour()
    {
        Event* c = heap + 1;
        return Math.Min(Math.Min(c[0].Time, c[1].Time), Math.Min(c[2].Time, c[3].Time));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FillHole()
    {
        hole = false;
        count--;
        Event last = heap[count];
        heap[count] = new Event(Never, 0);
        if (count > 0) SiftDown(0, last.Time, last.Rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(int at, long time, ulong rest)
    {
        var e = new Event(time, rest);
        heap[at] = e;
        if (e.Tracked) positions[e.Id] = at;
    }

    private void SiftUp(int at, long time, ulong rest)
    {
        while (at > 0)
        {
            int up = (at - 1) >> 2;
            Event* parent = heap + up;
            if (Event.Before(time, rest, parent->Time, parent->Rest) == 0) break;
            Put(at, parent->Time, parent->Rest);
            at = up;
        }
        Put(at, time, rest);
    }

    private void SiftDown(int at, long time, ulong rest)
    {
        Event* a = heap;
        int n = count;
        bool large = n > Large;
        while (true)
        {
            int child = (at << 2) + 1;
            if (child >= n) break;
            if (large) PrefetchChildren(a + ((child << 2) + 1));
            Event* c = a + child;
            // A tournament without jumps: which child is least is as good as random, and a wrong guess costs more than the comparisons.
            int left = Event.Before(c[1].Time, c[1].Rest, c[0].Time, c[0].Rest);
            int right = 2 + Event.Before(c[3].Time, c[3].Rest, c[2].Time, c[2].Rest);
            int takeRight = -Event.Before(c[right].Time, c[right].Rest, c[left].Time, c[left].Rest);
            int least = left ^ ((left ^ right) & takeRight);
            long leastTime = c[least].Time;
            ulong leastRest = c[least].Rest;
            if (Event.Before(leastTime, leastRest, time, rest) == 0) break;
            Put(at, leastTime, leastRest);
            at = child + least;
        }
        Put(at, time, rest);
    }

    // The sixteen grandchildren are four cache lines in a row; one of them is needed next, and by then it is here.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PrefetchChildren(Event* first)
    {
        if (!Sse.IsSupported) return;
        Sse.Prefetch0(first);
        Sse.Prefetch0(first + 4);
        Sse.Prefetch0(first + 8);
        Sse.Prefetch0(first + 12);
    }

    private void FindPositions()
    {
        for (int i = hole ? 1 : 0; i < count; i++)
        {
            if (!heap[i].Tracked) continue;
            int id = heap[i].Id;
            if (id >= positions.Length) Array.Resize(ref positions, Math.Max(id + 1, positions.Length * 2));
            positions[id] = i;
        }
    }

    // Where a tracked event stands; an old place that holds another one tells that this one was not tracked.
    private int Find(int id)
    {
        int at = id < positions.Length ? positions[id] : count;
        return at < count && heap[at].Id == id && heap[at].Tracked ? at : Search(id);
    }

    private int Search(int id)
    {
        for (int i = 0; i < count; i++) if (heap[i].Id == id) return i;
        throw new InvalidOperationException($"Nothing is pending for {id}.");
    }

    private void Reserve(int needed)
    {
        int size = Math.Max(needed, capacity * 2);
        // Behind the last event there is always a whole node of cells that hold Never; in front, room to align the children.
        var larger = GC.AllocateArray<Event>(size + 16, pinned: true);
        var start = (Event*)Unsafe.AsPointer(ref larger[0]);
        // Children begin at index 1 (mod 4): index 1 has to fall on a cache line.
        var aligned = (Event*)((((nuint)start + 16 + 63) & ~(nuint)63) - 16);
        for (Event* e = aligned; e <= aligned + size + 8; e++) *e = new Event(Never, 0);
        if (count > 0) new Span<Event>(heap, count).CopyTo(new Span<Event>(aligned, count));
        buffer = larger;
        heap = aligned;
        capacity = size;
    }

    private void Renumber()
    {
        if (hole) FillHole();
        var events = new Span<Event>(heap, count);
        events.Sort(static (x, y) => x.Time != y.Time ? x.Time.CompareTo(y.Time) : x.Rest.CompareTo(y.Rest));
        sequence = 0;
        for (int i = 0; i < count; i++)
        {
            events[i] = events[i].Numbered(sequence++);
            if (events[i].Tracked) positions[events[i].Id] = i;
        }
        if (sequence == Event.SequenceEnd) throw new InvalidOperationException("More than 268 million events are pending at once.");
    }
}
