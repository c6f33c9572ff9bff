using System.Runtime.CompilerServices;
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

    private const int Tracked = int.MinValue;
    private const uint SequenceEnd = 1u << 28;

    private Event[] buffer;
    private Event* heap;
    private int[] positions;
    private int capacity;
    private int count;
    private uint sequence;
    private bool hole;

    /// <summary>An empty calendar with room for some events.</summary>
    public Calendar(int room = 64)
    {
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
            if (hole) FillHole();
            return heap[0].Time;
        }
    }

    /// <summary>Takes the first event; there is one.</summary>
    /// <returns>Its id.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Take()
    {
        if (hole) FillHole();
        int mark = heap[0].Mark;
        hole = true;
        return mark & ~Tracked;
    }

    /// <summary>Enters an event that will never be cancelled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter(long time, int id, int priority) => Place(time, id, priority);

    /// <summary>Enters an event that may be cancelled.</summary>
    public void EnterTracked(long time, int id, int priority)
    {
        if (id >= positions.Length) Array.Resize(ref positions, Math.Max(id + 1, positions.Length * 2));
        Place(time, id | Tracked, priority);
    }

    /// <summary>The time of a tracked pending event.</summary>
    public long TimeOf(int id) => heap[positions[id]].Time;

    /// <summary>Removes the pending event of an id and returns the time that it had.</summary>
    /// <param name="id">Whose event.</param>
    /// <param name="tracked">Was it entered as tracked? If not, it has to be looked for: for interventions from outside, not for the loop.</param>
    public long Cancel(int id, bool tracked = true)
    {
        if (hole) FillHole();
        int at = tracked ? positions[id] : Search(id);
        long time = heap[at].Time;
        count--;
        Event last = heap[count];
        heap[count].Time = Never;
        if (at == count) return time;
        if (at > 0 && Before(last, heap[(at - 1) >> 2])) SiftUp(at, last);
        else SiftDown(at, last);
        return time;
    }

    /// <summary>Shows the whole state to a visitor.</summary>
    public void Visit<TVisitor>(ref TVisitor visitor) where TVisitor : IStateVisitor
    {
        if (hole) FillHole();
        int had = count;
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
        for (int i = count; i < had; i++) heap[i].Time = Never;
        visitor.Array(ref positions, positions.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Place(long time, int mark, int priority)
    {
        if (sequence == SequenceEnd) Renumber();
        Event e;
        e.Time = time;
        e.Order = ((uint)priority << 28) | sequence++;
        e.Mark = mark;
        if (hole)
        {
            hole = false;
            SiftDown(0, e);
        }
        else
        {
            if (count == capacity) Reserve(count + 1);
            SiftUp(count++, e);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FillHole()
    {
        hole = false;
        count--;
        Event last = heap[count];
        heap[count].Time = Never;
        if (count > 0) SiftDown(0, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Before(in Event a, in Event b) => (a.Time < b.Time) | ((a.Time == b.Time) & (a.Order < b.Order));

    private void SiftUp(int at, Event e)
    {
        Event* a = heap;
        while (at > 0)
        {
            int parent = (at - 1) >> 2;
            if (!Before(e, a[parent])) break;
            a[at] = a[parent];
            if (a[at].Mark < 0) positions[a[at].Mark & ~Tracked] = at;
            at = parent;
        }
        a[at] = e;
        if (e.Mark < 0) positions[e.Mark & ~Tracked] = at;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SiftDown(int at, Event e)
    {
        Event* a = heap;
        int n = count;
        while (true)
        {
            int child = (at << 2) + 1;
            if (child >= n) break;
            Event* c = a + child;
            // A tournament without jumps: which child is least is as good as random, and a wrong guess costs more than the comparisons.
            int left = Before(c[1], c[0]) ? 1 : 0;
            int right = Before(c[3], c[2]) ? 3 : 2;
            int least = Before(c[right], c[left]) ? right : left;
            if (!Before(c[least], e)) break;
            a[at] = c[least];
            if (a[at].Mark < 0) positions[a[at].Mark & ~Tracked] = at;
            at = child + least;
        }
        a[at] = e;
        if (e.Mark < 0) positions[e.Mark & ~Tracked] = at;
    }

    private int Search(int id)
    {
        for (int i = 0; i < count; i++) if (heap[i].Mark == id) return i;
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
        for (Event* e = aligned; e <= aligned + size + 8; e++) e->Time = Never;
        if (count > 0) new Span<Event>(heap, count).CopyTo(new Span<Event>(aligned, count));
        buffer = larger;
        heap = aligned;
        capacity = size;
    }

    private void Renumber()
    {
        if (hole) FillHole();
        var events = new Span<Event>(heap, count);
        events.Sort(static (x, y) => x.Time != y.Time ? x.Time.CompareTo(y.Time) : x.Order.CompareTo(y.Order));
        sequence = 0;
        for (int i = 0; i < count; i++)
        {
            events[i].Order = (events[i].Order & ~(SequenceEnd - 1)) | sequence++;
            if (events[i].Mark < 0) positions[events[i].Mark & ~Tracked] = i;
        }
        if (sequence == SequenceEnd) throw new InvalidOperationException("More than 268 million events are pending at once.");
    }
}
