using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Lifecycle;
using ClearanceSim.Customs.Money;
using ClearanceSim.Customs.Payment;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Customs.Tariffs;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Customs.Traffic;
using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Customs.Regimes;

/// <summary>Makes a process that the engine can run of a regime and the world that it meets.</summary>
public static class ClearanceCompiler
{
    /// <summary>The regime over the world as a process.</summary>
    /// <remarks>
    /// Each call makes attributes of its own, so that two regimes can be compiled from one world; the columns' places are equal.
    /// </remarks>
    /// <exception cref="RegimeException">Something is wrong; all of it is said.</exception>
    /// <param name="regime">The regime.</param>
    /// <param name="world">The world.</param>
    /// <param name="parts">Parts that were compiled for other regimes; what is compiled here is added.</param>
    public static Process ToProcess(RegimeDefinition regime, World world, CompiledParts? parts = null)
    {
        parts ??= new();
        IReadOnlyList<Pool> pools = [.. world.Pools, .. regime.Pools];
        List<RegimeError> errors =
            [.. Posts(world), .. Stages(regime, pools, world.Posts), .. Unsecured(regime, world), .. Profiles(regime), .. Shares(world)];
        if (errors.Count > 0) throw new RegimeException(errors);

        var accounts = Part(errors, "accounts", () => new AccountBook(
            world.Accounts, world.Traders.Count, takesOthers: world.Traffic.Any(flow => flow.Given.Contains("trader"))));
        var sources = parts.Sources(world, () => Sources(world, errors));
        if (accounts is null || errors.Count > 0) throw new RegimeException(errors);

        var registers = new Registers(accounts.Registers);
        var records = world.Traders.Recalculation is not { } rules ? null
            : Part(errors, "traders", () => new TraderRecords(
                rules, world.Start, accounts, registers.Take(TraderRecords.Registers(accounts))));
        var profiles = parts.Risk(regime.Profiles);
        var quotas = regime.Selectivity is not { } selectivity ? null
            : Part(errors, "selectivity", () => new QuotaAssessment(
                profiles, selectivity, registers.Take(QuotaAssessment.Registers(world.Posts.Count))));
        if (errors.Count > 0) throw new RegimeException(errors);

        var limited = pools.Where(p => p.QueueLimit is not null).Select(p => p.Class).ToHashSet(StringComparer.Ordinal);
        var milestones = Milestones(regime.Stages, world.Posts.Count).ToHashSet();
        var clocks = parts.Clocks(world.Posts);
        var stages = new StageCompiler(
            quotas is null ? profiles : quotas, accounts, limited, clocks, world.Posts.Count, registers, PersonalContact.Classes(pools),
            records, Guarantees(regime, world, accounts, registers));
        IReadOnlyList<ProcessStep> steps = [.. Beginning(records), .. stages.Steps(regime.Stages)];
        var process = new Process
        {
            Attributes = DeclarationSchema.Create([.. world.Posts.Select(p => p.Id)], [.. world.Posts.Select(p => p.Kind)]),
            Pools = pools,
            Sources = sources,
            Steps = steps,
            Refused = stages.Refused,
            Withdrawn = stages.Withdrawn,
            Lifecycle = DeclarationLifecycle.Table,
            Registers = registers.Count,
            Intervals = ClearanceObservations.Reached(milestones),
            Clocked = clocks.Of(world.Deadlines, milestones),
            Groups = ClearanceObservations.Groups,
            Thresholds = ClearanceObservations.Thresholds,
            Tallies = ClearanceObservations.Tallies,
            WeightedTimes = MoneyObservations.Of(world.Money, milestones),
        };
        errors.AddRange(LifecycleProof.Of(process).Select(Broken));
        return errors.Count == 0 ? process : throw new RegimeException(errors);
    }

    /// <summary>All stages, members of groups included, in order.</summary>
    public static IEnumerable<StageDefinition> AllStages(IEnumerable<StageDefinition> stages) =>
        stages.SelectMany(stage => AllStages(stage.Of.Concat(stage.Instead)).Prepend(stage));

    private static IEnumerable<ProcessStep> Beginning(TraderRecords? records) =>
        records is null ? [] : [new Act("trader-record", new CategoryByRecord(records))];

    // What only the stages of road crossings reach is no milestone where there are none.
    private static IEnumerable<string> Milestones(IEnumerable<StageDefinition> stages, int posts) =>
        stages.Where(stage => stage.MayBeDone(posts))
            .SelectMany(stage => Milestones(stage.Of.Concat(stage.Instead), posts).Concat(stage.Reaches is { } milestone ? [milestone] : []));

    private static GuaranteeBook? Guarantees(RegimeDefinition regime, World world, AccountBook accounts, Registers registers) =>
        world.Guarantees is { } rules && AllStages(regime.Stages).Any(s => s.Secures)
            ? new(rules, accounts, registers.Take(GuaranteeBook.RegistersOf(accounts)))
            : null;

    private static RegimeError Broken(LifecycleViolation violation)
    {
        if (violation.Step is "end") return new("stages", null, $"The last stage: a declaration {violation.Problem}.");
        string stage = violation.Step.Split('.')[0];
        string? id = stage is "refused" or "withdrawn" ? null : stage;
        string subject = id is null ? $"A declaration that is {stage}" : $"Stage '{id}'";
        return new("stages", id, $"{subject} {violation.Problem}.");
    }

    private static IEnumerable<RegimeError> Posts(World world)
    {
        if (world.Posts.Count == 0) yield return new("posts", null, "A world needs a post.");
        foreach (var twice in world.Posts.GroupBy(p => p.Id).Where(g => g.Count() > 1))
            yield return new("posts", twice.Key, $"Post '{twice.Key}' stands twice.");
        foreach (var post in world.Posts.Where(p => p.Office is < 1 or > 99_999))
            yield return new("posts", post.Id, $"Post '{post.Id}' has office {post.Office}: an office code has five digits.");
    }

    private static IEnumerable<RegimeError> Stages(RegimeDefinition regime, IReadOnlyList<Pool> pools, IReadOnlyList<Post> posts) =>
        RegimeTimeline.Moments(regime.Stages).Prepend(0)
            .SelectMany(moment => StageRules.Check(RegimeTimeline.At(regime.Stages, moment), pools, posts))
            .Distinct()
            .Concat(Charges(regime));

    private static IEnumerable<RegimeError> Unsecured(RegimeDefinition regime, World world) =>
        world.Guarantees is not null ? []
            : AllStages(regime.Stages).Where(s => s.Secures).Select(s => s.Id).Distinct().Select(id => new RegimeError(
                "stages", id,
                $"Stage '{id}' secures, and nobody has a guarantee; give 'guarantees' beside 'accounts', such as "
                + "guarantees: { certificate: 20000000 KZT }."));

    // Of a stage it is counted how often it was done, and not in which of its versions.
    private static IEnumerable<RegimeError> Charges(RegimeDefinition regime) =>
        AllStages(regime.Stages).GroupBy(s => s.Id).Where(versions => versions.Select(s => s.Charges).Distinct().Count() > 1)
            .Select(versions => new RegimeError(
                "stages", versions.Key, $"Stage '{versions.Key}' charges another amount from a date on; make a stage of its own of it."));

    private static IEnumerable<RegimeError> Profiles(RegimeDefinition regime)
    {
        foreach (var twice in regime.Profiles.GroupBy(p => p.Id).Where(Overlap))
            yield return new("profiles", twice.Key, $"Profile '{twice.Key}' stands twice.");
        foreach (var profile in regime.Profiles)
        {
            if (profile.Orders.Count == 0) yield return new("profiles", profile.Id, $"Profile '{profile.Id}' orders no measure.");
            if (profile.Categories.Values.Append(profile.Random).Any(share => !(share is >= 0 and <= 1)))
                yield return new(
                    "profiles", profile.Id, $"Profile '{profile.Id}' has a share that is not between 0 % and 100 %.");
        }
    }

    // Versions of one profile follow each other.
    private static bool Overlap(IEnumerable<ProfileDefinition> profiles)
    {
        var inTime = profiles.OrderBy(p => p.ValidFrom ?? long.MinValue).ToList();
        return inTime.Zip(inTime.Skip(1)).Any(p => (p.First.ValidUntil ?? long.MaxValue) > (p.Second.ValidFrom ?? long.MinValue));
    }

    private static IEnumerable<RegimeError> Shares(World world)
    {
        for (int i = 0; i < world.Compliance.Rules.Count; i++)
        {
            var rule = world.Compliance.Rules[i];
            if (!(rule.Share is >= 0 and <= 1))
                yield return new(
                    "compliance", $"{i + 1}", $"Compliance rule {i + 1} has a share that is not between 0 % and 100 %.");
            if (rule.Share > 0 && !(rule.Of.Sum(o => o.Weight) > 0 && rule.Of.All(o => o.Weight >= 0)))
                yield return new(
                    "compliance", $"{i + 1}",
                    $"Compliance rule {i + 1} needs kinds of problem with weights that are not negative.");
        }
        if (!(world.Accounts.Foresight is >= 0 and <= 1))
            yield return new("accounts", null, "The foresight of declarants is not between 0 % and 100 %.");
    }

    private static List<Source> Sources(World world, List<RegimeError> errors)
    {
        var traders = Part(errors, "traders", () => new TraderRegistry(world.Traders));
        var tariffs = Part(errors, "tariff", () => new TariffTimeline(world));
        var compliance = new LatentProblem(world.Compliance);
        var sources = new List<Source>();
        if (traders is null || tariffs is null) return sources;
        for (int i = 0; i < world.Traffic.Count; i++)
        {
            var flow = world.Traffic[i];
            try
            {
                sources.Add(new Source
                {
                    Name = flow.Name,
                    Arrivals = flow.Arrivals,
                    Count = flow.Count,
                    From = flow.From,
                    Until = flow.Until,
                    Fill = new DeclarationColumns(flow, i, world, traders, tariffs, compliance),
                });
            }
            catch (ArgumentException e)
            {
                errors.Add(new("traffic", flow.Name, $"Flow '{flow.Name}': {Sentence(e)}"));
            }
        }
        return sources;
    }

    // The name of the program's own parameter, which an exception's message ends with, says nothing to a planner.
    private static string Sentence(ArgumentException e)
    {
        int parameter = e.Message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return parameter < 0 ? e.Message : e.Message[..parameter];
    }

    private static T? Part<T>(List<RegimeError> errors, string part, Func<T> make) where T : class
    {
        try
        {
            return make();
        }
        catch (ArgumentException e)
        {
            errors.Add(new(part, null, Sentence(e)));
            return null;
        }
    }
}
