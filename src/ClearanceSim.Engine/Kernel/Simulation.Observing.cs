using System.Numerics;
using System.Runtime.CompilerServices;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Observation;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Engine.Statistics;

namespace ClearanceSim.Engine.Kernel;

// What is observed of the cohort, always, as integers in one array.
public sealed partial class Simulation
{
    internal long[] Cells => cells;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void NoteWait(int token, int stage, long waited)
    {
        if ((tokens[token].Marks & TokenMarks.Cohort) == 0) return;
        int at = layout.Stages + stage * layout.StageCells;
        if (waited == 0) Moments.AddZero(cells.AsSpan(at, Moments.Length));
        else Moments.Add(cells.AsSpan(at, Moments.Length), waited);
        if (layout.BatchMeans) BatchMeans.Add(cells.AsSpan(at + 2 * Moments.Length, BatchMeans.Length), waited);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void NoteService(int token, int stage, long worked)
    {
        if ((tokens[token].Marks & TokenMarks.Cohort) == 0) return;
        Moments.AddToMean(cells.AsSpan(layout.Stages + stage * layout.StageCells + Moments.Length, Moments.Length), worked);
    }

    private void NoteHidden(int token)
    {
        if ((tokens[token].Marks & TokenMarks.Cohort) != 0) AddSums(token, layout.Hidden);
    }

    private void AddSums(int token, int at)
    {
        for (ulong bits = tokens[token].Marks & TokenMarks.Causes; bits != 0; bits &= bits - 1)
        {
            int cause = BitOperations.TrailingZeroCount(bits);
            WideSum.Add(ref cells[at + 2 * cause], ref cells[at + 2 * cause + 1], causes[token * causeStride + cause]);
        }
    }

    private void Reach(int token, int milestone)
    {
        int entity = tokens[token].Entity;
        ref long cell = ref rows[entity * stride + program.MilestoneSlots[milestone]];
        if (cell != AttributeSchema.Unset) return;
        cell = now;
        NoteIntervals(entity, token, milestone);
    }

    private void NoteIntervals(int entity, int token, int milestone)
    {
        if (layout.MainFrom == milestone) tokens[entities[entity].Trunk].Marks &= ~TokenMarks.Causes;
        bool observed = (tokens[token].Marks & TokenMarks.Cohort) != 0;
        int row = entity * stride;
        foreach (int i in layout.Ending[milestone])
        {
            ref readonly var interval = ref layout.Intervals[i];
            long from = rows[row + program.MilestoneSlots[interval.From]];
            if (from == AttributeSchema.Unset) continue;
            if (observed) NoteInterval(interval.At, now - from);
            if (i == layout.Main) EndMain(entity, observed, now - from);
        }
    }

    private void NoteInterval(int at, long length)
    {
        Moments.Add(cells.AsSpan(at, Moments.Length), length);
        Histogram.Add(cells.AsSpan(at + Moments.Length, Histogram.Length), length);
        if (layout.BatchMeans)
            BatchMeans.Add(cells.AsSpan(at + Moments.Length + Histogram.Length, BatchMeans.Length), length);
    }

    // The main interval ends: its parts are summed by cause, its length by group, and nothing more is attributed.
    private void EndMain(int entity, bool observed, long length)
    {
        int trunk = entities[entity].Trunk;
        if (observed)
        {
            AddSums(trunk, layout.Waiting);
            for (int i = 0; i < layout.Thresholds.Length; i++)
                if (length <= layout.Thresholds[i]) cells[layout.Within + i]++;
            int row = entity * stride;
            foreach (ref readonly var group in layout.Groups.AsSpan())
            {
                int at = group.At + (int)rows[row + group.Slot] * (Moments.Length + Histogram.Length);
                Moments.Add(cells.AsSpan(at, Moments.Length), length);
                Histogram.Add(cells.AsSpan(at + Moments.Length, Histogram.Length), length);
            }
        }
        tokens[trunk].Marks |= TokenMarks.Frozen;
    }

    private void ObserveEnd<TObserver>(int entity, int trunk, Outcome outcome, ref TObserver observer)
        where TObserver : struct, IObserver
    {
        if (outcome == Outcome.Released && now >= warmUp && now < end) cells[ObservationLayout.ReleasedInWindow]++;
        if (outcome == Outcome.Released || layout.Intervals[layout.Main].To != EndedMilestone) Reach(trunk, EndedMilestone);
        if ((tokens[trunk].Marks & TokenMarks.Cohort) != 0)
        {
            cohortAlive--;
            cells[ObservationLayout.LeftFirst + (int)outcome]++;
            if (layout.OutcomeBatches >= 0)
                for (int o = 0; o < 4; o++)
                    BatchMeans.Add(
                        cells.AsSpan(layout.OutcomeBatches + o * BatchMeans.Length, BatchMeans.Length), o == (int)outcome ? 1 : 0);
            NoteTallies(entity);
        }
        observer.Ended(new EntityView(this, entity), outcome);
    }

    private const int EndedMilestone = 1;

    private void NoteTallies(int entity)
    {
        int row = entity * stride;
        var span = Row(entity);
        for (int i = 0; i < layout.Tallies.Length; i++)
        {
            ref readonly var tally = ref layout.Tallies[i];
            if (!conditions.Holds(program.TallyConditions[i], span)) continue;
            int at = tally.At + (tally.GroupSlot < 0 ? 0 : 2 * (int)rows[row + tally.GroupSlot]);
            WideSum.Add(ref cells[at], ref cells[at + 1], tally.Slot < 0 ? 1 : rows[row + tally.Slot]);
        }
    }
}
