using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Conditions;

namespace ClearanceSim.Customs.Tests.Compliance;

public class LatentProblemTests
{
    private static readonly Condition High = new Condition.Between(DeclarationSchema.TraderCategory, 2, 2);

    private static readonly LatentProblem Rules = new(new ComplianceRules
    {
        Rules = [new(High, 0.4, [(Problem.Value, 3), (Problem.Documents, 1)]), new(Condition.Always, 0.1, [(Problem.Origin, 1)])],
    });

    [Fact]
    public void The_first_rule_that_applies_decides()
    {
        var high = Drawn(category: 2);
        Assert.DoesNotContain(Problem.Origin, high.Keys);
        Assert.Equal([Problem.None, Problem.Origin], Drawn(category: 1).Keys.Order());
    }

    [Fact]
    public void Problems_come_in_their_shares()
    {
        var high = Drawn(category: 2);
        Assert.InRange(high[Problem.Value] / 20_000.0, 0.285, 0.315);
        Assert.InRange(high[Problem.Documents] / 20_000.0, 0.09, 0.11);
        Assert.InRange(Drawn(category: 0)[Problem.Origin] / 20_000.0, 0.09, 0.11);
    }

    [Fact]
    public void Without_rules_everything_is_in_order() =>
        Assert.Equal(Problem.None, new LatentProblem(new ComplianceRules()).Decide(Rows.New()));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_share_of_none_or_all_is_exact(double share, bool all)
    {
        var rules = new LatentProblem(new ComplianceRules
        {
            Rules = [new(Condition.Always, share,
            [(Problem.Documents, 0.3), (Problem.Undeclared, 0.7)])]
        });
        Assert.All(Enumerable.Range(1, 2000), i => Assert.Equal(all, rules.Decide(Rows.New(i)) != Problem.None));
    }

    [Theory]
    [InlineData(Problem.None, 0)]
    [InlineData(Problem.Documents, 0)]
    [InlineData(Problem.Value, 40_000)]
    [InlineData(Problem.Undeclared, 100_000)]
    public void What_a_problem_evades_is_a_multiple_of_duties_and_value_added_tax_without_the_fee(Problem problem, long evaded)
    {
        long[] row = Rows.New();
        row[DeclarationSchema.Duties] = 60_000;
        row[DeclarationSchema.Taxes] = 60_000;
        row[DeclarationSchema.Problem] = (long)problem;
        Rules.Price(row, fee: 20_000);
        Assert.Equal(evaded, row[DeclarationSchema.Evaded]);
    }

    private static Dictionary<Problem, int> Drawn(long category) => Enumerable.Range(1, 20_000).Select(i =>
    {
        long[] row = Rows.New(i);
        row[DeclarationSchema.TraderCategory] = category;
        return Rules.Decide(row);
    }).CountBy(p => p).ToDictionary();
}
