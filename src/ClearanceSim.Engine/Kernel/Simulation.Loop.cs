using System.Runtime.CompilerServices;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Kernel;

// The loop that interprets a program: a token goes from step to step until it has to wait.
public sealed partial class Simulation
{
    private void Advance<TObserver>(int token, ref TObserver observer) where TObserver : struct, IObserver
    {
        int at = tokens[token].Step, entity = tokens[token].Entity, row = entity * stride;
        while (at >= 0)
        {
            ref readonly Step s = ref steps[at];
            if (TObserver.WatchesMoves) observer.Moved(new EntityView(this, entity), token, at);
            switch (s.Op)
            {
                case Op.Seize:
                    at = Seize(token, row, at, s);
                    break;
                case Op.Work:
                    Work(token, row, s);
                    return;
                case Op.Worked:
                    at = Worked(token, row, at, s);
                    break;
                case Op.Release:
                    Release(row, s.A, s.B);
                    at = s.Next;
                    break;
                case Op.Branch:
                    at = conditions.Holds(s.A, rows.AsSpan(row, stride), Visit(s, row)) ? s.Next : s.Otherwise;
                    break;
                case Op.BranchBits:
                    at = ((ulong)rows[row + s.A] & s.Purpose) != 0 ? s.Next : s.Otherwise;
                    break;
                case Op.BranchMask:
                    ulong place = (ulong)(rows[row + s.A] - s.B);
                    at = place < 64 && (s.Purpose >> (int)place & 1) != 0 ? s.Next : s.Otherwise;
                    break;
                case Op.BranchChance:
                    at = Draw.Chance(Bits(s, row), (ulong)(uint)s.B << 32 | (uint)s.C) ? s.Next : s.Otherwise;
                    break;
                case Op.BranchSince:
                    at = now >= (long)s.Purpose ? s.Next : s.Otherwise;
                    break;
                case Op.Act:
                    Run(actions[s.A], row, Visit(s, row));
                    if (watchesRows) RowChanged(entity);
                    at = s.Next;
                    break;
                case Op.Reach:
                    Reach(token, entity, row, s.A);
                    at = s.Next;
                    break;
                case Op.Fire:
                    ref int state = ref entities[entity].State;
                    int reached = nextState[state * triggers + s.A];
                    if (reached == byte.MaxValue) throw IllegalTrigger(at);
                    state = reached;
                    at = s.Next;
                    break;
                case Op.Set:
                    Assign(entity, row, s, adds: false);
                    at = s.Next;
                    break;
                case Op.Add:
                    Assign(entity, row, s, adds: true);
                    at = s.Next;
                    break;
                case Op.EnterScope:
                    EnterScope(token, row, at, s);
                    at = s.Next;
                    break;
                case Op.ExitScope:
                    ExitScope(token);
                    at = s.Next;
                    break;
                case Op.ExitLimit:
                    if (links[token].Timer >= 0) ExitLimit(token, s.A);
                    at = s.Next;
                    break;
                case Op.Fork:
                    at = Fork(token, at, s);
                    break;
                case Op.ArmEnd:
                    EndArm(token, at);
                    return;
                case Op.Until:
                    Until(token, row, s);
                    return;
                case Op.AwaitSignal:
                    WaitForSignal(token, at, s.A);
                    return;
                case Op.AwaitCondition:
                    at = WaitForCondition(token, at, s);
                    break;
                case Op.Signal:
                    Signal(token, s.A, s.B != 0);
                    at = s.Next;
                    break;
                case Op.BatchUp:
                    JoinBatch(token, at, s);
                    return;
                case Op.BatchEnd:
                    Finish(token, at, Outcome.Released, ref observer);
                    return;
                case Op.Split:
                    Split(token, at, s);
                    return;
                case Op.MemberEnd:
                    Finish(token, at, Outcome.Released, ref observer);
                    return;
                case Op.Refuse:
                    at = Refuse(token, at, s.B != 0, ref observer);
                    break;
                case Op.Withdraw:
                    Withdraw(token, at, ref observer);
                    return;
                case Op.End:
                    if (s.B != 0) Leave(token, entity, (Outcome)s.A, ref observer);
                    else Finish(token, at, (Outcome)s.A, ref observer);
                    return;
                default:
                    at = s.Next;
                    break;
            }
        }
    }

    private void Assign(int entity, int row, in Step s, bool adds)
    {
        long value = samplers[s.B].Sample(Bits(s, row));
        ref long cell = ref rows[row + s.A];
        cell = adds ? cell + value : value;
        if (watchesRows) RowChanged(entity);
    }

    private void Run(ActionBody action, int row, long visit)
    {
        var context = new ActionContext(rows.AsSpan(row, stride), registers, now, visit);
        action(ref context);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Work(int token, int row, in Step s)
    {
        long duration = samplers[s.A].Sample(Bits(s, row));
        ref TokenRow t = ref tokens[token];
        t.Since = now;
        t.Step = s.Next;
        if (s.B >= 0) BeginWork(token, row, Deciding(s, row), duration);
        EnterWork(token, row, s, duration);
    }

    private void Until(int token, int row, in Step s)
    {
        ref TokenRow t = ref tokens[token];
        t.Since = now;
        t.Step = s.Next;
        EnterWork(token, row, s, Math.Max(0, rows[row + s.A] - now));
    }

    private InvalidOperationException IllegalTrigger(int step)
    {
        var lifecycle = program.Process.Lifecycle!;
        return new InvalidOperationException(
            $"Step '{program.StepName(step)}' fired '{lifecycle.Triggers[steps[step].A]}' in a state that does not allow it.");
    }
}
