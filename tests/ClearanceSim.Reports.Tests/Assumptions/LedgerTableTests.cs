using ClearanceSim.Reports.Assumptions;
using ClearanceSim.Scenarios.Assumptions;

namespace ClearanceSim.Reports.Tests.Assumptions;

public class LedgerTableTests
{
    [Fact]
    public void Every_input_stands_with_its_range_grade_and_source()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        LedgerTable.Write(
            "Baseline",
            [
                new Assumption("stages.risk.takes", "2s", "1s", "5s", null, Grade.Assumed),
                new Assumption("fee", "20000 KZT", null, null, "EAEU practice, 2024", Grade.Published),
                new Assumption(
                    "regimes.keden.stages.agencies.of.veterinary.takes", "45min", "30min", "90min", null, Grade.Assumed),
            ],
            customs: true,
            writer);
        Assert.Equal(
            """
            Baseline
            ========
            3 inputs, 1 with a source: 1 published, 2 assumed.
            No measured effect of Keden is published: what is graded 'assumed' is a guess,
            however exact its figure looks.

            INPUT                                     VALUE  RANGE                 GRADE
            stages.risk.takes                            2s  1s to 5s              assumed
            fee                                   20000 KZT                        published
                source: EAEU practice, 2024
            regimes.keden.stages.agencies.of.veterinary.takes
                                                      45min  30min to 90min        assumed

            """.ReplaceLineEndings("\n"),
            writer.ToString());
    }

    [Fact]
    public void A_path_wider_than_a_line_is_broken_after_a_point()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        LedgerTable.Write(
            "Baseline",
            [
                new Assumption(
                    "regimes.astana-1.stages.agencies.of.phytosanitary.of.phytosanitary-papers.waits.mean", "35min", "20min", "60min", null,
                    Grade.Assumed),
            ],
            customs: true,
            writer);
        Assert.EndsWith(
            """

            regimes.astana-1.stages.agencies.of.phytosanitary.of.phytosanitary-papers.waits.
              mean
                                                      35min  20min to 60min        assumed

            """.ReplaceLineEndings("\n"),
            writer.ToString(), StringComparison.Ordinal);
        Assert.All(writer.ToString().Split('\n'), line => Assert.True(line.Length <= 80, line));
    }
}
