using ClearanceSim.Engine.Pools;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Pools;

public class CapacityScheduleTests
{
    private const long Hour = CapacitySchedule.Day / 24;

    // Everything happens on the hour, so that a look at every hour sees it all.
    private static readonly Gen<(long, int)[]> OfWeek =
        Gen.Select(Gen.Int[0, 167].ArrayUnique[1, 8], Gen.Int[0, 3].Array[8], (hours, capacities) => Segments(hours, capacities));

    private static readonly Gen<(long, int)[]> OfDay =
        Gen.Select(Gen.Int[0, 23].ArrayUnique[0, 4], Gen.Int[0, 3].Array[8], (hours, capacities) => Segments(hours, capacities));

    private static readonly Gen<Dictionary<long, IReadOnlyList<(long, int)>>> Exceptions =
        Gen.Select(Gen.Long[0, 30].ArrayUnique[0, 5], OfDay.Array[5], (days, segments) =>
            days.Select((d, i) => (d, (IReadOnlyList<(long, int)>)segments[i])).ToDictionary());

    [Fact]
    public void A_week_repeats_itself_but_for_its_exceptions() =>
        Gen.Select(OfWeek, Gen.Int[0, 6], Exceptions).Sample((week, startDay, exceptions) =>
        {
            var schedule = CapacitySchedule.Weekly(week, startDay * CapacitySchedule.Day, exceptions);
            for (long hour = 0; hour < 40 * 24; hour++)
            {
                Assert.Equal(Expected(week, startDay, exceptions, hour), schedule.At(hour * Hour));
                Assert.Equal(schedule.At(hour * Hour), schedule.At(hour * Hour + Hour - 1));
            }
            Assert.True(schedule.Greatest >= Enumerable.Range(0, 40 * 24).Max(h => schedule.At(h * Hour)));
        });

    [Fact]
    public void Until_a_time_it_is_one_schedule_and_from_then_on_another() =>
        Gen.Select(OfWeek, OfWeek, OfWeek, Gen.Int[1, 200], Gen.Int[1, 200]).Sample((first, second, third, at, more) =>
        {
            CapacitySchedule[] parts = [.. new[] { first, second, third }.Select(w => CapacitySchedule.Weekly(w, 0))];
            var schedule = parts[0].Until(at * Hour, parts[1]).Until((at + more) * Hour, parts[2]);
            int Expected(long hour) => parts[hour < at ? 0 : hour < at + more ? 1 : 2].At(hour * Hour);
            long next = parts[2].NextChange((at + more) * Hour);
            for (long hour = at + more; hour >= 0; hour--)
            {
                Assert.Equal(Expected(hour), schedule.At(hour * Hour));
                if (hour < at + more && Expected(hour + 1) != Expected(hour)) next = (hour + 1) * Hour;
                Assert.Equal(next, schedule.NextChange(hour * Hour));
            }
            Assert.Equal(parts.Max(p => p.Greatest), schedule.Greatest);
        });

    [Fact]
    public void The_next_change_is_the_first_hour_at_which_capacity_differs() =>
        Gen.Select(OfWeek, Gen.Int[0, 6], Exceptions).Sample((week, startDay, exceptions) =>
        {
            var schedule = CapacitySchedule.Weekly(week, startDay * CapacitySchedule.Day, exceptions);
            const int last = 60 * 24;
            long next = long.MaxValue;
            bool differs = false;
            for (long hour = last; hour >= 0; hour--)
            {
                if (schedule.At((hour + 1) * Hour) != schedule.At(hour * Hour)) (next, differs) = ((hour + 1) * Hour, true);
                if (!differs && week.Length > 1 && hour > last - 8 * 24) continue;
                Assert.Equal(next, schedule.NextChange(hour * Hour));
                Assert.Equal(next, schedule.NextChange(hour * Hour + Hour / 2));
            }
        });

    [Fact]
    public void A_list_of_changes_holds_each_capacity_until_the_next_and_none_before_the_first() =>
        Gen.Select(Gen.Int[0, 50].ArrayUnique[0, 8], Gen.Int[0, 3].Array[8]).Sample((hours, capacities) =>
        {
            var changes = Segments(hours, capacities);
            var schedule = CapacitySchedule.Changes(changes);
            long next = long.MaxValue;
            for (long hour = 60; hour >= 0; hour--)
            {
                int expected = changes.Where(c => c.Item1 <= hour * Hour).Select(c => c.Item2).LastOrDefault();
                Assert.Equal(expected, schedule.At(hour * Hour));
                Assert.Equal(next, schedule.NextChange(hour * Hour));
                if (hour > 0 && schedule.At((hour - 1) * Hour) != expected) next = hour * Hour;
            }
        });

    [Fact]
    public void A_constant_never_changes()
    {
        var schedule = CapacitySchedule.Constant(4);
        Assert.True(schedule.IsConstant);
        Assert.Equal(4, schedule.At(long.MaxValue / 2));
        Assert.Equal(long.MaxValue, schedule.NextChange(0));
        Assert.Equal(long.MaxValue, CapacitySchedule.Weekly([(5 * Hour, 2)], 0).NextChange(0));
    }

    [Fact]
    public void A_holiday_far_away_is_found()
    {
        var schedule = CapacitySchedule.Weekly(
            [(0, 2)], 0, new Dictionary<long, IReadOnlyList<(long, int)>> { [300] = [] });
        Assert.Equal(300 * CapacitySchedule.Day, schedule.NextChange(0));
        Assert.Equal(301 * CapacitySchedule.Day, schedule.NextChange(300 * CapacitySchedule.Day));
        Assert.Equal(long.MaxValue, schedule.NextChange(301 * CapacitySchedule.Day));
    }

    private static int Expected((long At, int Capacity)[] week, int startDay, Dictionary<long, IReadOnlyList<(long At, int Capacity)>> exceptions, long hour)
    {
        if (exceptions.TryGetValue(hour / 24, out var day))
            return day.Where(s => s.At <= hour % 24 * Hour).Select(s => s.Capacity).LastOrDefault();
        long inWeek = (hour + startDay * 24) % 168 * Hour;
        var before = week.Where(s => s.At <= inWeek).ToArray();
        return before.Length > 0 ? before[^1].Capacity : week[^1].Capacity;
    }

    private static (long, int)[] Segments(int[] hours, int[] capacities) => [.. hours.Order().Select((h, i) => (h * Hour, capacities[i]))];
}
