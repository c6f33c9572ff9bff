using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Engine.Tests.Conditions;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Programs;

/// <summary>One question that spares several: it may never keep out whom one of them would have let through.</summary>
public class GuardNeedTests
{
    private const int Values = 12;

    [Fact]
    public void Whoever_meets_a_condition_has_what_it_needs() =>
        Gen.Select(RandomConditions.Tree(3), RandomConditions.Value.Array[RandomConditions.Cells].Array[1, 20]).Sample(
            (condition, rows) =>
            {
                if (GuardNeed.Of(condition) is not { } need) return;
                foreach (long[] row in rows)
                    if (RandomConditions.Holds(condition, row, 0)) Assert.True(need.IsMetBy(row), $"{condition} and {string.Join(' ', row)}");
            },
            iter: 4000);

    [Fact]
    public void All_of_no_bits_are_always_there() => Assert.Null(GuardNeed.Of(new Condition.HasBits(0, 0, All: true)));

    [Fact]
    public void Guards_and_tallies_in_a_row_over_one_cell_do_what_each_would_do_alone()
    {
        int passedBy = 0;
        var slot = new AttributeSchema().Count;
        var one = Gen.OneOf<Condition>(
            Gen.Select(Gen.Long[-1, Values], Gen.Long[-1, Values], (low, high) => (Condition)new Condition.Between(slot, low, high)),
            Gen.Select(Gen.Long[0, Values].Array[0, 3], values => (Condition)new Condition.OneOf(slot, values)),
            Gen.Select(Gen.Long[0, 15], Gen.Bool, (mask, all) => (Condition)new Condition.HasBits(slot, mask, all)));
        var alike = Gen.OneOf(
            one,
            Gen.Select(one, one, (a, b) => (Condition)new Condition.And([a, b])),
            Gen.Select(one, one, (a, b) => (Condition)new Condition.Or([a, b])));
        alike.Array[3, 7].Sample(
            guards =>
            {
                var program = ProgramCompiler.Compile(Guarded(guards));
                if (program.Length > 1 + 2 * guards.Length) passedBy++;
                using var simulation = new Simulation(program, new RunPlan { Seed = 1 });
                simulation.Run();
                long sum = 0;
                for (int i = 0; i < guards.Length; i++)
                {
                    long holds = Enumerable.Range(0, Values).Count(v => RandomConditions.Holds(guards[i], Row(slot, v), 0));
                    Assert.Equal(holds, (long)simulation.Observations.Tally(1 + i));
                    sum += holds << i;
                }

                Assert.Equal(sum, (long)simulation.Observations.Tally(0));
            },
            iter: 300,
            threads: 1);
        Assert.True(passedBy > 50, $"only {passedBy} programs have a question that spares others");
    }

    private static long[] Row(int slot, long value)
    {
        var row = new long[slot + 2];
        row[slot] = value;
        return row;
    }

    // An entity for each value of the cell; each guard adds a power of two to a sum, and each has a tally of its own.
    private static Process Guarded(Condition[] guards)
    {
        var schema = new AttributeSchema();
        int slot = schema.Add("cell", AttributeKind.Number).Slot, sum = schema.Add("sum", AttributeKind.Number).Slot;
        return new Process
        {
            Attributes = schema,
            Pools = [],
            Sources =
            [
                .. Enumerable.Range(0, Values).Select(v => new Source
                {
                    Name = $"value {v}",
                    Arrivals = new ArrivalPattern.Scheduled([v]),
                    Sets = [(slot, new Constant(v))],
                }),
            ],
            Steps = [.. guards.Select((g, i) => new Branch($"guard {i}", [new BranchArm(g, [new Assign($"add {i}", sum, new Constant(1 << i), Adds: true)])]))],
            Tallies =
            [
                new Tally("sum", Condition.Always, sum),
                .. guards.Select((g, i) => new Tally($"tally {i}", g)),
            ],
        };
    }
}
