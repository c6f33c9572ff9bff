using ClearanceSim.Engine.Pools;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>Spreads a day's declarations over the hours in which the post is open.</summary>
internal sealed class FilingClock
{
    /// <summary>How many days ahead an open one is looked for.</summary>
    public const int Patience = 400;

    private readonly OpenDay usual;
    private readonly Dictionary<long, OpenDay> byPost;

    public FilingClock(FilingHours hours)
    {
        usual = new OpenDay(hours.Usual);
        byPost = hours.ByPost.ToDictionary(p => (long)p.Key, p => new OpenDay(p.Value));
    }

    /// <summary>
    /// A moment of the day, each open one being as likely as any other; on a closed day one of the next open day; -1 if there
    /// is none.
    /// </summary>
    /// <param name="day">0 for the first.</param>
    /// <param name="post">The site.</param>
    /// <param name="luck">64 random bits.</param>
    public long TimeOn(long day, long post, ulong luck) => byPost.GetValueOrDefault(post, usual).TimeOn(day, luck);

    // The open stretches of the day that was asked for last: rows come day by day.
    private sealed class OpenDay(CapacitySchedule schedule)
    {
        private readonly List<(long From, long Until)> stretches = [];
        private long day = -1;
        private long open;

        public long TimeOn(long asked, ulong luck)
        {
            if (asked != day) Find(asked);
            if (open == 0) return -1;
            long rest = (long)Math.BigMul(luck, (ulong)open, out _);
            int i = 0;
            for (; rest >= stretches[i].Until - stretches[i].From; i++) rest -= stretches[i].Until - stretches[i].From;
            return stretches[i].From + rest;
        }

        private void Find(long asked)
        {
            day = asked;
            open = 0;
            stretches.Clear();
            for (long d = asked; open == 0 && d < asked + Patience; d++)
            {
                long until = (d + 1) * CapacitySchedule.Day;
                for (long at = d * CapacitySchedule.Day; at < until;)
                {
                    long next = Math.Min(schedule.NextChange(at), until);
                    if (schedule.At(at) > 0)
                    {
                        stretches.Add((at, next));
                        open += next - at;
                    }
                    at = next;
                }
            }
        }
    }
}
