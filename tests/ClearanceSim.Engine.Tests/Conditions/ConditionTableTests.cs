using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Draws;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Conditions;

public class ConditionTableTests
{
    [Fact]
    public void A_compiled_condition_holds_for_the_same_rows_as_its_tree() =>
        Gen.Select(RandomConditions.Tree(4).Array[1, 5], RandomConditions.Value.Array[RandomConditions.Cells].Array[1, 10], Gen.Int[0, 3]).Sample(
            (conditions, rows, visit) =>
            {
                var table = new ConditionTable();
                int[] ids = [.. conditions.Select(table.Add)];
                Assert.Equal(conditions.Length, table.Count);
                foreach (long[] row in rows)
                    for (int i = 0; i < ids.Length; i++)
                        Assert.Equal(RandomConditions.Holds(conditions[i], row, visit), table.Holds(ids[i], row, visit));
            },
            iter: 2000);

    [Fact]
    public void Chances_are_the_share_that_they_say_and_drawn_anew_at_each_visit()
    {
        var table = new ConditionTable();
        int id = table.Add(new Condition.Chance("purpose", 0.3));
        int[] held = new int[2];
        for (int key = 0; key < 20_000; key++)
            for (int visit = 0; visit < 2; visit++)
                if (table.Holds(id, [(long)StableHash.Of("key " + key)], visit)) held[visit]++;
        Assert.All(held, h => Assert.InRange(h, 5_700, 6_300));
        Assert.NotEqual(held[0], held[1]);
    }

    [Fact]
    public void A_time_that_is_not_set_comes_before_every_other()
    {
        var table = new ConditionTable();
        int before = table.Add(new Condition.Difference(0, 1, long.MinValue, -1));
        int after = table.Add(new Condition.Difference(0, 1, 1, long.MaxValue));
        Assert.True(table.Holds(before, [AttributeSchema.Unset, 5]));
        Assert.False(table.Holds(after, [AttributeSchema.Unset, 5]));
        Assert.True(table.Holds(after, [5, AttributeSchema.Unset]));
    }
}
