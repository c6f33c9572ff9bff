using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Kernel;

// Waiting for a signal or for a condition on the entity's own row.
public sealed partial class Simulation
{
    private int[] signalHeads;
    private int[] signalTails;

    private void WaitForSignal(int token, int at, int signal)
    {
        ref TokenRow t = ref tokens[token];
        t.Step = at;
        t.Since = now;
        t.Next = -1;
        t.Previous = signalTails[signal];
        if (t.Previous >= 0) tokens[t.Previous].Next = token;
        else signalHeads[signal] = token;
        signalTails[signal] = token;
        links[token].At = signal;
        tokens[token].Status = TokenStatus.ForSignal;
    }

    private void LeaveSignal(int token)
    {
        ref TokenRow t = ref tokens[token];
        int signal = links[token].At;
        if (t.Previous >= 0) tokens[t.Previous].Next = t.Next;
        else signalHeads[signal] = t.Next;
        if (t.Next >= 0) tokens[t.Next].Previous = t.Previous;
        else signalTails[signal] = t.Previous;
        t.Next = t.Previous = -1;
    }

    private void Signal(int from, int signal, bool ownEntityOnly)
    {
        for (int t = signalHeads[signal]; t >= 0;)
        {
            int next = tokens[t].Next;
            if (!ownEntityOnly || tokens[t].Entity == tokens[from].Entity)
            {
                LeaveSignal(t);
                Wake(t);
            }
            t = next;
        }
    }

    private int WaitForCondition(int token, int at, in Step s)
    {
        ref TokenRow t = ref tokens[token];
        if (conditions.Holds(s.A, Row(t.Entity)))
        {
            NoteService(token, s.Stage, 0);
            return s.Next;
        }
        t.Step = at;
        t.Since = now;
        tokens[token].Status = TokenStatus.ForCondition;
        return Parked;
    }

    private void RowChanged(int entity)
    {
        for (int t = entities[entity].FirstToken; t >= 0; t = links[t].Sibling)
            if (tokens[t].Status == TokenStatus.ForCondition && conditions.Holds(steps[tokens[t].Step].A, Row(entity)))
                Wake(t);
    }

    private void Wake(int token)
    {
        ref readonly Step s = ref steps[tokens[token].Step];
        long waited = now - tokens[token].Since;
        AddCause(token, s.Cause, waited);
        NoteService(token, s.Stage, waited);
        MakeReady(token, s.Next);
    }
}
