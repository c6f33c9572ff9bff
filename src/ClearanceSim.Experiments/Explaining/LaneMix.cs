namespace ClearanceSim.Experiments.Explaining;

/// <summary>One lane's share of the released declarations and their mean time, seconds.</summary>
/// <param name="Share">0 to 1; the shares of all lanes sum to one.</param>
/// <param name="Mean">NaN where the lane is empty.</param>
public readonly record struct LaneTime(double Share, double Mean);

/// <summary>
/// Splits the change of a mean time into what comes of other declarations being in other lanes (mix) and what comes of the same lane
/// taking another time (within).
/// </summary>
/// <remarks>
/// The mean is the sum over lanes of share times mean. Its change is split at the midpoint, so neither side is the base: within = mean of
/// the two shares times the change of the lane's mean; mix = change of the share times the mean of the lane's two means, less the
/// overall mean (a share that moves from a quick lane into a slow one counts in both; as all changes of shares sum to zero, the sum is
/// the same). Kitagawa, Components of a difference between two rates, 1955.
/// </remarks>
public static class LaneMix
{
    /// <summary>Mix and within of each lane; all of them sum to the change of the mean.</summary>
    /// <param name="from">The lanes before.</param>
    /// <param name="to">The same lanes after.</param>
    public static (double Mix, double Within)[] Split(ReadOnlySpan<LaneTime> from, ReadOnlySpan<LaneTime> to)
    {
        if (from.Length != to.Length) throw new ArgumentException("The lanes are the same before and after.", nameof(to));
        double overall = (Mean(from) + Mean(to)) / 2;
        var parts = new (double, double)[from.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            // A lane that is empty on one side has no time of its own there: all of it is mix.
            double before = double.IsNaN(from[i].Mean) ? to[i].Mean : from[i].Mean;
            double after = double.IsNaN(to[i].Mean) ? before : to[i].Mean;
            if (double.IsNaN(before)) continue;
            double mix = (to[i].Share - from[i].Share) * ((before + after) / 2 - overall);
            parts[i] = (mix, (from[i].Share + to[i].Share) / 2 * (after - before));
        }
        return parts;
    }

    /// <summary>The mean over all lanes.</summary>
    public static double Mean(ReadOnlySpan<LaneTime> lanes)
    {
        double sum = 0;
        foreach (var lane in lanes)
            if (lane.Share > 0) sum += lane.Share * lane.Mean;
        return sum;
    }
}
