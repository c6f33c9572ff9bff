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
    private readonly IntervalEnd[][] endings;
    private readonly int[] milestoneSlots;
    private readonly int mainFrom;
    private readonly int mainTo;
    private readonly int stageCells;
    private readonly int cellsOfStage;
    private readonly bool batchMeans;
    private readonly ObservationLayout.GroupCells[] groups;
    private readonly ObservationLayout.TallyCells[] tallies;
    private readonly TallyRun[] tallyRuns;

    internal long[] Cells => cells;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void NoteWait(int token, int stage, long waited)
    {
        if ((tokens[token].Marks & TokenMarks.Cohort) == 0) return;
        int at = stageCells + stage * cellsOfStage;
        if (waited == 0) Moments.AddZero(cells.AsSpan(at, Moments.Length));
        else Moments.Add(cells.AsSpan(at, Moments.Length), waited);
        if (batchMeans) AddToBatch(at + 2 * Moments.Length, waited);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void NoteService(int token, int stage, long worked)
    {
        if ((tokens[token].Marks & TokenMarks.Cohort) == 0) return;
        Moments.AddToMean(cells.AsSpan(stageCells + stage * cellsOfStage + Moments.Length, Moments.Length), worked);
    }

    private void NoteHidden(int token)
    {
        if ((tokens[token].Marks & TokenMarks.Cohort) != 0) AddSums(token, layout.Hidden);
    }

    private void AddSums(int token, int at)
    {
        long[] all = cells;
        int first = token * causeStride;
        for (ulong bits = tokens[token].Marks & TokenMarks.Causes; bits != 0; bits &= bits - 1)
        {
            int cause = BitOperations.TrailingZeroCount(bits);
            WideSum.Add(ref all[at + 2 * cause], ref all[at + 2 * cause + 1], causes[first + cause]);
        }
    }

    private void Reach(int token, int entity, int row, int milestone)
    {
        ref long cell = ref rows[row + milestoneSlots[milestone]];
        if (cell != AttributeSchema.Unset) return;
        cell = now;
        if (mainFrom == milestone) tokens[entities[entity].Trunk].Marks &= ~TokenMarks.Causes;
        bool observed = (tokens[token].Marks & TokenMarks.Cohort) != 0;
        foreach (ref readonly var ending in endings[milestone].AsSpan())
        {
            long from = rows[row + ending.FromSlot];
            if (from == AttributeSchema.Unset) continue;
            if (observed) NoteInterval(ending.At, now - from);
            if (ending.IsMain) EndMain(entity, row, observed, now - from);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void NoteInterval(int at, long length)
    {
        Moments.Add(cells.AsSpan(at, Moments.Length), length);
        cells[at + Moments.Length + Histogram.BinOf(length)]++;
        if (batchMeans) AddToBatch(at + Moments.Length + Histogram.Length, length);
    }

    // Only where somebody asks for batches, and then apart: it must not crowd the way of all the others.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddToBatch(int at, long value) => BatchMeans.Add(cells.AsSpan(at, BatchMeans.Length), value);

    // The main interval ends: its parts are summed by cause, its length by group, and nothing more is attributed.
    private void EndMain(int entity, int row, bool observed, long length)
    {
        int trunk = entities[entity].Trunk;
        if (observed)
        {
            AddSums(trunk, layout.Waiting);
            long[] all = cells;
            long[] thresholds = layout.Thresholds;
            int within = layout.Within;
            for (int i = 0; i < thresholds.Length; i++)
                if (length <= thresholds[i]) all[within + i]++;
            int bin = Moments.Length + Histogram.BinOf(length);
            foreach (ref readonly var group in groups.AsSpan())
            {
                int at = group.At + (int)rows[row + group.Slot] * (Moments.Length + Histogram.Length);
                Moments.Add(all.AsSpan(at, Moments.Length), length);
                all[at + bin]++;
            }
        }
        tokens[trunk].Marks |= TokenMarks.Frozen;
    }

    private void ObserveEnd<TObserver>(int entity, int trunk, Outcome outcome, ref TObserver observer)
        where TObserver : struct, IObserver
    {
        if (outcome == Outcome.Released && now >= warmUp && now < cohortClosed) cells[ObservationLayout.ReleasedInWindow]++;
        if (outcome == Outcome.Released || mainTo != EndedMilestone) Reach(trunk, entity, entity * stride, EndedMilestone);
        if ((tokens[trunk].Marks & TokenMarks.Cohort) != 0)
        {
            cohortAlive--;
            cells[ObservationLayout.LeftFirst + (int)outcome]++;
            if (layout.OutcomeBatches >= 0)
                for (int o = 0; o < 4; o++)
                    AddToBatch(layout.OutcomeBatches + o * BatchMeans.Length, o == (int)outcome ? 1 : 0);
            if (tallies.Length > 0) NoteTallies(entity);
        }
        observer.Ended(new EntityView(this, entity), outcome);
    }

    private const int EndedMilestone = 1;

    private void NoteTallies(int entity)
    {
        int row = entity * stride;
        var span = Row(entity);
        for (int i = 0; i < tallies.Length; i++)
        {
            ref readonly var run = ref tallyRuns[i];
            if (run.End > 0 && !run.Need.IsMetBy(span))
            {
                i = run.End - 1;
                continue;
            }
            ref readonly var tally = ref tallies[i];
            if (!conditions.Holds(program.TallyConditions[i], span)) continue;
            int at = tally.At + (tally.GroupSlot < 0 ? 0 : 2 * (int)rows[row + tally.GroupSlot]);
            WideSum.Add(ref cells[at], ref cells[at + 1], tally.Slot < 0 ? 1 : rows[row + tally.Slot]);
        }
    }

    /// <summary>What to do when a milestone is reached: an interval ends that began with another.</summary>
    private readonly record struct IntervalEnd(int FromSlot, int At, bool IsMain);
}
