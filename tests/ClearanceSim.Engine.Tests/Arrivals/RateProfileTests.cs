using ClearanceSim.Engine.Arrivals;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Arrivals;

public class RateProfileTests
{
    private const long Hour = 3_600_000_000;

    private static readonly Gen<double> Rate = Gen.Frequency((1, Gen.Const(0.0)), (2, Gen.Double[0.01, 50]));

    [Fact]
    public void The_rate_between_two_moments_accumulates_to_the_amount() =>
        Gen.Select(Rate.Array[168], Gen.Int[0, 167], Gen.Double[0, 3].Array[0, 9], Gen.Long[0, 400 * Hour], Gen.Double[0.001, 2000]).Sample(
            (perHour, startHour, factors, time, amount) =>
            {
                perHour[3] = 1;
                long to = new RateProfile(perHour, startHour, factors).Advance(time, amount);
                double sum = 0;
                for (long at = time; at < to;)
                {
                    long end = Math.Min(to, (at / Hour + 1) * Hour), hour = at / Hour;
                    double factor = hour / 24 < factors.Length ? factors[hour / 24] : 1;
                    sum += perHour[(hour + startHour) % 168] * factor * (end - at) / Hour;
                    at = end;
                }
                // A microsecond at the greatest rate, and rounding.
                Assert.Equal(amount, sum, 1e-6 + amount * 1e-9);
            });

    [Fact]
    public void A_constant_rate_gives_its_gap()
    {
        var profile = RateProfile.Constant(30);
        Assert.Equal(120_000_000, profile.Advance(0, 1), 1.0);
        Assert.Equal(500 * Hour, profile.Advance(0, 15_000), 5.0);
    }

    [Fact]
    public void A_profile_has_a_rate_for_each_hour_of_the_week_and_one_of_them_is_positive()
    {
        Assert.Throws<ArgumentException>(() => new RateProfile(new double[24], 0));
        Assert.Throws<ArgumentException>(() => new RateProfile(new double[168], 0));
        Assert.Throws<ArgumentException>(() => RateProfile.Constant(double.NaN));
        Assert.Throws<ArgumentException>(() => new RateProfile(Enumerable.Repeat(1.0, 168).ToArray(), 0, [-1]));
    }
}
