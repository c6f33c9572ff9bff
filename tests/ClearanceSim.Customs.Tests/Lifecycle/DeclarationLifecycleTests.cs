using ClearanceSim.Customs.Lifecycle;
using ClearanceSim.Engine.Processes;
using Stateless;

namespace ClearanceSim.Customs.Tests.Lifecycle;

public class DeclarationLifecycleTests
{
    [Fact]
    public void The_table_moves_as_the_machine_does()
    {
        var table = DeclarationLifecycle.Table;
        foreach (var state in Enum.GetValues<DeclarationState>())
        {
            foreach (var trigger in Enum.GetValues<DeclarationTrigger>())
            {
                var machine = MachineIn(state);
                int expected = -1;
                if (machine.CanFire(trigger))
                {
                    machine.Fire(trigger);
                    expected = (int)machine.State;
                }
                Assert.Equal(expected, table.Next[(int)state][(int)trigger]);
            }
        }
    }

    [Fact]
    public void A_declaration_begins_as_a_draft() => Assert.Equal("draft", DeclarationLifecycle.Table.States[0]);

    [Fact]
    public void Every_state_can_be_reached_from_a_draft()
    {
        var table = DeclarationLifecycle.Table;
        var reached = new HashSet<int> { 0 };
        while (reached.SelectMany(s => table.Next[s]).Where(s => s >= 0).ToList() is var next && !reached.IsSupersetOf(next))
            reached.UnionWith(next);
        Assert.Equal(table.States.Count, reached.Count);
    }

    [Fact]
    public void Whoever_is_refused_withdrawn_or_lapsed_stays_so()
    {
        foreach (var outcome in (Outcome[])[Outcome.Refused, Outcome.Withdrawn, Outcome.Reneged])
            foreach (int state in DeclarationLifecycle.Table.Final[(int)outcome])
                Assert.All(DeclarationLifecycle.Table.Next[state], next => Assert.Equal(-1, next));
    }

    [Fact]
    public void Nothing_is_released_that_has_not_been_assessed_and_paid()
    {
        var table = DeclarationLifecycle.Table;
        Assert.Equal([(int)DeclarationState.Paid], Before(DeclarationState.Released));
        Assert.Equal([(int)DeclarationState.Assessed], Before(DeclarationState.Paid));

        IEnumerable<int> Before(DeclarationState state) =>
            Enumerable.Range(0, table.States.Count).Where(s => table.Next[s].Contains((int)state));
    }

    [Fact]
    public void Diagrams_show_every_state_and_trigger()
    {
        foreach (string diagram in (string[])[DeclarationLifecycle.ToDot(), DeclarationLifecycle.ToMermaid()])
        {
            Assert.All(Enum.GetNames<DeclarationState>(), name => Assert.Contains(name, diagram, StringComparison.Ordinal));
            Assert.All(Enum.GetNames<DeclarationTrigger>(), name => Assert.Contains(name, diagram, StringComparison.Ordinal));
        }
        Assert.StartsWith("stateDiagram-v2", DeclarationLifecycle.ToMermaid(), StringComparison.Ordinal);
        Assert.StartsWith("digraph", DeclarationLifecycle.ToDot(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_with_a_guard_or_a_dynamic_target_cannot_become_a_table()
    {
        var guarded = new StateMachine<DeclarationState, DeclarationTrigger>(DeclarationState.Draft);
        guarded.Configure(DeclarationState.Draft).PermitIf(DeclarationTrigger.File, DeclarationState.Filed, () => true, "always");
        Assert.Throws<ArgumentException>(() => DeclarationLifecycle.Compile(guarded.GetInfo()));
        var dynamic = new StateMachine<DeclarationState, DeclarationTrigger>(DeclarationState.Draft);
        dynamic.Configure(DeclarationState.Draft).PermitDynamic(DeclarationTrigger.File, () => DeclarationState.Filed);
        Assert.Throws<ArgumentException>(() => DeclarationLifecycle.Compile(dynamic.GetInfo()));
    }

    // Every state is reached from the draft by some shortest way through the table under test's own machine.
    private static StateMachine<DeclarationState, DeclarationTrigger> MachineIn(DeclarationState state)
    {
        var ways = new Queue<DeclarationTrigger[]>([[]]);
        while (true)
        {
            var way = ways.Dequeue();
            var machine = DeclarationLifecycle.Machine();
            foreach (var trigger in way) machine.Fire(trigger);
            if (machine.State == state) return machine;
            foreach (var trigger in Enum.GetValues<DeclarationTrigger>().Where(machine.CanFire)) ways.Enqueue([.. way, trigger]);
        }
    }
}
