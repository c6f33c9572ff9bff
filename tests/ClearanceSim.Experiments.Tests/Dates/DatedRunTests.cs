using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Scenarios;

namespace ClearanceSim.Experiments.Tests.Dates;

/// <summary>Runs in which the rules change on a date.</summary>
public sealed class DatedRunTests : IDisposable
{
    private const long Day = 86_400_000_000;

    // Everybody has officers and money at once, so that nothing but the rules couples one declaration with another.
    private const string Scenario = """
        posts: { north: { pools: { officers: { capacity: 500 } } } }
        pools: { system: { capacity: unlimited } }
        accounts: { foresight: 100% }
        traffic:
          lorries: { rate: 30/h, posts: { north: 100% }, columns: { procedure: 40, value: 1000000 KZT, codes: { F: 50%, G: 50% } } }
        run: { warm-up: 1d, length: 6d, drain: 10d, replications: 2 }
        regimes:
          - regime: changing
            profiles:
              any: { when: always, random: 30%, orders: [document-check, agency-check] }
            stages:
              filing: { by: system, takes: 1s, fires: file, reaches: filed }
              registration: { by: system, takes: 5s, fires: register, reaches: registered }
              risk: { by: system, takes: { mean: 4s }, assess: yes, fires: assess, reaches: assessed }
              check: { when: measures has document-check, by: officers, takes: { mean: 2h } }
              agencies:
                when: measures has agency-check
                in: sequence
                of:
                  vets: { by: officers, takes: { mean: 3h }, cause: agency }
                  quarantine: { by: officers, takes: { mean: 5h }, cause: agency }
              payment: { by: system, takes: 3s, pays: yes, short: { waits: 1h }, fires: pay, reaches: paid }
              release: { by: system, takes: 1s, fires: release, reaches: released }
            overlays:
              reform:
                lever: 5
                FROM
                set:
                  profiles.any.random: 45%
                  stages.risk.takes: { mean: 2s }
                  stages.check.takes: { mean: 1h }
                  stages.agencies.in: parallel

        """;

    private readonly string folder = Directory.CreateTempSubdirectory("dated-").FullName;

    [Fact]
    public void A_date_before_the_start_gives_the_bytes_of_the_overlay_without_a_date() =>
        Assert.Equal(Json(Read(null)), Json(Read("2023-11-16")));

    [Fact]
    public void A_date_after_the_end_gives_the_bytes_of_the_regime_without_the_overlay() =>
        Assert.Equal(Json(Read(null, "none")), Json(Read("2024-02-01")));

    [Fact]
    public void The_document_says_what_came_into_force_when()
    {
        var plan = ExperimentPlanner.Plan([Read("2024-01-04")], new PlanChoices { Replications = 1 });
        var document = ResultsBuilder.Build(ReplicationRunner.Run(plan, 1));
        Assert.Equal([new ChangeResult("2024-01-04", "reform", 5, null)], document.Regimes[0].Changes);
        Assert.Equal(document.Regimes[0].Changes, ResultsJson.Read(ResultsJson.ToText(document)).Regimes[0].Changes);
        // One row for a stage, whatever versions it has.
        Assert.Equal(
            document.Regimes[0].Stages.Select(s => s.Stage).Distinct(), document.Regimes[0].Stages.Select(s => s.Stage));
    }

    [Fact]
    public void Who_left_before_the_date_left_as_without_it_and_who_came_after_it_as_with_it()
    {
        var without = Ends(Read(null, "none"));
        var with = Ends(Read(null));
        var dated = Ends(Read("2024-01-04 06:00"));
        const long date = 3 * Day + Day / 4;
        Assert.Equal(without.Keys.Order(), dated.Keys.Order());
        var early = without.Where(e => e.Value.Left < date).ToList();
        var late = with.Where(e => e.Value.Came >= date).ToList();
        Assert.True(early.Count > 1000 && late.Count > 1000);
        Assert.All(early, e => Assert.Equal(e.Value, dated[e.Key]));
        Assert.All(late, e => Assert.Equal(e.Value, dated[e.Key]));
        // Those in between are some of each: what was begun is ended the old way.
        Assert.Contains(dated, e => e.Value.Came < date && e.Value.Left >= date && e.Value == without[e.Key] && e.Value != with[e.Key]);
    }

    [Fact]
    public void A_run_saved_before_the_date_and_loaded_elsewhere_meets_it_all_the_same()
    {
        var program = ProgramCompiler.Compile(Read("2024-01-04 06:00").Regimes[0].Process);
        var plan = new RunPlan { Seed = 3, End = 6 * Day };
        using var whole = new Simulation(program, plan);
        whole.Run();
        using var cut = new Simulation(program, plan);
        cut.Run(3 * Day);
        var snapshot = new Snapshot();
        cut.Save(snapshot);
        using var other = new Simulation(ProgramCompiler.Compile(Read("2024-01-04 06:00").Regimes[0].Process), plan);
        other.Load(snapshot);
        other.Run();
        Assert.Equal((whole.Events, whole.Now), (other.Events, other.Now));
        Assert.Equal(
            whole.Observations.Interval(0).Mean, other.Observations.Interval(0).Mean);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Scenario Read(string? from, string levers = "all")
    {
        string file = Path.Combine(folder, "dated.yaml");
        File.WriteAllText(file, Scenario.Replace("FROM", from is null ? "" : $"from: {from}"));
        var result = ScenarioReader.Read(file, new ScenarioOptions { Levers = levers });
        Assert.Equal("", string.Join("\n", result.Errors));
        return result.Scenario!;
    }

    // Without what only says which overlays there are.
    private static string Json(Scenario scenario)
    {
        var plan = ExperimentPlanner.Plan([scenario with { Sha256 = "" }], new PlanChoices());
        var document = ResultsBuilder.Build(ReplicationRunner.Run(plan, 2));
        return ResultsJson.ToText(document with
        {
            Regimes = [.. document.Regimes.Select(r => r with { Changes = null, Levers = null, Overlays = null })],
        });
    }

    private static Dictionary<long, (long Came, long Left, long Measures)> Ends(Scenario scenario)
    {
        var program = ProgramCompiler.Compile(scenario.Regimes[0].Process);
        using var simulation = new Simulation(program, new RunPlan { Seed = 11, End = 6 * Day });
        var watch = new Watch(program.Attributes["measures"].Slot);
        simulation.Run(ref watch);
        return watch.Ends;
    }

    private readonly struct Watch(int measures) : IObserver
    {
        public static bool WatchesMoves => false;

        public Dictionary<long, (long Came, long Left, long Measures)> Ends { get; } = [];

        public void Created(in EntityView entity)
        {
        }

        public void Moved(in EntityView entity, int token, int step)
        {
        }

        public void Ended(in EntityView entity, Outcome outcome)
        {
            if (entity.InCohort)
                Ends[entity.Row[AttributeSchema.Key]] = (entity.Row[AttributeSchema.Created], entity.Now, entity.Row[measures]);
        }
    }
}
