using System.Collections.Concurrent;
using ClearanceSim.Scenarios.Tests.Shipped;

namespace ClearanceSim.Scenarios.Tests.Levers;

/// <summary>Each lever of Keden, alone, changes what it lists and nothing else of regime or world.</summary>
public class ShippedLeverTests
{
    private static readonly ConcurrentDictionary<string, Scenario> Readings = [];
    private static readonly Scenario None = Keden("none");
    private static readonly IReadOnlyDictionary<string, string> Before = Flattened.Of(None);

    private static readonly int[] Numbers = [2, 3, 4, 5, 6, 7, 8, 9, 10];

    public static TheoryData<int> Levers => [.. Numbers];

    [Theory]
    [MemberData(nameof(Levers))]
    public void A_lever_changes_all_that_it_lists_and_nothing_else(int lever)
    {
        List<string> listed = Listed(lever), changed = Changed(lever);
        Assert.All(changed, path => Assert.Contains(listed, l => AreOne(l, path)));
        Assert.All(listed, l => Assert.Contains(changed, path => AreOne(l, path)));
    }

    [Theory]
    [MemberData(nameof(Levers))]
    public void A_lever_makes_another_program_of_the_regime(int lever)
    {
        var regime = Keden($"{lever}").Regimes[0];
        Assert.Equal([lever], regime.LeversOn);
        Assert.NotEqual(Compiled.Hash(None.Regimes[0].Process), Compiled.Hash(regime.Process));
    }

    // They shorten the way of a change of law, and here there is none.
    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    public void Levers_on_deployment_leave_a_scenario_without_changes_of_law_as_it_is(int lever)
    {
        Assert.NotEmpty(Listed(lever));
        Assert.Empty(Changed(lever));
        Assert.Equal(Compiled.Hash(None.Regimes[0].Process), Compiled.Hash(Keden($"{lever}").Regimes[0].Process));
    }

    [Fact]
    public void There_is_no_other_lever() =>
        Assert.Equal([1, .. Numbers, 11], None.Regimes[0].Overlays.Select(o => o.Lever).Distinct().Order());

    [Fact]
    public void No_two_levers_pull_at_one_value()
    {
        var all = None.Regimes[0].Overlays.SelectMany(o => o.Paths.Select(p => (o.Lever, Path: p))).ToList();
        Assert.DoesNotContain(all, one => all.Exists(other => one.Lever < other.Lever && AreOne(one.Path, other.Path)));
    }

    private static List<string> Listed(int lever) =>
        [.. None.Regimes[0].Overlays.Where(o => o.Lever == lever).SelectMany(o => o.Paths)];

    private static List<string> Changed(int lever) => [.. Flattened.Changed(Before, Flattened.Of(Keden($"{lever}")))];

    // A file's path may name a whole of which a value is a part, or a part that the program keeps as a whole.
    private static bool AreOne(string one, string other) =>
        one == other
            || one.StartsWith(other + ".", StringComparison.Ordinal)
            || other.StartsWith(one + ".", StringComparison.Ordinal);

    private static Scenario Keden(string levers) => Readings.GetOrAdd(
        levers,
        on => ScenarioReader.Read(
            ShippedFiles.Named("astana-1-vs-keden.yaml"), new ScenarioOptions { Levers = on, Regimes = ["keden"] }).Scenario!);
}
