using System.Globalization;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Tests.Kernel;

// Rules and pools that change while the simulation runs.
public class Dates
{
    private const long Second = Model.Second;

    private static readonly Process Changing = Model.Process(
        [], [Model.At(0, 8, 10, 12)],
        new Dated("way", [new(0, [Model.Delay("old", 5)]), new(10 * Second, [Model.Delay("new", 1)])]));

    [Fact]
    public void Who_comes_before_the_date_goes_the_old_way_to_its_end_and_who_comes_on_it_the_new_one() =>
        Assert.Equal([5, 13, 11, 13], Ends(Changing));

    [Fact]
    public void Before_the_first_version_nothing_is_done() =>
        Assert.Equal(
            [0, 8, 11, 13], Ends(Changing with { Steps = [new Dated("way", [new(10 * Second, [Model.Delay("new", 1)])])] }));

    [Fact]
    public void Versions_of_one_step_draw_the_same_luck_and_feed_one_stage()
    {
        var arrivals = Model.At([.. Enumerable.Range(0, 40).Select(i => (double)i)]);
        double[] Lengths(params ProcessStep[] steps) => [.. Ends(Model.Process([], [arrivals], steps)).Select((end, i) => end - i)];
        var slow = new Delay("check", new Exponential(4 * Second));
        var fast = slow with { Takes = new Exponential(2 * Second) };
        double[] all = Lengths(slow), both = Lengths(new Dated("dated", [new(0, [slow]), new(20 * Second, [fast])]));
        Assert.Equal(all[..20], both[..20]);
        for (int i = 20; i < 40; i++) Assert.Equal(all[i] / 2, both[i], 0.00002);
        var program = ProgramCompiler.Compile(
            Model.Process([], [arrivals], new Dated("dated", [new(0, [slow]), new(20 * Second, [fast])])));
        Assert.Equal(["check"], program.Stages);
    }

    [Fact]
    public void A_version_in_force_from_the_start_with_none_after_it_is_no_change_at_all() =>
        Assert.Equal(
            ProgramCompiler.Compile(Changing with { Steps = [Model.Delay("old", 5)] }).Hash,
            ProgramCompiler.Compile(Changing with { Steps = [new Dated("way", [new(-3, [Model.Delay("old", 5)])])] }).Hash);

    [Fact]
    public void Steps_are_known_by_what_their_author_wrote_in_their_own_version()
    {
        var program = ProgramCompiler.Compile(Changing);
        var delays = Enumerable.Range(0, program.Length).Select(program.StepAt).OfType<Delay>().Distinct();
        Assert.Equal(["new", "old"], delays.Select(d => d.Name).Order());
    }

    [Fact]
    public void Versions_come_in_the_order_of_their_times()
    {
        var wrong = new Dated("way", [new(5, [Model.Delay("old", 5)]), new(5, [Model.Delay("new", 1)])]);
        var errors = ProgramCompiler.Check(Changing with { Steps = [wrong] });
        Assert.Equal(["way: its versions are not in the order of their times."], errors.Select(e => e.ToString()));
    }

    // At 22 the third failure is drawn, as before the date; at 33 the fourth, as from then on.
    [Fact]
    public void A_failure_is_drawn_by_what_is_in_force_when_the_last_repair_has_ended() =>
        Assert.Equal(
            [(10, 11), (21, 22), (32, 34), (74, 76)],
            Broken(new(Model.Lasting(10), Model.Lasting(1)), new DatedOutages(25 * Second, new(Model.Lasting(40), Model.Lasting(2)))));

    [Fact]
    public void As_long_as_a_pool_does_not_break_no_failure_comes_nearer() =>
        Assert.Equal(
            [(60, 61), (71, 72)],
            Broken(
                null, new DatedOutages(50 * Second, new(Model.Lasting(10), Model.Lasting(1))), new DatedOutages(72 * Second, null)));

    // In the order of coming.
    private static double[] Ends(Process process)
    {
        var story = Model.Run(process);
        return [.. story.Left.OrderBy(l => int.Parse(l.Who.Split(' ')[1], CultureInfo.InvariantCulture)).Select(l => l.At)];
    }

    private static List<(int From, int To)> Broken(OutageProcess? first, params DatedOutages[] later)
    {
        var pool = Model.Officers("clerk") with { Outages = first, LaterOutages = later };
        var program = ProgramCompiler.Compile(Model.Process([pool], [Model.At(0)], Model.Delay("stay", 100)));
        using var simulation = new Simulation(program, new RunPlan());
        var broken = new List<(int, int)>();
        int since = -1;
        for (int second = 0; second < 100; second++)
        {
            simulation.Run(second * Second);
            bool open = simulation.PoolNow(0).Available > 0;
            if (!open && since < 0) since = second;
            if (!open || since < 0) continue;
            broken.Add((since, second));
            since = -1;
        }
        return broken;
    }
}
