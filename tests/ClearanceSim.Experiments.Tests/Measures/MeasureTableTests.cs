using ClearanceSim.Experiments.Measures;
using CsCheck;

namespace ClearanceSim.Experiments.Tests.Measures;

public class MeasureTableTests
{
    private static ReplicationFigures One(int replication, double? value, double? error = null, long batches = 0)
    {
        var figures = new ReplicationFigures { Replication = replication };
        figures.Add("x", value, error, batches);
        return figures;
    }

    [Fact]
    public void Mean_and_half_width_are_those_of_the_textbook()
    {
        var e = new MeasureTable([One(1, 1), One(2, 2), One(3, 3), One(4, 4)]).Over("x");
        Assert.Equal(2.5, e.Value);
        Assert.Equal(3.182446305 * Math.Sqrt(5.0 / 3 / 4), e.HalfWidth!.Value, 1e-8); // Student's t for 3 degrees of freedom
        Assert.Equal(0.95, e.Level);
    }

    [Fact]
    public void One_replication_has_a_value_and_no_interval() =>
        Assert.Equal((7.0, null), (new MeasureTable([One(1, 7)]).Over("x") is var e ? (e.Value, e.HalfWidth) : default));

    [Fact]
    public void No_observation_is_null_and_never_NaN()
    {
        var e = new MeasureTable([One(1, null), One(2, double.NaN)]).Over("x");
        Assert.Null(e.Value);
        Assert.Null(e.HalfWidth);
        Assert.Null(e.StandardError);
    }

    [Fact]
    public void A_replication_without_an_observation_is_left_out() =>
        Assert.Equal(
            new MeasureTable([One(1, 3), One(2, 5)]).Over("x"),
            new MeasureTable([One(1, 3), One(2, null), One(3, 5)]).Over("x"));

    [Fact]
    public void Standard_errors_of_batch_means_are_pooled_over_replications()
    {
        var e = new MeasureTable([One(1, 3, 0.3, 200), One(2, 5, 0.4, 150)]).Over("x");
        Assert.Equal(0.25, e.StandardError!.Value, 1e-12);
        Assert.Equal(350, e.Batches);
    }

    [Fact]
    public void The_order_in_which_replications_were_finished_leaves_no_trace() =>
        Gen.Double[-1e9, 1e9].Array[2, 12].SelectMany(values => Gen.Shuffle(Enumerable.Range(0, values.Length).ToArray())
            .Select(order => (values, order))).Sample((values, order) =>
        {
            var inOrder = values.Select((v, i) => One(i + 1, v)).ToArray();
            Assert.Equal(new MeasureTable(inOrder).Over("x"), new MeasureTable(order.Select(i => inOrder[i])).Over("x"));
        });

    [Fact]
    public void The_value_lies_among_the_replications_and_the_interval_is_not_negative() =>
        Gen.Double[-1e6, 1e6].Array[1, 20].Sample(values =>
        {
            var e = new MeasureTable(values.Select((v, i) => One(i + 1, v))).Over("x");
            double slack = 1e-9 * (1 + values.Max(Math.Abs));
            Assert.InRange(e.Value!.Value, values.Min() - slack, values.Max() + slack);
            if (values.Length == 1) Assert.Null(e.HalfWidth);
            else Assert.True(e.HalfWidth >= 0 && double.IsFinite(e.HalfWidth.Value));
        });

    [Fact]
    public void Shifting_every_replication_shifts_the_value_and_keeps_the_interval() =>
        Gen.Int[-1000, 1000].Array[2, 10].Sample(values =>
        {
            var e = new MeasureTable(values.Select((v, i) => One(i + 1, v))).Over("x");
            var shifted = new MeasureTable(values.Select((v, i) => One(i + 1, v + 512.0))).Over("x");
            Assert.Equal(e.Value!.Value + 512, shifted.Value!.Value, 1e-9);
            Assert.Equal(e.HalfWidth!.Value, shifted.HalfWidth!.Value, 1e-6);
        });

    [Fact]
    public void Replications_that_measure_different_things_are_not_folded()
    {
        var other = new ReplicationFigures { Replication = 2 };
        other.Add("y", 1);
        Assert.Throws<ArgumentException>(() => new MeasureTable([One(1, 1), other]));
    }
}
