using System.Runtime.CompilerServices;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Kernel;

// The loop that interprets a program: a token goes from step to step until it has to wait.
public sealed partial class Simulation
{
    private void Advance<TObserver>(int token, ref TObserver observer) where TObserver : struct, IObserver
    {
        int at = tokens[token].Step;
        while (at >= 0)
        {
            ref readonly Step s = ref steps[at];
            if (TObserver.WatchesMoves) observer.Moved(new EntityView(this, tokens[token].Entity), token, at);
            switch (s.Op)
            {
                case Op.Seize:
                    at = Seize(token, at, s);
                    break;
                case Op.Work:
                    Work(token, s);
                    return;
                case Op.Worked:
                    at = Worked(token, at, s);
                    break;
                case Op.Release:
                    Release(token, s.A, s.B);
                    at = s.Next;
                    break;
                case Op.Branch:
                    at = Decide(token, s) ? s.Next : s.Otherwise;
                    break;
                case Op.BranchBits:
                    at = ((ulong)rows[tokens[token].Entity * stride + s.A] & s.Purpose) != 0 ? s.Next : s.Otherwise;
                    break;
                case Op.BranchMask:
                    ulong place = (ulong)(rows[tokens[token].Entity * stride + s.A] - s.B);
                    at = place < 64 && (s.Purpose >> (int)place & 1) != 0 ? s.Next : s.Otherwise;
                    break;
                case Op.Act:
                    Run(program.Actions[s.A], tokens[token].Entity);
                    if (program.WatchesRows) RowChanged(tokens[token].Entity);
                    at = s.Next;
                    break;
                case Op.Reach:
                    Reach(token, s.A);
                    at = s.Next;
                    break;
                case Op.Fire:
                    ref int state = ref entities[tokens[token].Entity].State;
                    state = program.NextState[state * program.Triggers + s.A];
                    if (state == byte.MaxValue) throw IllegalTrigger(at);
                    at = s.Next;
                    break;
                case Op.Set:
                    Assign(token, s, adds: false);
                    at = s.Next;
                    break;
                case Op.Add:
                    Assign(token, s, adds: true);
                    at = s.Next;
                    break;
                case Op.EnterScope:
                    EnterScope(token, at, s);
                    at = s.Next;
                    break;
                case Op.ExitScope:
                    ExitScope(token);
                    at = s.Next;
                    break;
                case Op.Fork:
                    at = Fork(token, at, s);
                    break;
                case Op.ArmEnd:
                    EndArm(token, at);
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
                    Finish(token, at, (Outcome)s.A, ref observer);
                    return;
                default:
                    at = s.Next;
                    break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Decide(int token, in Step s)
    {
        int start = tokens[token].Entity * stride;
        return conditions.Holds(s.A, rows.AsSpan(start, stride), Visit(s, start));
    }

    private void Assign(int token, in Step s, bool adds)
    {
        int entity = tokens[token].Entity;
        long value = samplers[s.B].Sample(Bits(s, entity));
        ref long cell = ref rows[entity * stride + s.A];
        cell = adds ? cell + value : value;
        if (program.WatchesRows) RowChanged(entity);
    }

    private void Run(IAction action, int entity)
    {
        var context = new ActionContext(Row(entity), registers, now);
        action.Run(ref context);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Work(int token, in Step s)
    {
        ref TokenRow t = ref tokens[token];
        int start = t.Entity * stride;
        long duration = samplers[s.A].Sample(Bits(s, t.Entity));
        t.Since = now;
        t.Step = s.Next;
        t.Status = TokenStatus.Working;
        if (s.B >= 0) BeginWork(token, start, s.B, duration);
        int priority = (int)rows[start + AttributeSchema.Priority] & 15;
        if (s.Cancellable) work.EnterTracked(now + duration, token, priority);
        else work.Enter(now + duration, token, priority);
    }

    private InvalidOperationException IllegalTrigger(int step)
    {
        var lifecycle = program.Process.Lifecycle!;
        return new InvalidOperationException(
            $"Step '{program.StepName(step)}' fired '{lifecycle.Triggers[steps[step].A]}' in a state that does not allow it.");
    }
}
