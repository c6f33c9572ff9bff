using ClearanceSim.Customs.Lifecycle;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Processes;
using Stateless;

namespace ClearanceSim.Customs.Tests.Lifecycle;

/// <summary>Goes every way through a process with the machine itself and says whether some way breaks the lifecycle.</summary>
/// <remarks>
/// It tries every arm, every deadline at every wait, and loops of up to two rounds; it knows nothing of how the proof works. Arms
/// of forks go one after the other, and a fork may be left after any of them has refused.
/// </remarks>
internal sealed class Wanderer
{
    private readonly List<int> choices = [];
    private int at;
    private StateMachine<DeclarationState, DeclarationTrigger> machine = DeclarationLifecycle.Machine();

    private enum Left
    {
        No,
        Refused,
        Withdrawn,
        Ended,
        Late,
    }

    /// <summary>Does some way fire an illegal trigger or end in a state that its outcome does not allow?</summary>
    public static bool FindsBreach(Process process, int ways = 20_000)
    {
        var wanderer = new Wanderer();
        for (int way = 0; way < ways; way++)
        {
            if (!wanderer.Go(process)) return true;
            if (!wanderer.Next()) return false;
        }
        throw new InvalidOperationException("There are too many ways to try them all.");
    }

    private bool Go(Process process)
    {
        at = 0;
        machine = DeclarationLifecycle.Machine();
        try
        {
            switch (Walk(process.Steps, trunk: true, deadlines: 0))
            {
                case Left.Refused:
                    Walk(process.Refused, trunk: true, deadlines: 0);
                    Check(Outcome.Refused);
                    break;
                case Left.Withdrawn:
                    Walk(process.Withdrawn, trunk: true, deadlines: 0);
                    Check(Outcome.Withdrawn);
                    break;
                case Left.No:
                    Check(Outcome.Released);
                    break;
            }
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private Left Walk(IReadOnlyList<ProcessStep> steps, bool trunk, int deadlines)
    {
        foreach (var step in steps)
            if (Walk(step, trunk, deadlines) is var left and not Left.No) return left;
        return Left.No;
    }

    private int lateTo = -1;
    private SetLimit? set;

    private Left Walk(ProcessStep step, bool trunk, int deadlines)
    {
        switch (step)
        {
            case Serve s:
                if (Cut(deadlines)) return Left.Late;
                if (s.Patience is not null && Choose(2) == 1) return Walk(s.Reneged!, trunk, deadlines);
                if (s.Full is not null && Choose(2) == 1) return Walk(s.Full, trunk, deadlines);
                return Left.No;
            case Delay or Await:
                return Cut(deadlines) ? Left.Late : Left.No;
            case Branch b:
                foreach (var arm in b.Arms)
                {
                    bool certain = arm.When is Condition.Constant { Value: true };
                    if (arm.When is Condition.Constant { Value: false } || (!certain && Choose(2) == 0)) continue;
                    return Walk(arm.Do, trunk, deadlines);
                }
                return Left.No;
            case Fork f:
                if (Cut(deadlines)) return Left.Late;
                foreach (var arm in f.Arms)
                    if (Choose(2) == 1 && Walk(arm.Do, trunk: false, deadlines) is var left and not Left.No) return left;
                return Left.No;
            case Repeat r:
                for (int rounds = Choose(3); rounds > 0; rounds--)
                    if (Walk(r.Do, trunk, deadlines) is var left and not Left.No) return left;
                return Left.No;
            case Within w:
                var within = Walk(w.Do, trunk, deadlines + 1);
                if (within != Left.Late || lateTo != deadlines) return within;
                return Walk(w.Late, trunk, deadlines);
            case Limited l:
                var outer = set;
                set = null;
                var limited = Walk(l.Do, trunk, deadlines + 1);
                var own = set;
                set = outer;
                if (limited != Left.Late || lateTo != deadlines) return limited;
                return own is null ? Left.Ended : Walk(own.Late, trunk, deadlines); // no limit was running: no such way
            case SetLimit l:
                set = l;
                return Left.No;
            case Fire f:
                if (!trunk) throw new InvalidOperationException("Only the trunk fires.");
                machine.Fire(Enum.Parse<DeclarationTrigger>(f.Trigger, ignoreCase: true));
                return Left.No;
            case Refuse:
                return Left.Refused;
            case Withdraw:
                return Left.Withdrawn;
            case End e:
                Check(e.Outcome);
                return Left.Ended;
            default:
                return Left.No;
        }
    }

    // One of the deadlines around may pass while the entity waits here.
    private bool Cut(int deadlines)
    {
        int chosen = deadlines == 0 ? 0 : Choose(deadlines + 1);
        lateTo = chosen - 1;
        return chosen > 0;
    }

    private void Check(Outcome outcome)
    {
        if (!DeclarationLifecycle.Table.Final[(int)outcome].Contains((int)machine.State))
            throw new InvalidOperationException($"Left as {outcome} when {machine.State}.");
    }

    private int Choose(int of)
    {
        if (at == choices.Count) choices.Add(0);
        widths[at] = of;
        return choices[at++];
    }

    private readonly int[] widths = new int[10_000];

    private bool Next()
    {
        choices.RemoveRange(at, choices.Count - at);
        while (choices.Count > 0)
        {
            if (++choices[^1] < widths[choices.Count - 1]) return true;
            choices.RemoveAt(choices.Count - 1);
        }
        return false;
    }
}
