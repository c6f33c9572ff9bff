using ClearanceSim.Customs.Agencies;
using ClearanceSim.Customs.Clocks;
using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Crossings;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Lifecycle;
using ClearanceSim.Customs.Payment;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Regimes;

/// <summary>
/// Turns stages into the engine's steps. Steps are named after their stage: <c>STAGE</c> for the body, <c>STAGE.EFFECT</c> for
/// the rest.
/// </summary>
/// <param name="risk">What a stage that assesses does: the profiles, and quotas where there are any.</param>
/// <param name="accounts">What stages that pay debit.</param>
/// <param name="limited">Pool classes whose queue may be full.</param>
/// <param name="clocks">The posts' hours, in which limits of working days run.</param>
/// <param name="posts">How many posts there are.</param>
/// <param name="registers">Hands out the cells that stages share among declarations.</param>
/// <param name="contacts">Pool classes whose work brings officer and trader together.</param>
/// <param name="records">On which what is found goes; null: categories do not move.</param>
/// <param name="guarantees">What stages that secure hold; null where nobody secures anything.</param>
internal sealed class StageCompiler(
    IAction risk, AccountBook accounts, IReadOnlySet<string> limited, LegalClocks clocks, int posts, Registers registers,
    IReadOnlySet<string> contacts, TraderRecords? records, GuaranteeBook? guarantees = null)
{
    private static readonly string Release = DeclarationLifecycle.NameOf(DeclarationTrigger.Release);

    // Stages are compiled in the order in which they are done: has one released what comes by?
    private bool isReleased;

    /// <summary>
    /// What happens to a declaration that is refused: nothing of it is evaded any more, for the goods do not come in.
    /// </summary>
    public IReadOnlyList<ProcessStep> Refused => LeaveUnreleased("refused", DeclarationTrigger.Refuse);

    /// <summary>What happens to a declaration that is taken back.</summary>
    public IReadOnlyList<ProcessStep> Withdrawn => LeaveUnreleased("withdrawn", DeclarationTrigger.Withdraw);

    /// <summary>The steps of some stages, one after the other.</summary>
    public IReadOnlyList<ProcessStep> Steps(IEnumerable<StageDefinition> stages)
    {
        bool isAsked = false;
        return Steps(StageSpans.Of(stages, posts), ref isAsked);
    }

    private List<ProcessStep> Steps(IReadOnlyList<StageSpan> spans, ref bool isAsked)
    {
        var steps = new List<ProcessStep>();
        foreach (var (versions, under) in spans)
        {
            bool wasAsked = isAsked;
            var own = InForce(versions, [.. versions.Select(stage => Steps(stage, wasAsked && AgencyCheck.MayAnswer(stage)))]);
            isAsked |= versions.Any(AgencyCheck.IsWork);
            if (versions.All(stage => stage.Through is null)) steps.AddRange(own);
            else steps.Add(new Limited(versions[0].Id + ".limited", [.. own, .. Steps(under, ref isAsked)]));
        }
        return steps;
    }

    // Between two versions, and after the last that ends, the stage is passed by.
    private static IReadOnlyList<ProcessStep> InForce(
        IReadOnlyList<StageDefinition> versions, List<IReadOnlyList<ProcessStep>> ways)
    {
        if (versions is [{ ValidFrom: null, ValidUntil: null }]) return ways[0];
        var dated = new List<DatedSteps>();
        for (int v = 0; v < versions.Count; v++)
        {
            dated.Add(new(versions[v].ValidFrom ?? 0, ways[v]));
            long? next = v + 1 < versions.Count ? versions[v + 1].ValidFrom : null;
            if (versions[v].ValidUntil is { } until && until != next) dated.Add(new(until, []));
        }
        return [new Dated(versions[0].Id + ".dated", dated)];
    }

    private IReadOnlyList<ProcessStep> Steps(StageDefinition stage, bool isAnswer)
    {
        var steps = Unguarded(stage, isAnswer);
        if (stage.When is Condition.Constant { Value: true }) return steps;
        return [new Branch(stage.Id + ".when", [new BranchArm(stage.When, steps)])];
    }

    private IReadOnlyList<ProcessStep> Unguarded(StageDefinition stage, bool isAnswer = false)
    {
        bool wasReleased = isReleased;
        IReadOnlyList<ProcessStep> steps = [.. Waits(stage), .. Body(stage), .. Effects(stage, isAnswer)];
        if (stage.RepeatWhile is { } again) steps = [new Repeat(stage.Id + ".repeat", again, steps)];
        if (stage.Within is null && stage.WithinWorkingDays is null) return steps;
        var clock = stage.WithinWorkingDays is { } days ? clocks.WorkingDays(stage.Id, days) : null;
        var late = stage.Instead.Count > 0 ? Instead(stage, wasReleased) : GiveUp(stage.Id + ".late", stage.Late);
        string id = stage.Id + ".within";
        return stage.Through is null
            ? [new Within(id, stage.Within, steps) { Clock = clock, Extension = Extension(stage), Late = late }]
            : [new SetLimit(id, stage.Within) { Clock = clock, Extension = Extension(stage), Late = late }, .. steps];
    }

    private LimitExtension? Extension(StageDefinition stage) => stage.Extended is not { } more ? null
        : new(more.When, more.By, more.WorkingDays is { } days ? clocks.WorkingDays(stage.Id + ".extended", days) : null);

    // Done in place of the body, so what the body released is not released here.
    private IReadOnlyList<ProcessStep> Instead(StageDefinition stage, bool wasReleased)
    {
        (bool isReleasedByBody, isReleased) = (isReleased, wasReleased);
        var steps = Steps(stage.Instead);
        isReleased |= isReleasedByBody;
        return steps;
    }

    private static IEnumerable<ProcessStep> Waits(StageDefinition stage)
    {
        if (stage.AwaitsSignal is null && stage.AwaitsUntil is null) yield break;
        yield return new Await(stage.Id + ".awaits", stage.AwaitsSignal, stage.AwaitsUntil, stage.Cause ?? Cause.Trader);
    }

    private IEnumerable<ProcessStep> Body(StageDefinition stage)
    {
        if (stage.Takes is { } takes)
        {
            yield return new Serve(stage.Id, stage.By, takes)
            {
                Cause = stage.Cause ?? Cause.Service,
                Priority = stage.Priority,
                Patience = stage.Patience,
                Reneged = stage.Patience is null ? null : GiveUp(stage.Id + ".impatient", stage.Impatient),
                Full = stage.By.Any(by => limited.Contains(by.Class)) ? [new Refuse(stage.Id + ".full")] : null,
            };
        }
        if (stage.Waits is { } waits) yield return new Delay(stage.Id, waits, stage.Cause ?? Cause.Trader);
        if (stage.Books is { } slots)
        {
            yield return new Act(stage.Id + ".books", new SlotBook(slots, stage.Id, registers.Take(SlotBook.RegistersOf(slots, posts)), posts));
            yield return new Until(stage.Id, DeclarationSchema.Slot, stage.Cause ?? Cause.Trader);
        }
        if (stage.Of.Count == 0) yield break;
        if (stage.In.Parallel)
        {
            yield return new Fork(
                stage.Id, [.. stage.Of.Select(member => new ForkArm(member.Id, member.When, Unguarded(member)))])
            {
                Needed = stage.In.Needed,
            };
            yield break;
        }
        foreach (var step in Steps(stage.Of)) yield return step;
    }

    private IEnumerable<ProcessStep> Effects(StageDefinition stage, bool isAnswer)
    {
        string id = stage.Id;
        if (stage.Inspects) yield return new Assign(id + ".inspects", DeclarationSchema.Inspected, new Constant(1));
        if (PersonalContact.Is(stage, contacts)) yield return PersonalContact.Counted(id);
        if (stage.Finds.Count > 0) yield return new Act(id + ".finds", Finds(new Finding(id, stage.Finds)));
        if (stage.Corrects) yield return new Act(id + ".corrects", new Correction(isReleased));
        if (stage.Assess) yield return new Act(id + ".assess", risk);
        if (stage.Pays)
            foreach (var step in OrWait(stage, ".debit", new Debit(id, accounts), ".late-payment", new LatePayment(accounts)))
                yield return step;
        if (guarantees is { } book)
        {
            if (stage.SecuresAlso > 0) yield return new Act(id + ".secures-also", new AddObligation(stage.SecuresAlso));
            if (stage.Secures)
                foreach (var step in OrWait(stage, ".secure", new Secure(book), ".late-security", new LateSecurity(book)))
                    yield return step;
            if (stage.Meets) yield return new Act(id + ".meets", new MeetObligation(book));
            if (stage.Frees) yield return new Act(id + ".frees", new FreeSecurity(book));
            if (stage.CallsIn) yield return new Act(id + ".calls-in", new CallInSecurity(book));
        }
        if (stage.Routes is { } lane) yield return new Act(id + ".routes", new Routing(lane));
        foreach (var step in Sets(stage)) yield return step;
        if (AgencyCheck.Is(stage) && !isAnswer) yield return AgencyCheck.Counted(id);
        if (stage.Signals is { } signal) yield return new Signal(id + ".signals", signal);
        if (stage.Refuses is { } refuses)
            yield return new Branch(id + ".refuses", [new BranchArm(refuses, [new Refuse(id + ".refused")])]);
        if (stage.Withdraws is { } withdraws)
            yield return new Branch(id + ".withdraws", [new BranchArm(withdraws, [new Withdraw(id + ".withdrawn")])]);
        if (stage.Fires is { } trigger) yield return new Fire(id + ".fires", trigger);
        isReleased |= stage.Fires == Release;
        if (stage.Reaches is { } milestone) yield return new Reach(id + ".reaches", milestone);
    }

    private IAction Finds(Finding finding) => records is null ? finding : new FindingOnRecord(finding, records);

    // Money or a certificate that is missing is waited for, and then there; or it is not there in time, and the goods are not released.
    private IEnumerable<ProcessStep> OrWait(StageDefinition stage, string first, IAction now, string second, IAction late)
    {
        yield return new Act(stage.Id + first, now);
        IReadOnlyList<ProcessStep> wait = [new Delay(stage.Id + ".short", stage.ShortWaits!, Cause.Payment), new Act(stage.Id + second, late)];
        if (stage.ShortWithinWorkingDays is { } days)
        {
            string id = stage.Id + ".short-within";
            wait = [new Within(id, null, wait) { Clock = clocks.WorkingDays(id, days), Late = GiveUp(stage.Id + ".short-late", GivingUp.Refuse) }];
        }
        yield return new Branch(stage.Id + ".unpaid", [new BranchArm(new Condition.Between(DeclarationSchema.Unpaid, 1, 1), wait)]);
    }

    private static IEnumerable<ProcessStep> Sets(StageDefinition stage)
    {
        var schema = StageRules.Schema;
        foreach (var (column, to, adds) in stage.Sets)
            yield return new Assign($"{stage.Id}.sets.{column}", schema[column].Slot, to, adds);
        if (stage.Sets.Any(set => set.Column == "measures")) yield return new Act(stage.Id + ".lane", new LaneFollowsMeasures());
    }

    private IReadOnlyList<ProcessStep> GiveUp(string name, GivingUp how) => how switch
    {
        GivingUp.Continue => [],
        GivingUp.Refuse => [new Refuse(name)],
        GivingUp.Withdraw => [new Withdraw(name)],
        _ => [.. LeaveUnreleased(name, DeclarationTrigger.Lapse), new End(name, Outcome.Reneged)],
    };

    // A guarantee that a stage before has taken holds nothing for goods that are not released.
    private IReadOnlyList<ProcessStep> LeaveUnreleased(string name, DeclarationTrigger trigger) =>
    [
        .. guarantees is { } book ? [new Act(name + ".freed", new FreeSecurity(book))] : (IEnumerable<ProcessStep>)[],
        new Act(name + ".forgiven", new Forgive()),
        new Fire(name + ".fires", DeclarationLifecycle.NameOf(trigger)),
    ];
}
