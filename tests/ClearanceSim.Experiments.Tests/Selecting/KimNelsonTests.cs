using ClearanceSim.Experiments.Selecting;

namespace ClearanceSim.Experiments.Tests.Selecting;

/// <summary>Kim and Nelson's procedure on normal figures whose means are known.</summary>
public class KimNelsonTests
{
    private const int Trials = 1_000, First = 10;
    private const double Level = 0.95;

    [Theory]
    [InlineData(2, 0.0)]
    [InlineData(5, 0.0)]
    [InlineData(5, 0.5)]
    [InlineData(10, 0.8)]
    public void The_best_is_chosen_as_often_as_promised_where_it_is_hardest(int contenders, double correlation)
    {
        // The slippage configuration: the best is better than every other by the indifference, and no more.
        var random = new Random(contenders);
        int right = 0;
        long replications = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            int best = trial % contenders;
            var procedure = new KimNelson(contenders, First, Level, indifference: 1, most: trial % 2 == 0);
            int sign = trial % 2 == 0 ? 1 : -1;
            while (!procedure.IsOver)
            {
                double common = Normal(random);
                double[] row = new double[contenders];
                for (int i = 0; i < contenders; i++)
                    row[i] = (i == best ? sign : 0) + (2 * ((Math.Sqrt(correlation) * common) + (Math.Sqrt(1 - correlation) * Normal(random))));
                procedure.Add(row);
            }
            if (procedure.Best == best) right++;
            replications += procedure.Replications;
        }
        Assert.True(right >= Trials * Level, $"{right} of {Trials} choices are right, in {(double)replications / Trials:F0} replications");
    }

    [Fact]
    public void Common_luck_decides_sooner()
    {
        Assert.True(Length(0.9) * 3 < Length(0));

        static double Length(double correlation)
        {
            var random = new Random(7);
            return Enumerable.Range(0, 200).Average(_ =>
            {
                var procedure = new KimNelson(3, First, Level, 0.2, most: false);
                while (!procedure.IsOver)
                {
                    double common = Normal(random);
                    procedure.Add([.. Enumerable.Range(0, 3).Select(i =>
                        (i * 0.2) + (Math.Sqrt(correlation) * common) + (Math.Sqrt(1 - correlation) * Normal(random)))]);
                }
                return (double)procedure.Replications;
            });
        }
    }

    [Fact]
    public void Equals_to_the_last_digit_are_one_and_the_first_stands_for_them()
    {
        var procedure = new KimNelson(3, First, Level, 1, most: false);
        for (int r = 0; r < First; r++) procedure.Add([5 + r, 5 + r, 9 + r]);
        Assert.Equal([null, First, First], procedure.Eliminated);
    }

    // Box and Muller.
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
