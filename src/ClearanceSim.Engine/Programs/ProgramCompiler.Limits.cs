using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Engine.Programs;

// Time limits: over the steps of a scope, or set by one step among those that they hold for.
public sealed partial class ProgramCompiler
{
    private int limitedCount;

    private int Within(Within s, int next, Surroundings around)
    {
        // A limit that is set in here would outlive the scope.
        var inside = around with { Cancellable = true, Limit = null };
        int exit = Emit(s.Name, new Step { Op = Op.ExitScope, Next = next }, inside, false);
        int body = Block(s.Do, exit, inside);
        return Limit(s.Name, s.Limit, s.Clock, s.Extension, Late(s.Name, s.Late, next, around), 0, body, around);
    }

    private int Limited(Limited s, int next, Surroundings around)
    {
        var limit = new OpenLimit(++limitedCount, next, around);
        var inside = around with { Limit = limit };
        return Block(s.Do, Emit(s.Name, new Step { Op = Op.ExitLimit, A = limit.Number, Next = next }, inside, false), inside);
    }

    private int SetLimit(SetLimit s, int next, Surroundings around)
    {
        if (around.Limit is not { } open)
        {
            errors.Add(new(s.Name, "sets a limit, and there are no steps around it, of its own thread, for which that could hold."));
            return next;
        }
        if (around.Held != open.Around.Held) errors.Add(new(s.Name, "sets a limit while it holds what is given back before the limit ends."));
        if (around.Repeats && !open.Around.Repeats) errors.Add(new(s.Name, "sets a limit again and again."));
        int late = Late(s.Name, s.Late, open.Next, open.Around);
        return Limit(s.Name, s.Limit, s.Clock, s.Extension, late, open.Number, next, around);
    }

    private int Late(string name, IReadOnlyList<ProcessStep> late, int next, Surroundings around) =>
        Emit(name + ".passed", new Step { Op = Op.Passed, Next = Block(late, next, around) }, around, false);

    private int Limit(
        string name, Distribution? limit, IntervalClock? clock, LimitExtension? extension, int late, int number, int next,
        Surroundings around)
    {
        var (sampler, byClock) = Time(name, limit, clock, ": limit");
        var step = new Step
        {
            Op = Op.EnterScope,
            A = sampler,
            B = byClock,
            C = number,
            Otherwise = late,
            Reneged = extension is null ? -1 : Extend(name + ".extended", extension, around),
            Next = next,
            Purpose = StableHash.Of(name + ".limit"),
        };
        return Emit(name, step, around, limit is not (null or Constant));
    }

    private int Extend(string name, LimitExtension extension, Surroundings around)
    {
        var (sampler, clock) = Time(name, extension.By, extension.Clock, "");
        var step = new Step { Op = Op.Extension, A = sampler, B = clock, C = Condition(extension.When), Purpose = StableHash.Of(name) };
        return Emit(name, step, around, extension.When.Draws() || extension.By is not (null or Constant));
    }

    // A sampler, or -1 and a clock.
    private (int Sampler, int Clock) Time(string name, Distribution? limit, IntervalClock? clock, string where)
    {
        if (limit is not null) return (Sampler(limit, name + where), -1);
        if (clock is null)
        {
            errors.Add(new(name, "has no limit: neither one that is drawn nor a clock's."));
            return (-1, 0);
        }
        clocks.Add(clock);
        return (-1, clocks.Count - 1);
    }

    /// <summary>Steps that a limit may hold for.</summary>
    /// <param name="Number">From 1.</param>
    /// <param name="Next">What follows them.</param>
    /// <param name="Around">What surrounds them.</param>
    private sealed record OpenLimit(int Number, int Next, Surroundings Around);
}
