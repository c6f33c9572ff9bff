using ClearanceSim.Cli.Tests.Running;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Scenarios;

namespace ClearanceSim.Cli.Tests.Library;

/// <summary>
/// A declaration whose goods need a permit has it already, waits for it, or is refused for want of it; and notices may be missed.
/// </summary>
/// <remarks>One post, with the same luck each time: all that differs is who has a permit, or what is out of order.</remarks>
[Trait("Tier", "Full")]
public sealed class PermitTests : IDisposable
{
    private const string Regime = "regimes.national.stages.";
    private const string Applies = Regime + "permit-application.when.chance";
    private const string Lacks = Regime + "agencies.of.without-permit.when.chance";
    private const string Verified =
        Regime + "permit-application.of.permit-bodies.of.conformity-document.of.conformity-document-verified";

    private readonly ClearSim program = new();
    private readonly string folder;

    public PermitTests() => folder = program.CopyScenarios();

    [Fact]
    public void Who_waits_for_a_permit_files_once_it_is_there_and_nobody_else_notices()
    {
        var has = Run($"{Applies}: 0%", $"{Lacks}: 0%");
        var waits = Run($"{Applies}: 100%", $"{Lacks}: 0%");
        Assert.Equal(has.Keys, waits.Keys);
        Assert.DoesNotContain(has.Values, d => d.Applied is not null);
        var waiting = waits.Where(d => d.Value.Applied is not null).ToList();
        Assert.InRange((double)waiting.Count / has.Count, 0.2, 0.5);
        Assert.All(waiting, d => Assert.True(d.Value.Applied < d.Value.Issued && d.Value.Issued < d.Value.Filed));
        Assert.All(waits.Except(waiting), d => Assert.Equal(has[d.Key].Filed, d.Value.Filed));
    }

    [Fact]
    public void Who_lacks_a_permit_is_refused_where_its_body_is_asked()
    {
        var has = Run($"{Applies}: 100%", $"{Lacks}: 0%");
        var lacks = Run($"{Applies}: 100%", $"{Lacks}: 100%");
        var refused = lacks.Where(d => d.Value.IsRefused && !has[d.Key].IsRefused).Select(d => d.Value).ToList();
        Assert.InRange((double)refused.Count / has.Count, 0.005, 0.05);
        Assert.All(refused, d =>
        {
            Assert.True((d.Measures & Measures.Mask(Measure.AgencyCheck)) != 0);
            Assert.NotNull(d.Filed);
            // Who lacks it has not waited for it.
            Assert.Null(d.Applied);
        });
    }

    [Fact]
    public void A_letter_is_sooner_than_three_days_without_the_register()
    {
        const string Outage = "pools.conformity-register.planned-outages: [{ from: 2025-01-13 08:00, for: 3d }]";
        double well = Permit(Run($"{Applies}: 100%"));
        double letter = Permit(Run($"{Applies}: 100%", Outage));
        double waiting = Permit(Run($"{Applies}: 100%", Outage, $"{Verified}.within: 60d"));
        Assert.True(well < letter && letter < waiting, $"{well} h in order, {letter} h by letter, {waiting} h without");
        Assert.InRange((waiting - well) / (letter - well), 1.5, 10);
    }

    [Fact]
    public void A_notice_that_is_missed_costs_hours()
    {
        const string Permit = Regime + "permit-application.of.permit-notice-missed.when.chance";
        const string Papers = Regime + "documents-on-request.of.upload-notice.of.upload-notice-missed.when.chance";
        var read = Run($"{Applies}: 100%", $"{Permit}: 0%", $"{Papers}: 0%");
        var missed = Run($"{Applies}: 100%", $"{Permit}: 100%", $"{Papers}: 100%");
        Assert.InRange(PermitTests.Permit(missed) - PermitTests.Permit(read), 7, 11);
        var asked = read.Where(d => (d.Value.Measures & Measures.Mask(Measure.DocumentCheck)) != 0)
            .Where(d => d.Value.Released is not null && missed[d.Key].Released is not null).ToList();
        double Hours(Seen declaration) => (double)(declaration.Released - declaration.Filed)!.Value / 3.6e9;
        // Five hours for the notice, and often a night behind them.
        Assert.InRange(asked.Average(d => Hours(missed[d.Key]) - Hours(d.Value)), 4, 20);
    }

    public void Dispose() => program.Dispose();

    // Hours from application to permit.
    private static double Permit(SortedDictionary<long, Seen> declarations) => declarations.Values
        .Where(d => d.Issued is not null).Average(d => (double)(d.Issued - d.Applied)!.Value) / 3.6e9;

    private SortedDictionary<long, Seen> Run(params string[] changes)
    {
        string file = Path.Combine(folder, "permits.yaml");
        File.WriteAllText(file, "extends: semey.yaml\nname: Permits\nrun: { length: 21d, replications: 1, drain: 120d }\nset:\n"
            + string.Concat(changes.Select(c => $"  {c}\n")));
        var reading = ScenarioReader.Read(file, new ScenarioOptions { Regimes = ["national"] });
        Assert.Equal("", string.Join('\n', reading.Errors));
        var planned = ExperimentPlanner.Plan([reading.Scenario!], new PlanChoices()).Regimes[0];
        using var simulation = new Simulation(planned.Program, planned.Plan with { Seed = 5, Replication = 1 });
        var watch = new Watch(planned.Program);
        simulation.Run(ref watch);
        return watch.Gone;
    }

    private sealed record Seen(bool IsRefused, long Measures, long? Applied, long? Issued, long? Filed, long? Released);

    private readonly struct Watch(CompiledProgram program) : IObserver
    {
        public static bool WatchesMoves => false;

        public SortedDictionary<long, Seen> Gone { get; } = [];

        public void Created(in EntityView entity)
        {
        }

        public void Moved(in EntityView entity, int token, int step)
        {
        }

        // Those who come after the run's length are simulated only until the last of the others has left.
        public void Ended(in EntityView entity, Engine.Processes.Outcome outcome)
        {
            if (!entity.InCohort) return;
            var row = entity.Row;
            Gone.Add(row[DeclarationSchema.Number], new(
                outcome == Engine.Processes.Outcome.Refused, row[DeclarationSchema.Measures],
                At(row, "permit-applied"), At(row, "permit-issued"), At(row, "filed"), At(row, "released")));
        }

        private long? At(ReadOnlySpan<long> row, string milestone) =>
            row[program.MilestoneSlot(milestone)] is var at && at == AttributeSchema.Unset ? null : at;
    }
}
