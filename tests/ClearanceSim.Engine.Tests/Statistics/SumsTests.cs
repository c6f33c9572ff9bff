using ClearanceSim.Engine.Statistics;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Statistics;

public class SumsTests
{
    [Fact]
    public void Count_and_mean_are_those_of_the_lengths_zeros_counted() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Int[0, 63]).Select((v, s) => v >> s).Array[1, 60].Sample(lengths =>
        {
            var cells = new long[Sums.Length];
            foreach (long length in lengths)
            {
                if (length == 0) Sums.AddZero(ref cells[0]);
                else Sums.Add(ref cells[0], length);
            }

            Int128 sum = 0;
            foreach (long length in lengths) sum += length;
            Assert.Equal(lengths.Length, Sums.CountOf(cells));
            Assert.Equal((double)sum / lengths.Length, Sums.Mean(cells));
        });

    [Fact]
    public void Of_nothing_there_is_no_mean() => Assert.Null(Sums.Mean(new long[Sums.Length]));
}
