using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using static ClearanceSim.Engine.Tests.Kernel.Model;

namespace ClearanceSim.Engine.Tests.Arrivals;

public class SourceTests
{
    [Fact]
    public void A_source_opens_closes_and_has_a_number()
    {
        var every = new Source { Name = "every", Arrivals = new ArrivalPattern.Every(Lasting(2)), From = 3 * Second, Until = 9 * Second };
        Assert.Equal([5.0, 7], Ends(every));
        Assert.Equal([5.0], Ends(every with { Count = 1 }));
        var listed = At(1, 2, 5, 5, 8, 9, 20) with { From = 2 * Second, Until = 9 * Second };
        Assert.Equal([2.0, 5, 5, 8], Ends(listed));
        Assert.Equal("source 2", Run(Process([], [listed])).Left[0].Who);
        Assert.Equal([2.0, 5, 8], Ends(Fed(1, 2, 5, 8, 9) with { From = 2 * Second, Until = 9 * Second }));
        var poisson = new Source { Name = "poisson", Arrivals = new ArrivalPattern.Poisson(RateProfile.Constant(3600)), From = 100 * Second, Until = 200 * Second };
        double[] ends = Ends(poisson);
        Assert.InRange(ends.Length, 60, 140);
        Assert.All(ends, e => Assert.InRange(e, 100, 200));
    }

    [Fact]
    public void A_run_that_begins_later_and_closes_sooner_meets_what_sources_of_such_a_time_bring()
    {
        var plan = new RunPlan { Seed = 7, Begin = 3 * Second, Close = 9 * Second };
        Source[] always =
        [
            new Source { Name = "every", Arrivals = new ArrivalPattern.Every(Lasting(2)), Until = 100 * Second },
            At(1, 2, 5, 5, 8, 9, 20),
            Fed(1, 3, 5, 8, 9),
            new Source { Name = "poisson", Arrivals = new ArrivalPattern.Poisson(RateProfile.Constant(3600)) },
        ];
        Assert.All(always, source =>
        {
            double[] ends = Run(Process([], [source]), plan).Ends;
            Assert.All(ends, e => Assert.InRange(e, 3, 9));
            Assert.Equal(Ends(source with { From = plan.Begin, Until = plan.Close }), ends);
        });
    }

    [Fact]
    public void An_entity_starts_with_the_cells_of_its_source()
    {
        var schema = new AttributeSchema(["north", "south"]);
        int size = schema.Add("size", AttributeKind.Number, initial: 4).Slot, weight = schema.Add("weight", AttributeKind.Number).Slot;
        var source = At(1, 2) with { Sets = [(AttributeSchema.Site, new Constant(1)), (size, new Constant(7))], Fill = new Doubled(size, weight) };
        var program = ProgramCompiler.Compile(Process([], [Named("other", 0), source]) with { Attributes = schema });
        var rows = new Rows([]);
        using var simulation = new Simulation(program, new RunPlan { Seed = 3 });
        simulation.Run(ref rows);
        Assert.Equal([8, 0, 4, 0], [rows.Seen[0][AttributeSchema.Priority], rows.Seen[0][AttributeSchema.Site], rows.Seen[0][size], rows.Seen[0][weight]]);
        long[] last = rows.Seen[2];
        Assert.Equal([2 * Second, 2, 1, 1, 7, 14], [
            last[AttributeSchema.Created], last[AttributeSchema.Ordinal], last[AttributeSchema.Source], last[AttributeSchema.Site],
            last[size], last[weight]]);
    }

    [Fact]
    public void The_luck_of_an_entity_follows_from_what_it_is()
    {
        double[] Stays(params Source[] sources)
        {
            var story = Run(Process([], sources, new Delay("delay", new Exponential(1e9))));
            return [.. story.Left.Where(l => l.Who.StartsWith("b ", StringComparison.Ordinal)).Select(l => l.At)];
        }
        Assert.Equal(Stays(Named("b", 0, 0, 0)), Stays(Named("a", 0, 0), Named("b", 0, 0, 0), Named("c", 0)));
    }

    [Fact]
    public void A_feed_is_read_on_after_a_snapshot_where_it_was()
    {
        var program = ProgramCompiler.Compile(Process([], [Fed(1, 2, 3, 4, 5, 6)], new Delay("delay", new Exponential(1e6))));
        using var whole = new Simulation(program, new RunPlan());
        whole.Run();
        using var first = new Simulation(program, new RunPlan());
        first.Run(3 * Second);
        var snapshot = new Snapshot();
        first.Save(snapshot);
        using var second = new Simulation(program, new RunPlan());
        second.Load(snapshot);
        second.Run();
        Assert.Equal(6, whole.Observations.Submitted);
        Assert.Equal(whole.Cells, second.Cells);
    }

    private static double[] Ends(Source source) => Run(Process([], [source])).Ends;

    private static Source Fed(params double[] times) =>
        new() { Name = "feed", Arrivals = new ArrivalPattern.Feed(new ListFeed([.. times.Select(t => (long)(t * Second))])) };

    private sealed record Doubled(int From, int To) : IAction
    {
        public void Run(ref ActionContext context) => context.Row[To] = 2 * context.Row[From];
    }

    private readonly struct Rows(List<long[]> seen) : IObserver
    {
        public static bool WatchesMoves => false;

        public List<long[]> Seen { get; } = seen;

        public void Created(in EntityView entity) => Seen.Add(entity.Row.ToArray());

        public void Moved(in EntityView entity, int token, int step)
        {
        }

        public void Ended(in EntityView entity, Outcome outcome)
        {
        }
    }

    private sealed class ListFeed(long[] times) : IFeedFactory, IFeed
    {
        public long Position { get; private set; }

        public IFeed Open(ulong root) => new ListFeed(times);

        public void Seek(long position) => Position = position;

        public bool TryRead(Span<long> row, out long time, out ulong identity)
        {
            time = Position < times.Length ? times[Position] : 0;
            identity = Draw.Identity(1, Position);
            return Position++ < times.Length;
        }

        public void Dispose()
        {
        }
    }
}
