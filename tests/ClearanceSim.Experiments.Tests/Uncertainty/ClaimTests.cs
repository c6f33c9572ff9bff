using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Uncertainty;

namespace ClearanceSim.Experiments.Tests.Uncertainty;

public class ClaimTests
{
    private const string Mean = "intervals.registered-released.mean";

    private static readonly VariantFigures Figures = new([Table(7_200, 0.30, 0.5), Table(5_400, 0.40, 0.25)]);

    [Theory]
    [InlineData("new saves >= 30min of mean registered-released", 1_800, true)]
    [InlineData("new saves => 30min of mean registered-released", 1_800, true)]
    [InlineData("new saves ≥ 30min of mean registered-released", 1_800, true)]
    [InlineData("new has =< 1.5h of mean registered-released", 5_400, true)]
    [InlineData("new has ≤1.5h of mean registered-released", 5_400, true)]
    [InlineData("new saves > 30min of " + Mean, 1_800, false)]
    [InlineData("new saves >= 25% of mean registered-released", 0.25, true)]
    [InlineData("new has <= 1h of mean registered-released", 5_400, false)]
    [InlineData("new adds >= 10% of detection", 0.1, true)]
    [InlineData("new has < 0.5 of queue", 0.25, true)]
    [InlineData("old has >= 2h of mean registered-released", 7_200, true)]
    public void A_claim_is_true_of_a_figure_or_not(string text, double figure, bool holds)
    {
        var claim = Read(text);
        Assert.Equal(figure, claim.Figure(Figures), 9);
        Assert.Equal(holds, claim.Holds(claim.Figure(Figures)));
    }

    [Theory]
    [InlineData("keden is good", "is no claim; write REGIME has|saves|adds")]
    [InlineData("newer saves >= 1h of detection", "There is no regime 'newer'; did you mean 'new'?")]
    [InlineData("old saves >= 1h of mean registered-released", "is the regime with which others are compared")]
    [InlineData("new saves >= 1h of mean registered-relesed", "did you mean 'mean registered-released'?")]
    [InlineData("new saves >= soon of detection", "'soon' is no amount")]
    [InlineData("new has >= 5min of detection", "is a percentage, and '5min' is a duration")]
    [InlineData("new has >= 5 of mean", "ends 2 measures; write the whole of one, such as intervals.")]
    public void What_is_no_claim_is_told_with_what_would_be_right(string text, string message)
    {
        string told = Assert.Throws<ExperimentException>(() => Read(text)).Message;
        Assert.Contains(message, told, StringComparison.Ordinal);
        Assert.DoesNotContain("?.", told, StringComparison.Ordinal);
    }

    private static Claim Read(string text) => ClaimReader.Read(text, ["old", "new"], [.. Figures.Regimes.Select(r => r.Paths)]);

    private static MeasureTable Table(double seconds, double detection, double queue)
    {
        var figures = new ReplicationFigures { Replication = 1 };
        figures.Add(Mean, seconds);
        figures.Add("intervals.filed-registered.mean", 5);
        figures.Add("control.detection", detection);
        figures.Add("pools.officers.queue", queue);
        return new MeasureTable([figures]);
    }
}
