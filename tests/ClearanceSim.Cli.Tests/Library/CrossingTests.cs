namespace ClearanceSim.Cli.Tests.Library;

/// <summary>The shipped crossings: what they show, how far from what was published, and that it moves when an input is changed.</summary>
[Trait("Tier", "Full")]
public class CrossingTests
{
    private static readonly Lazy<ShippedRun> Queue = new(() => ShippedRun.Of("electronic-queue.yaml", 2));

    [Fact]
    public void Nur_Zholy_meets_the_release_study_to_which_it_is_fitted_and_staff_and_demand_move_it()
    {
        var (published, model) = ShippedRun.Of("nur-zholy.yaml", 5).Published("release-study");
        Assert.InRange(model / published, 0.92, 1.08);
        double more = ShippedRun.Of("nur-zholy.yaml", 1, "posts.nur-zholy.pools.crossing-officers.capacity: +5")
            .Minutes("road-2024", "entered to released");
        Assert.True(more < 0.8 * model / 60, $"{more} min with five officers more, {model / 60} as shipped");
        double fewer = ShippedRun.Of("nur-zholy.yaml", 1, "traffic.*.rate: -50%").Minutes("road-2024", "entered to released");
        Assert.True(fewer < 0.8 * model / 60, $"{fewer} min with half the lorries, {model / 60} as shipped");
    }

    [Fact]
    public void B_Konysbayev_is_predicted_and_its_distance_from_the_study_is_told()
    {
        var run = ShippedRun.Of("b-konysbayev.yaml", 3);
        var (published, model) = run.Published("release-study");
        Assert.Equal(95 * 60, published);
        // Held out, and missed: the national model's shares of documents and agencies are too slow for this crossing.
        Assert.InRange(model / published, 1.5, 3);
        Assert.InRange(run.Minutes("road-2024", "entered to released", "p50"), 45, 95);
    }

    [Fact]
    public void A_modernised_crossing_takes_half_an_hour_and_six_times_as_many()
    {
        var run = ShippedRun.Of("modernised-crossing.yaml", 3);
        Assert.InRange(run.Published("crossing-time").Model / 60, 26, 34);
        Assert.InRange(run.Minutes("five-bodies", "entered to crossed"), 100, 150);
        // The Border Service, the Committee and three more look at a lorry; under one roof the Border Service and the Committee do.
        string[] windows = ["transport-window", "sanitary-window", "veterinary-window", "phytosanitary-window"];
        Assert.All(windows, window => Assert.True(run.StageCount("five-bodies", window) > 100));
        Assert.DoesNotContain(run.Keys("one-roof", "stages", "stage"), windows.Contains);
        Assert.InRange(ShippedRun.Of("modernised-crossing-saturated.yaml", 2).Published("capacity").Model, 5.6, 6.4);
    }

    [Fact]
    public void Half_the_windows_pass_half_as_many()
    {
        double whole = ShippedRun.Of("modernised-crossing-saturated.yaml", 1).PerDay("one-roof");
        double half = ShippedRun.Of("modernised-crossing-saturated.yaml", 1, "regimes.one-roof.pools.crossing-officers.capacity: 6")
            .PerDay("one-roof");
        Assert.InRange(half / whole, 0.4, 0.55);
    }

    [Fact]
    public void Slots_shorten_the_line_at_the_gate_and_give_no_capacity()
    {
        var run = Queue.Value;
        Assert.InRange(run.Minutes("line", "at-gate to left"), 20, 45);
        Assert.InRange(run.Minutes("slots", "at-gate to left"), 4, 10);
        Assert.True(run.Minutes("slots", "released to left") > run.Minutes("line", "released to left"));
        Assert.Equal(run.PerDay("line"), run.PerDay("slots"), 2.0);
        // A foreign permit form comes from the queue's service, or from a window.
        Assert.InRange(run.Minutes("line", "left to form-issued"), 30, 45);
        Assert.InRange(run.Minutes("slots", "left to form-issued"), 1.5, 4);
        // Who is released before is not touched by what comes after.
        Assert.Equal(run.Minutes("line", "registered to released"), run.Minutes("slots", "registered to released"));
    }

    [Fact]
    public void Some_go_first_as_soon_as_they_can_be_there_and_the_others_wait_a_little_longer()
    {
        var run = Queue.Value;
        double Out(string regime, string to = "left") => run.Minutes(regime, $"released to {to}");
        Assert.InRange(Out("first", "left-out-of-turn") / Out("slots"), 0.1, 0.7);
        // At most 6 % of 672 places a day, where some 515 lorries come.
        Assert.InRange((double)run.StageCount("first", "out-of-turn-fee") / run.StageCount("first", "slot"), 0.06, 0.079);
        Assert.InRange(Out("first") / Out("slots"), 0.98, 1.05);
        Assert.InRange(run.Minutes("first", "at-gate to left") / run.Minutes("slots", "at-gate to left"), 1, 1.3);
    }

    [Fact]
    public void A_container_train_takes_three_hours_on_paper_and_half_an_hour_joined()
    {
        var run = ShippedRun.Of("container-train.yaml", 5);
        Assert.InRange(run.Published("train-before").Model / 3600, 2.6, 3.4);
        Assert.InRange(run.Published("train-after").Model / 60, 26, 34);
        double fewer = ShippedRun.Of("container-train.yaml", 2, "regimes.on-paper.pools.typists.capacity: 2")
            .Minutes("on-paper", "created to ended");
        Assert.True(fewer > 5 * 60, $"{fewer} min with half the typists");
    }
}
