using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Tests.Figures;

public class DurationsTests
{
    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(0.00035, "0.35 ms")]
    [InlineData(0.35, "350 ms")]
    [InlineData(0.9996, "1.00 s")]
    [InlineData(3.2, "3.20 s")]
    [InlineData(12.34, "12.3 s")]
    [InlineData(59.94, "59.9 s")]
    [InlineData(59.96, "1 min 00 s")]
    [InlineData(72, "1 min 12 s")]
    [InlineData(72.5, "1 min 13 s")]
    [InlineData(3599.4, "59 min 59 s")]
    [InlineData(3599.6, "1 h 00 min")]
    [InlineData(11_100, "3 h 05 min")]
    [InlineData(86_369, "23 h 59 min")]
    [InlineData(86_371, "1 d 00 h")]
    [InlineData(187_200, "2 d 04 h")]
    [InlineData(8_640_000, "100 d")]
    [InlineData(-72, "-1 min 12 s")]
    public void A_length_of_time_is_written_as_a_person_says_it(double seconds, string text) =>
        Assert.Equal(text, Durations.Human(seconds));

    [Theory]
    [InlineData(72, "+1 min 12 s")]
    [InlineData(-0.5, "-500 ms")]
    [InlineData(0, "0 s")]
    public void A_difference_of_times_has_a_sign(double seconds, string text) => Assert.Equal(text, Durations.Signed(seconds));

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(0.012, "12 ms")]
    [InlineData(8.2, "8.2 s")]
    [InlineData(480, "8.0 min")]
    [InlineData(7_200, "2.0 h")]
    [InlineData(864_000, "10 d")]
    public void A_half_width_has_one_unit_and_two_digits(double seconds, string text) =>
        Assert.Equal(text, Durations.Rough(seconds));
}
