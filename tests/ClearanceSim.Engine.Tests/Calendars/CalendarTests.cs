using ClearanceSim.Engine.Calendars;
using ClearanceSim.Engine.Kernel;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Calendars;

public class CalendarTests
{
    private const uint NearTheEnd = Event.SequenceEnd - 20;

    private enum Do
    {
        Enter,
        EnterTracked,
        Take,
        TakeAndEnter,
        Cancel,
        CancelUntracked,
        SaveAndLoad,
    }

    private static readonly Gen<(Do Do, int Time, int Priority, int Which)> Deed = Gen.Select(
        Gen.Frequency(
            (4, Gen.Const(Do.Enter)), (4, Gen.Const(Do.EnterTracked)), (3, Gen.Const(Do.Take)), (3, Gen.Const(Do.TakeAndEnter)),
            (3, Gen.Const(Do.Cancel)), (1, Gen.Const(Do.CancelUntracked)), (1, Gen.Const(Do.SaveAndLoad))),
        Gen.Int[0, 12],
        Gen.Int[0, 15],
        Gen.Int[0, 1000]);

    [Fact]
    public void A_calendar_does_what_a_sorted_list_does() =>
        Gen.Select(Deed.Array[0, 200], Gen.Bool, Gen.Int[1, 100]).Sample(
            (deeds, nearTheEnd, room) => new Pair(room, nearTheEnd ? NearTheEnd : 0).Do(deeds), iter: 1000);

    [Fact]
    public void A_large_calendar_does_what_a_sorted_list_does()
    {
        var random = new Random(1);
        var calendar = new Calendar(1, NearTheEnd);
        var model = new PriorityQueue<int, (long, int, int)>();
        for (int id = 0; id < 20_000; id++)
        {
            long time = random.Next(5_000);
            int priority = random.Next(16);
            if (id % 2 == 0) calendar.Enter(time, id, priority);
            else calendar.EnterTracked(time, id, priority);
            if (id % 6 == 1) Assert.Equal(time, calendar.Cancel(id));
            else model.Enqueue(id, (time, priority, id));
        }
        while (model.TryDequeue(out int id, out var when))
        {
            Assert.Equal(when.Item1, calendar.Next);
            Assert.Equal(id, calendar.Take());
        }
        Assert.Equal(0, calendar.Count);
        Assert.Equal(Calendar.Never, calendar.Next);
    }

    [Fact]
    public void Times_up_to_the_last_are_kept_apart_from_no_event()
    {
        var calendar = new Calendar();
        calendar.Enter(long.MaxValue - 1, 1, 15);
        calendar.Enter(0, 2, 15);
        Assert.Equal(0, calendar.Next);
        Assert.Equal(2, calendar.Take());
        Assert.Equal(long.MaxValue - 1, calendar.Next);
    }

    [Fact]
    public void What_is_not_pending_cannot_be_cancelled()
    {
        var calendar = new Calendar();
        calendar.Enter(1, 1, 0);
        Assert.Throws<InvalidOperationException>(() => calendar.Cancel(2, tracked: false));
    }

    // A calendar and the list that says what it has to do.
    private sealed class Pair(int room, uint firstSequence)
    {
        private readonly List<(long Time, int Priority, long Sequence, int Id, bool Tracked)> list = [];
        private Calendar calendar = new(room, firstSequence);
        private long sequence;

        public void Do((Do Do, int Time, int Priority, int Which)[] deeds)
        {
            foreach (var (deed, time, priority, which) in deeds)
            {
                Do(deed, time, priority, which);
                Assert.Equal(list.Count, calendar.Count);
                Assert.Equal(list.Count == 0 ? Calendar.Never : list.Min(e => e.Time), calendar.Next);
            }
            while (list.Count > 0) Take();
            Assert.Equal(0, calendar.Count);
        }

        private void Do(Do deed, int time, int priority, int which)
        {
            switch (deed)
            {
                case CalendarTests.Do.Enter:
                    Enter(time, priority, tracked: false);
                    break;
                case CalendarTests.Do.EnterTracked:
                    Enter(time, priority, tracked: true);
                    break;
                case CalendarTests.Do.Take when list.Count > 0:
                    Take();
                    break;
                case CalendarTests.Do.TakeAndEnter when list.Count > 0:
                    Take();
                    Enter(time, priority, which % 2 == 0);
                    if (which % 3 == 0) Enter(time, priority, which % 2 == 0);
                    break;
                case CalendarTests.Do.Cancel or CalendarTests.Do.CancelUntracked:
                    var some = list.Where(e => e.Tracked != (deed == CalendarTests.Do.CancelUntracked)).ToList();
                    if (some.Count == 0) return;
                    var chosen = some[which % some.Count];
                    Assert.Equal(chosen.Time, calendar.Cancel(chosen.Id, chosen.Tracked));
                    list.Remove(chosen);
                    break;
                case CalendarTests.Do.SaveAndLoad:
                    SaveAndLoad(which);
                    break;
            }
        }

        private void Enter(long time, int priority, bool tracked)
        {
            // The least id that nobody has, as rows are recycled.
            int id = Enumerable.Range(0, list.Count + 1).Except(list.Select(e => e.Id)).First();
            if (tracked) calendar.EnterTracked(time, id, priority);
            else calendar.Enter(time, id, priority);
            list.Add((time, priority, sequence++, id, tracked));
        }

        private void Take()
        {
            var first = list.Min();
            list.Remove(first);
            Assert.Equal(first.Time, calendar.Next);
            Assert.Equal(first.Id, calendar.Take());
        }

        private void SaveAndLoad(int which)
        {
            var snapshot = new Snapshot();
            var saver = new Snapshot.Saver(snapshot, "", new RunPlan());
            calendar.Visit(ref saver);
            saver.Finish();
            // Into an empty one, a smaller or larger one, one that holds something else, or back into itself.
            if (which % 4 != 0) calendar = new Calendar(1 + which);
            for (int i = 0; which % 4 == 1 && i < which; i++) calendar.EnterTracked(i, i, 0);
            var loader = new Snapshot.Loader(snapshot, "", new RunPlan());
            calendar.Visit(ref loader);
            loader.Finish();
        }
    }
}
