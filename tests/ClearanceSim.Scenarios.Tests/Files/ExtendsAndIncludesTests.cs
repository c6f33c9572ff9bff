using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Scenarios.Tests.Files;

public sealed class ExtendsAndIncludesTests
{
    private const string Queue = """
        name: A queue
        seed: 5
        run: { count: 10, replications: 2 }
        process:
          - arrive: { every: 1s }
          - serve: { by: clerk, takes: { mean: 1s, p90: 2s } }
        pools: { clerk: { capacity: 1, queue: priority } }
        set: { pools.clerk.capacity: +1 }
        """;

    [Fact]
    public void An_extending_file_adds_and_replaces_key_by_key()
    {
        var scenario = ScenarioText.Read(
            "extends: base.yaml\nname: Two clerks\npools: { clerk: { capacity: 2 }, other: { capacity: 1 } }\nrun: { "
                + "replications: 7 }\n",
            ("base.yaml", Queue));
        Assert.Equal(("Two clerks", 5UL), (scenario.Name, scenario.Seed));
        Assert.Equal(new RunSettings { Count = 10, Replications = 7 }, scenario.Run);
        var pools = scenario.Regimes[0].Process.Pools;
        Assert.Equal(["clerk", "other"], pools.Select(p => p.Class));
        // The base's own changes act on what the extending file says.
        Assert.Equal((3, Engine.Pools.Discipline.Priority), (pools[0].Capacity!.At(0), pools[0].Discipline));
        Assert.Equal(["base.yaml", "main.yaml"], scenario.Files);
    }

    [Fact]
    public void An_extending_file_strikes_out_what_it_models_itself()
    {
        var scenario = ScenarioText.Read(
            "extends: base.yaml\nmodels: [Clerks that fall ill]\n",
            ("base.yaml", Queue + "\nnot-modelled: [Clerks that fall ill., The street.]\n"));
        Assert.Equal(["The street."], scenario.NotModelled);
    }

    [Fact]
    public void A_distribution_is_replaced_as_a_whole()
    {
        var scenario = ScenarioText.Read(
            "extends: base.yaml\npools: { clerk: { outages: { every: { min: 1d, max: 2d } } } }\n",
            ("base.yaml", Queue.Replace("capacity: 1,", "capacity: 1, outages: { every: { mean: 9d, p90: 20d }, repair: 1h },", StringComparison.Ordinal)));
        Assert.Equal(
            new Engine.Distributions.Uniform(86_400e6, 172_800e6), scenario.Regimes[0].Process.Pools[0].Outages!.Between);
    }

    [Fact]
    public void A_file_may_stand_for_a_mapping_wherever_one_is_expected()
    {
        var scenario = ScenarioText.Read(
            Queue.Replace("{ clerk: { capacity: 1, queue: priority } }", "parts/pools.yaml", StringComparison.Ordinal),
            ("parts/pools.yaml", "clerk: clerk.yaml\n"),
            ("parts/clerk.yaml", "capacity: 4\n"));
        Assert.Equal(5, scenario.Regimes[0].Process.Pools[0].Capacity!.At(0));
        Assert.Equal(["main.yaml", "parts/clerk.yaml", "parts/pools.yaml"], scenario.Files);
    }

    [Fact]
    public void A_mapping_from_a_file_replaces_what_an_extended_file_has_there()
    {
        var scenario = ScenarioText.Read(
            "extends: base.yaml\npools: pools.yaml\n", ("base.yaml", Queue), ("pools.yaml", "clerk: { capacity: 4 }\n"));
        Assert.Equal(
            (5, Engine.Pools.Discipline.Fifo),
            (scenario.Regimes[0].Process.Pools[0].Capacity!.At(0), scenario.Regimes[0].Process.Pools[0].Discipline));
    }

    [Fact]
    public void A_regime_or_world_may_extend_a_file_where_it_stands()
    {
        const string world = "pools: { clerk: { capacity: 1 }, other: { capacity: 3 } }\n";
        const string regime = "regime: old\nprocess:\n  - arrive: { every: 1s, count: 5 }\n  - serve: { by: clerk, takes: 1s }\n";
        var scenario = ScenarioText.Read(
            """
            world: { extends: world.yaml, pools: { clerk: { capacity: 2 } } }
            regimes:
              - old.yaml
              - { regime: new, title: The new way, extends: old.yaml }
            """,
            ("world.yaml", world),
            ("old.yaml", regime));
        Assert.Equal(["old", "new"], scenario.Regimes.Select(r => r.Id));
        Assert.All(scenario.Regimes, r => Assert.Equal([2, 3], r.Process.Pools.Select(p => p.Capacity!.At(0))));
        Assert.Single(scenario.Regimes[1].Process.Steps);
        Assert.Single(ScenarioText.Read(
            "regimes: { regime: new, extends: old.yaml }\nworld: world.yaml\n", ("world.yaml", world),
            ("old.yaml", regime)).Regimes);
    }

    [Fact]
    public void What_a_scenario_adds_comes_to_what_a_file_of_the_regime_holds()
    {
        const string main = "profiles: { own: { when: value > 5 KZT, orders: audit } }";
        string text = CustomsText.With(top: main).Replace(
            "    stages:", "    profiles: profiles.yaml\n    stages:", StringComparison.Ordinal);
        var scenario = ScenarioText.Read(text, ("profiles.yaml", "its: { when: items > 3, orders: inspection }\n"));
        Assert.Equal(["own", "its"], scenario.Regimes[0].Definition!.Profiles.Select(p => p.Id));
    }

    [Fact]
    public void The_hash_covers_every_file_and_not_where_they_lie()
    {
        string Hash(string other) => ScenarioText.Read("extends: base.yaml\n", ("base.yaml", Queue + other)).Sha256;
        Assert.Equal(64, Hash("").Length);
        Assert.Equal(Hash(""), Hash(""));
        Assert.NotEqual(Hash(""), Hash("# a remark\n"));
    }

    [Fact]
    public void Files_that_come_round_to_themselves_are_an_error() =>
        Assert.Equal(
            ["b.yaml:1:10: extends.extends: 'main.yaml' comes round to itself: main.yaml -> b.yaml -> main.yaml; break the "
                + "circle"],
            ScenarioText.Errors("extends: b.yaml\n", ("b.yaml", "extends: main.yaml\n")));

    [Fact]
    public void Long_chains_are_an_error()
    {
        var chain = Enumerable.Range(0, 20).Select(i => ($"f{i}.yaml", $"extends: f{i + 1}.yaml\n")).ToArray();
        Assert.Contains(
            "more than 16 files extend or contain one another", Assert.Single(ScenarioText.Errors("extends: f0.yaml\n", chain)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_lies_outside_the_folder_of_the_scenario()
    {
        using var files = new ScenarioText(
            "unused: 1", ("scenarios/a/main.yaml", "extends: ../b/base.yaml\n"), ("scenarios/b/base.yaml", Queue),
            ("scenarios/c.yaml", "extends: ../main.yaml\n"));
        Assert.Empty(ScenarioReader.Read(Path.Combine(files.Folder, "scenarios/a/main.yaml")).Errors);
        var error = Assert.Single(ScenarioReader.Read(Path.Combine(files.Folder, "scenarios/c.yaml")).Errors);
        Assert.Contains("lies outside 'scenarios', the folder of this scenario", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_link_leads_out_of_the_folder_of_the_scenario()
    {
        using var outside = new ScenarioText(Queue);
        using var files = new ScenarioText("extends: link.yaml\n");
        File.CreateSymbolicLink(Path.Combine(files.Folder, "link.yaml"), outside.Main);
        var error = Assert.Single(ScenarioReader.Read(files.Main).Errors);
        Assert.Contains("leads by a link out of", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_the_only_error_of_what_it_would_have_held()
    {
        Assert.Equal(
            ["main.yaml:1:8: pools: there is no file 'FILE'; did you mean 'pools.yaml'?"],
            ScenarioText.Errors(
                "pools: pool.yaml\nprocess:\n  - arrive: { every: 1s, count: 1 }\n  - serve: { by: clerk, takes: 1s }\n",
                ("pools.yaml", "clerk: { capacity: 1 }\n"))
                .Select(e => e.Replace("'pool.yaml'", "'FILE'", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_folder_and_a_missing_file_are_told()
    {
        using var files = new ScenarioText("a: 1");
        Assert.Contains(
            "is a folder; a file is expected", Assert.Single(ScenarioReader.Read(files.Folder).Errors).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "there is no file", Assert.Single(ScenarioReader.Read(Path.Combine(files.Folder, "zzz.yaml")).Errors).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_too_large_or_no_text_are_told()
    {
        using var files = new ScenarioText("a: 1");
        File.WriteAllBytes(files.Main, [0x61, 0x3A, 0x20, 0xFF, 0xFE]);
        Assert.Contains(
            "is not UTF-8 text", Assert.Single(ScenarioReader.Read(files.Main).Errors).Message, StringComparison.Ordinal);
        File.WriteAllText(files.Main, new string('#', 5_000_000));
        Assert.Contains(
            "has more than 4 MB", Assert.Single(ScenarioReader.Read(files.Main).Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_of_an_extended_process_keep_their_names() =>
        Assert.Equal("serve", Assert.IsType<Serve>(
            ScenarioText.Read("extends: base.yaml\n", ("base.yaml", Queue)).Regimes[0].Process.Steps[0]).Name);
}
