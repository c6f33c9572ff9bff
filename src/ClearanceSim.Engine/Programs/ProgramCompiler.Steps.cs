using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Engine.Programs;

// How each step of a process is written as steps of the program. Every method returns the first of them.
public sealed partial class ProgramCompiler
{
    private int Compile(ProcessStep step, int next, Surroundings around)
    {
        TakeName(step);
        var outer = origin;
        origin = step;
        int start = Flatten(step, next, around);
        origin = outer;
        return start;
    }

    private int Flatten(ProcessStep step, int next, Surroundings around) =>
        step switch
        {
            Serve s => Serve(s, next, around),
            Hold s => Hold(s, next, around),
            Delay s => Delay(s, next, around),
            Until s => Until(s, next, around),
            Processes.Branch s => Branch(s, next, around),
            Dated s => Dated(s, next, around),
            Fork s => Fork(s, next, around),
            Repeat s => Repeat(s, next, around),
            Batch s => Batch(s, next, around),
            Split s => Split(s, next, around),
            Await s => Await(s, next, around),
            Processes.Signal s => Emit(
                s.Name, new Step { Op = Op.Signal, A = Signal(s.Of), B = s.OwnEntityOnly ? 1 : 0, Next = next }, around, false),
            Within s => Within(s, next, around),
            Limited s => Limited(s, next, around),
            SetLimit s => SetLimit(s, next, around),
            Assign s => Assign(s, next, around),
            Act s => Act(s, next, around),
            Fire s => Fire(s, next, around),
            Reach s => Reach(s, next, around),
            Refuse s => Emit(s.Name, LeaveAs(Outcome.Refused, around), around, false),
            Withdraw s => Emit(s.Name, LeaveAs(Outcome.Withdrawn, around), around, false),
            End s => Emit(s.Name, new Step { Op = Op.End, A = (int)s.Outcome }, around, false),
            _ => throw new ArgumentException($"There is no way to compile a {step.GetType().Name}.", nameof(step)),
        };

    private int Serve(Serve s, int next, Surroundings around)
    {
        var (first, count) = Ask(s.By, s.Name, around);
        CheckCause(s.Cause, s.Name);
        int stage = Stage(s.Name);
        // The seize is written last, but its place is known: release, worked, work, then the two ways out, then the seize.
        int holding = holdings.Count;
        holdings.Add(new Holding(-1, around.Held));
        var inside = around with { Held = holding, Cancellable = around.Cancellable || s.By.Any(Interrupts) };
        var worker = Decisive(s.By, first);
        int release = Emit(s.Name, new Step { Op = Op.Release, A = first, B = count, Next = next }, inside, false);
        int worked = Emit(
            s.Name,
            new Step { Op = Op.Worked, B = worker.First, C = worker.Count, Cause = (short)s.Cause, Stage = stage, Next = release },
            inside,
            false);
        int work = Work(s.Name, s.Takes, worker, worked, inside);
        int seize = Seize(s.Name, first, count, work, around, stage, s.Patience, s.Reneged, s.Full, s.Priority, next);
        holdings[holding] = new Holding(seize, around.Held);
        return seize;
    }

    private int Hold(Hold s, int next, Surroundings around)
    {
        var (first, count) = Ask(s.By, s.Name, around);
        int holding = holdings.Count;
        holdings.Add(new Holding(-1, around.Held));
        var inside = around with { Held = holding };
        int release = Emit(s.Name, new Step { Op = Op.Release, A = first, B = count, Next = next }, inside, false);
        int body = Block(s.Do, release, inside);
        int seize = Seize(s.Name, first, count, body, around, Stage(s.Name), null, null, null, null, next);
        holdings[holding] = new Holding(seize, around.Held);
        return seize;
    }

    private int Seize(
        string name, int first, int count, int granted, Surroundings around, int stage,
        Distribution? patience, IReadOnlyList<ProcessStep>? reneged, IReadOnlyList<ProcessStep>? full, int? priority, int next)
    {
        if (priority is < 0 or > 15) errors.Add(new(name, $"a priority lies between 0 and 15, and is {priority}."));
        int otherwise = full is null ? Emit(name + ".full", LeaveAs(Outcome.Refused, around), around, false) : Block(full, next, around);
        int gaveUp = patience is null ? -1
            : reneged is null ? Emit(name + ".reneged", LeaveAs(Outcome.Reneged, around), around, false)
            : Block(reneged, next, around);
        var step = new Step
        {
            Op = Op.Seize,
            A = first,
            B = count,
            C = patience is null ? -1 : Sampler(patience, $"{name}: patience"),
            Next = granted,
            Otherwise = otherwise,
            Reneged = gaveUp,
            Stage = stage,
            Priority = (sbyte)(priority ?? -1),
            Purpose = StableHash.Of(name + ".patience"),
            // Of its own, so that the draws of the work do not depend on whether there was a wait.
            Visits = patience is not null && around.Repeats ? VisitCell(name + ".patience") : -1,
        };
        return Emit(name, step, around, false);
    }

    // Refusing in an arm of a fork is the arm's refusal; reneging leaves as a whole. What follows a refusal or a withdrawal does not
    // lead back to its own beginning.
    private static Step LeaveAs(Outcome outcome, Surroundings around) => outcome switch
    {
        Outcome.Refused when !around.OnTrunk || !around.Leaving => new Step { Op = Op.Refuse, B = around.OnTrunk ? 1 : 0 },
        Outcome.Withdrawn when !around.Leaving => new Step { Op = Op.Withdraw },
        _ => new Step { Op = Op.End, A = (int)outcome },
    };

    private int Work(string name, Distribution takes, (int First, int Count) by, int worked, Surroundings around)
    {
        var step = new Step
        {
            Op = Op.Work,
            A = Sampler(takes, $"{name}: duration"),
            B = by.First,
            C = by.Count,
            Next = worked,
            Purpose = StableHash.Of(name + ".takes"),
        };
        return Emit(name, step, around, takes is not Constant);
    }

    private int Delay(Delay s, int next, Surroundings around)
    {
        CheckCause(s.Cause, s.Name);
        var done = new Step { Op = Op.Worked, B = -1, Cause = (short)s.Cause, Stage = Stage(s.Name), Next = next };
        return Work(s.Name, s.Takes, (-1, 0), Emit(s.Name, done, around, false), around);
    }

    private int Until(Until s, int next, Surroundings around)
    {
        CheckCause(s.Cause, s.Name);
        if (attributes.Attributes.ElementAtOrDefault(s.Slot) is not { Kind: Attributes.AttributeKind.Time })
            errors.Add(new(s.Name, $"cell {s.Slot} holds no moment."));
        var done = new Step { Op = Op.Worked, B = -1, Cause = (short)s.Cause, Stage = Stage(s.Name), Next = next };
        return Emit(s.Name, new Step { Op = Op.Until, A = s.Slot, Next = Emit(s.Name, done, around, false) }, around, false);
    }

    private int Branch(Processes.Branch s, int next, Surroundings around)
    {
        int otherwise = next;
        for (int i = s.Arms.Count - 1; i >= 0; i--)
        {
            int body = Block(s.Arms[i].Do, next, around.When(s.Arms[i].When));
            var step = BranchOn(s.Arms[i].When, body, otherwise);
            otherwise = Emit($"{s.Name}.{i + 1}", step, around, draws: s.Arms[i].When.Draws());
        }
        return otherwise;
    }

    // Most guards ask one thing of one cell; such a question is the step itself and needs no look into the table of conditions.
    private Step BranchOn(Conditions.Condition when, int then, int otherwise)
    {
        switch (when)
        {
            case Conditions.Condition.Not n:
                return BranchOn(n.Part, otherwise, then);
            case Conditions.Condition.Chance chance:
                ulong threshold = Draw.Threshold(chance.Probability);
                return new Step
                {
                    Op = Op.BranchChance,
                    Purpose = StableHash.Of(chance.Purpose),
                    B = (int)(threshold >> 32),
                    C = (int)threshold,
                    Next = then,
                    Otherwise = otherwise,
                };
            case Conditions.Condition.HasBits { All: false } bits:
                return new Step { Op = Op.BranchBits, A = bits.Slot, Purpose = (ulong)bits.Mask, Next = then, Otherwise = otherwise };
            case Conditions.Condition.Between b when b.Low >= 0 && b.High >= b.Low && b.High < int.MaxValue && b.High - b.Low < 64:
                return Mask(b.Slot, (int)b.Low, ulong.MaxValue >> (63 - (int)(b.High - b.Low)), then, otherwise);
            case Conditions.Condition.OneOf { Values.Count: > 0 } o when o.Values.Min() >= 0 && o.Values.Max() < int.MaxValue && o.Values.Max() - o.Values.Min() < 64:
                int low = (int)o.Values.Min();
                return Mask(o.Slot, low, o.Values.Aggregate(0UL, (mask, v) => mask | (1UL << (int)(v - low))), then, otherwise);
            default:
                return new Step { Op = Op.Branch, A = Condition(when), Next = then, Otherwise = otherwise };
        }
    }

    private static Step Mask(int slot, int low, ulong mask, int then, int otherwise) =>
        new() { Op = Op.BranchMask, A = slot, B = low, Purpose = mask, Next = then, Otherwise = otherwise };

    // The newest version is written first, as what comes later always is.
    private int Dated(Dated s, int next, Surroundings around)
    {
        for (int v = 1; v < s.Versions.Count; v++)
            if (s.Versions[v].From <= s.Versions[v - 1].From)
                errors.Add(new(s.Name, "its versions are not in the order of their times."));
        var outside = stepNames.ToHashSet(StringComparer.Ordinal);
        var inside = new HashSet<string>(StringComparer.Ordinal);
        int[] bodies = new int[s.Versions.Count];
        for (int v = bodies.Length - 1; v >= 0; v--)
        {
            bodies[v] = Block(s.Versions[v].Do, next, around);
            inside.UnionWith(stepNames);
            stepNames.IntersectWith(outside);
        }
        stepNames.UnionWith(inside);
        int before = next;
        for (int v = 0; v < bodies.Length; v++)
        {
            var since = new Step { Op = Op.BranchSince, Purpose = (ulong)s.Versions[v].From, Next = bodies[v], Otherwise = before };
            before = s.Versions[v].From <= 0 ? bodies[v] : Emit($"{s.Name}.{v + 1}", since, around, draws: false);
        }
        return before;
    }

    private int Repeat(Repeat s, int next, Surroundings around)
    {
        CheckRounds(s);
        var inside = around with { Repeats = true };
        int branch = Emit(
            s.Name, new Step { Op = Op.Branch, A = Condition(s.While), Otherwise = next }, inside, s.While.Draws());
        int body = Block(s.Do, branch, inside);
        steps[branch] = steps[branch] with { Next = body };
        return branch;
    }

    private int Fork(Fork s, int next, Surroundings around)
    {
        if (s.Needed is < 1 || s.Needed > s.Arms.Count)
            errors.Add(new(s.Name, $"{s.Needed} of {s.Arms.Count} arms cannot be waited for."));
        var inside = around.InArm;
        int end = Emit(s.Name + ".join", new Step { Op = Op.ArmEnd }, inside, false);
        var compiled = s.Arms.Reverse().Select(a => new Arm(Condition(a.When), Block(a.Do, end, inside.When(a.When)))).Reverse().ToList();
        int refused = s.Refused is null
            ? Emit(s.Name + ".refused", LeaveAs(Outcome.Refused, around), around, false)
            : Block(s.Refused, next, around);
        var step = new Step
        {
            Op = Op.Fork,
            A = arms.Count,
            B = compiled.Count,
            C = s.Needed ?? 0,
            Otherwise = refused,
            Next = next,
        };
        arms.AddRange(compiled);
        return Emit(s.Name, step, around, s.Arms.Any(a => a.When.Draws()));
    }

    private int Batch(Batch s, int next, Surroundings around)
    {
        if (s.Size < 1) errors.Add(new(s.Name, $"a batch has at least one member, not {s.Size}."));
        var inside = around.InOthers;
        int end = Emit(s.Name + ".end", new Step { Op = Op.BatchEnd }, inside, false);
        int body = Block(s.Do, end, inside);
        batches.Add(StableHash.Of(s.Name));
        var step = new Step { Op = Op.BatchUp, A = batches.Count - 1, B = s.Size, C = body, Stage = Stage(s.Name), Next = next };
        step.Otherwise = Emit(s.Name + ".refused", LeaveAs(Outcome.Refused, around), around, false);
        return Emit(s.Name, step, around, false);
    }

    private int Split(Split s, int next, Surroundings around)
    {
        if (s.Count < 1) errors.Add(new(s.Name, $"an entity splits into at least one member, not {s.Count}."));
        var inside = around.InOthers;
        int end = Emit(s.Name + ".end", new Step { Op = Op.MemberEnd }, inside, false);
        int body = Block(s.Do, end, inside);
        int refused = Emit(s.Name + ".refused", LeaveAs(Outcome.Refused, around), around, false);
        return Emit(s.Name, new Step { Op = Op.Split, A = s.Count, C = body, Otherwise = refused, Next = next }, around, draws: true);
    }

    private int Await(Await s, int next, Surroundings around)
    {
        CheckCause(s.Cause, s.Name);
        if ((s.Signal is null) == (s.Until is null)) errors.Add(new(s.Name, "one waits for a signal or for a condition."));
        int stage = Stage(s.Name);
        if (s.Signal is { } signal)
            return Emit(
                s.Name, new Step { Op = Op.AwaitSignal, A = Signal(signal), Cause = (short)s.Cause, Stage = stage, Next = next }, around, false);
        watchesRows = true;
        int until = Condition(s.Until ?? Conditions.Condition.Always);
        return Emit(
            s.Name, new Step { Op = Op.AwaitCondition, A = until, Cause = (short)s.Cause, Stage = stage, Next = next }, around, false);
    }

    private int Assign(Assign s, int next, Surroundings around)
    {
        var step = new Step
        {
            Op = s.Adds ? Op.Add : Op.Set,
            A = s.Slot,
            B = Sampler(s.To, s.Name),
            Next = next,
            Purpose = StableHash.Of(s.Name),
        };
        CheckCell(s.Slot, s.To, s.Name);
        if (s.Adds && attributes.Attributes.ElementAtOrDefault(s.Slot) is { Kind: Attributes.AttributeKind.Code } code)
            errors.Add(new(s.Name, $"'{code.Name}' is a code; nothing can be added to it."));
        if (s.Slot == Attributes.AttributeSchema.Site && (around.Held >= 0 || !around.OnTrunk))
            errors.Add(new(s.Name, "the post cannot change while officers of a post are held, nor in an arm of a fork."));
        return Emit(s.Name, step, around, s.To is not Constant);
    }

    private int Act(Act s, int next, Surroundings around)
    {
        actions.Add(s.Action);
        return Emit(s.Name, new Step { Op = Op.Act, A = actions.Count - 1, Next = next }, around, draws: true);
    }

    private int Fire(Fire s, int next, Surroundings around)
    {
        int trigger = process.Lifecycle?.Triggers.ToList().IndexOf(s.Trigger) ?? -1;
        if (trigger < 0) errors.Add(new(s.Name, $"the lifecycle has no trigger '{s.Trigger}'."));
        if (!around.OnTrunk || around.ForOthers)
            errors.Add(new(s.Name, "only the trunk fires the lifecycle, not an arm of a fork, nor an owner or a member."));
        return Emit(s.Name, new Step { Op = Op.Fire, A = trigger, Next = next }, around, false);
    }

    private int Reach(Reach s, int next, Surroundings around)
    {
        var (from, to) = process.Intervals[process.MainInterval];
        if (s.Milestone is "created" or "ended") errors.Add(new(s.Name, $"'{s.Milestone}' is reached by itself."));
        if ((!around.OnTrunk || around.ForOthers) && (s.Milestone == from || s.Milestone == to))
            errors.Add(new(
                s.Name,
                $"'{s.Milestone}' bounds the main interval, so the trunk has to reach it, not an arm of a fork, nor an owner or a "
                + "member."));
        return Emit(s.Name, new Step { Op = Op.Reach, A = Milestone(s.Milestone), Next = next }, around, false);
    }
}
