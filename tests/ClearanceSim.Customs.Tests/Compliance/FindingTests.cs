using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Declarations;

namespace ClearanceSim.Customs.Tests.Compliance;

public class FindingTests
{
    private static readonly Finding Sharp =
        new("inspection", new Dictionary<Problem, double> { [Problem.Value] = 1, [Problem.Origin] = 0.3, [Problem.None] = 1 });

    [Fact]
    public void A_problem_with_certainty_is_always_found() =>
        Assert.All(Enumerable.Range(1, 500), i => Assert.Equal(Problem.Value, Look(Sharp, Problem.Value, i)));

    [Fact]
    public void A_problem_that_the_stage_does_not_look_for_is_never_found() =>
        Assert.All(Enumerable.Range(1, 500), i => Assert.Equal(Problem.None, Look(Sharp, Problem.Documents, i)));

    [Fact]
    public void Nothing_is_found_where_nothing_is_wrong() =>
        Assert.All(Enumerable.Range(1, 500), i => Assert.Equal(Problem.None, Look(Sharp, Problem.None, i)));

    [Fact]
    public void A_probability_is_the_share_found() =>
        Assert.InRange(
            Enumerable.Range(1, 20_000).Count(i => Look(Sharp, Problem.Origin, i) == Problem.Origin) / 20_000.0, 0.285, 0.315);

    [Fact]
    public void Each_stage_has_luck_of_its_own()
    {
        var half = new Dictionary<Problem, double> { [Problem.Origin] = 0.5 };
        int same = Enumerable.Range(1, 1000).Count(i =>
            Look(new Finding("a", half), Problem.Origin, i) == Look(new Finding("b", half), Problem.Origin, i));
        Assert.InRange(same, 430, 570);
    }

    [Fact]
    public void What_was_found_stays_found()
    {
        long[] row = Rows.New();
        row[DeclarationSchema.Problem] = (long)Problem.Value;
        row[DeclarationSchema.Found] = (long)Problem.Documents;
        Sharp.Run(row);
        Assert.Equal((long)Problem.Documents, row[DeclarationSchema.Found]);
    }

    private static Problem Look(Finding finding, Problem problem, long ordinal)
    {
        long[] row = Rows.New(ordinal);
        row[DeclarationSchema.Problem] = (long)problem;
        finding.Run(row);
        return (Problem)row[DeclarationSchema.Found];
    }
}
