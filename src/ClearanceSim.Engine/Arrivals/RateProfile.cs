namespace ClearanceSim.Engine.Arrivals;

/// <summary>A rate that follows the hour of the week and, by a factor, the date.</summary>
/// <remarks>
/// The time of the n-th arrival comes from a unit-rate Poisson stream by inverting the accumulated rate, hour by hour: the standard
/// time change for a non-homogeneous Poisson process (Çinlar 1975). An hour that no one files in has rate zero.
/// </remarks>
public sealed class RateProfile
{
    private const long Hour = 3_600_000_000;
    private readonly double[] perHour;
    private readonly int startHour;
    private readonly double[] dayFactors;

    /// <summary>A profile.</summary>
    /// <param name="perHour">Entities an hour in each of the 168 hours of the week, from Monday 00:00; at least one is positive.</param>
    /// <param name="startHour">The hour of the week in which the simulation starts.</param>
    /// <param name="dayFactors">Factor for each day from the first; days beyond the list have factor 1.</param>
    public RateProfile(IReadOnlyList<double> perHour, int startHour, IReadOnlyList<double>? dayFactors = null)
    {
        if (perHour.Count != 168) throw new ArgumentException("A weekly profile has 168 hours.", nameof(perHour));
        if (!perHour.Any(r => r > 0)) throw new ArgumentException("A profile needs an hour with a positive rate.", nameof(perHour));
        if (perHour.Concat(dayFactors ?? []).Any(r => !double.IsFinite(r) || r < 0))
            throw new ArgumentException("A rate or a factor must not be negative.", nameof(perHour));
        this.perHour = [.. perHour];
        this.startHour = startHour;
        this.dayFactors = [.. dayFactors ?? []];
    }

    /// <summary>The same rate at every hour.</summary>
    public static RateProfile Constant(double perHour) => new(Enumerable.Repeat(perHour, 168).ToArray(), 0);

    /// <summary>The moment at which <paramref name="amount"/> more expected arrivals have accumulated after <paramref name="time"/>.</summary>
    /// <param name="time">Microseconds from the start.</param>
    /// <param name="amount">Expected arrivals to wait for, positive: a unit exponential draw for a Poisson stream.</param>
    public long Advance(long time, double amount)
    {
        while (true)
        {
            long hour = time / Hour;
            double rate = RateAt(hour);
            long end = (hour + 1) * Hour;
            double available = rate * ((end - time) / (double)Hour);
            if (amount < available) return time + (long)(amount / rate * Hour);
            amount -= available;
            time = end;
            if (time > long.MaxValue / 2) return long.MaxValue;
        }
    }

    /// <summary>The profile in words; equal profiles have equal words.</summary>
    public string Describe() => FormattableString.Invariant($"from hour {startHour}: {Words(perHour)}; by day {Words(dayFactors)}");

    private static string Words(double[] values) =>
        string.Join(',', values.Select(v => v.ToString("R", System.Globalization.CultureInfo.InvariantCulture)));

    private double RateAt(long hour)
    {
        long day = hour / 24;
        double factor = day < dayFactors.Length ? dayFactors[day] : 1;
        return perHour[(int)((hour + startHour) % 168)] * factor;
    }
}
