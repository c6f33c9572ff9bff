namespace ClearanceSim.Experiments.Explaining;

/// <summary>Days spread evenly over a stretch of days, and as evenly over the days of the week.</summary>
public static class SpreadDays
{
    private const int Week = 7;

    /// <summary>The days, rising, counted from the first as 0.</summary>
    /// <param name="all">Days of the stretch.</param>
    /// <param name="some">How many to take, at most all.</param>
    /// <remarks>
    /// The stretch is cut into equal parts. Of each, the day is taken whose day of the week has been taken least often so far; of several,
    /// the one nearest to the middle of its part.
    /// </remarks>
    public static IReadOnlyList<int> Of(int all, int some)
    {
        int[] taken = new int[Week];
        int[] days = new int[some];
        for (int i = 0; i < some; i++)
        {
            int from = (int)((long)i * all / some), to = (int)((i + 1L) * all / some);
            days[i] = Enumerable.Range(from, to - from).OrderBy(d => taken[d % Week]).ThenBy(d => Math.Abs(2 * d - from - to + 1)).First();
            taken[days[i] % Week]++;
        }
        return days;
    }
}
