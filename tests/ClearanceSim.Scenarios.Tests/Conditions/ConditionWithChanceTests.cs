using ClearanceSim.Engine.Conditions;
using ClearanceSim.Scenarios.Assumptions;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Tests.Conditions;

/// <summary>A chance in a condition may say how well it is known, as every other number.</summary>
public sealed class ConditionWithChanceTests
{
    private const string Guard = "extra: { when: { when: procedure == 40, chance: { value: 9%, low: 5%, high: 15%, grade: "
        + "assumed } }, waits: 1s }";

    [Fact]
    public void It_means_what_the_same_condition_means_in_one_line()
    {
        var inOneLine = (Condition.And)When("extra: { when: procedure == 40 and chance 9%, waits: 1s }");
        var mapping = (Condition.And)When(Guard);
        Assert.Equal(inOneLine.Parts, mapping.Parts);
        Assert.Equal(When("extra: { when: chance 9%, waits: 1s }"), When("extra: { when: { chance: 9% }, waits: 1s }"));
    }

    [Fact]
    public void Its_range_is_in_the_ledger() =>
        Assert.Contains(
            new Assumption("stages.extra.when.chance", "9%", "5%", "15%", null, Grade.Assumed) { Dimension = Dimension.Share },
            ScenarioText.Read(CustomsText.With(Guard)).Ledger);

    [Fact]
    public void It_is_changed_by_its_path()
    {
        string halved = CustomsText.With(
            Guard, "set: { stages.extra.when.chance: -50%, stages.extra.when.when: procedure == 51 }");
        var changed = (Condition.And)ScenarioText.Read(halved).Regimes[0].Definition!.Stages.Single(s => s.Id == "extra").When;
        Assert.Equal(new Condition.Chance("extra.when", 0.045), changed.Parts[1]);
        Assert.Contains(
            new Assumption("stages.extra.when.chance", "4.5%", "2.5%", "7.5%", null, Grade.Assumed) { Dimension = Dimension.Share },
            ScenarioText.Read(halved).Ledger);
    }

    [Fact]
    public void A_chance_within_its_condition_has_luck_of_its_own()
    {
        var both = (Condition.And)When("extra: { when: { when: chance 50%, chance: 9% }, waits: 1s }");
        Assert.Equal([new Condition.Chance("extra.when.when", 0.5), new Condition.Chance("extra.when", 0.09)], both.Parts);
    }

    private static Condition When(string stage) =>
        ScenarioText.Read(CustomsText.With(stage)).Regimes[0].Definition!.Stages.Single(s => s.Id == "extra").When;
}
