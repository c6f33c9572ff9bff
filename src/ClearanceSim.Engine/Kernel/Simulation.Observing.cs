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
    private readonly Milestone[] milestones;
    private readonly int mainTo;
    private readonly int stageCells;
    private readonly int cellsOfStage;
    private readonly bool batchMeans;
    private readonly ObservationLayout.GroupCells[] groups;
    private readonly ObservationLayout.TallyCells[] tallies;
    private readonly TallyRun[] tallyRuns;
    private readonly WeightedSum[] weightedTimes;

    internal long[] Cells => cells;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void NoteWait(int token, int stage, long waited)
    {
        if ((tokens[token].Marks & TokenMarks.Cohort) == 0) return;
        int at = stageCells + stage * cellsOfStage;
        if (waited == 0) Sums.AddZero(ref cells[at]);
        else Sums.Add(ref cells[at], waited);
        if (batchMeans) AddToBatch(at + 2 * Sums.Length, waited);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void NoteService(int token, int stage, long worked)
    {
        if ((tokens[token].Marks & TokenMarks.Cohort) == 0) return;
        Sums.Add(ref cells[stageCells + stage * cellsOfStage + Sums.Length], worked);
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
        ref readonly var reached = ref milestones[milestone];
        ref long cell = ref rows[row + reached.Slot];
        if (cell != AttributeSchema.Unset) return;
        cell = now;
        if (reached.BeginsMain) tokens[entities[entity].Trunk].Marks &= ~TokenMarks.Causes;
        bool observed = (tokens[token].Marks & TokenMarks.Cohort) != 0;
        foreach (ref readonly var ending in reached.Ending.AsSpan())
        {
            long from = rows[row + ending.FromSlot];
            if (from == AttributeSchema.Unset) continue;
            long length = now - from;
            int bin = Histogram.BinOfLength(length);
            if (observed)
            {
                NoteLength(ref cells[ending.At], length, bin);
                if (batchMeans) AddToBatch(ending.At + Moments.Length + Histogram.Length, length);
            }
            if (ending.IsMain) EndMain(entity, row, observed, length, bin);
        }
        if (observed && reached.Clocked.Length > 0) NoteClocked(entity, row, reached.Clocked);
    }

    private void NoteClocked(int entity, int row, ClockedEnd[] clocked)
    {
        var span = Row(entity);
        foreach (ref readonly var ending in clocked.AsSpan())
        {
            long from = rows[row + ending.FromSlot];
            if (from == AttributeSchema.Unset) continue;
            long length = ending.Clock.Length(span, from, now);
            NoteLength(ref cells[ending.At], length, Histogram.BinOfLength(length));
            if (now <= ending.Clock.Due(span, from)) cells[ending.At + ObservationLayout.InTime]++;
        }
    }

    // A length in the cells of its moments and, behind them, of its histogram.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void NoteLength(ref long first, long length, int bin)
    {
        Moments.AddLength(ref first, length);
        Unsafe.Add(ref first, Moments.Length + bin)++;
    }

    // Only where somebody asks for batches, and then apart: it must not crowd the way of all the others.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddToBatch(int at, long value) => BatchMeans.Add(cells.AsSpan(at, BatchMeans.Length), value);

    // The main interval ends: its parts are summed by cause, its length by group, and nothing more is attributed.
    private void EndMain(int entity, int row, bool observed, long length, int bin)
    {
        int trunk = entities[entity].Trunk;
        if (observed)
        {
            AddSums(trunk, layout.Waiting);
            long[] all = cells;
            int within = layout.Within;
            foreach (long threshold in layout.Thresholds)
            {
                if (length <= threshold) all[within]++;
                within++;
            }
            foreach (ref readonly var group in groups.AsSpan())
                NoteLength(ref all[group.At + (int)rows[row + group.Slot] * (Moments.Length + Histogram.Length)], length, bin);
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
            if (batchMeans)
                for (int o = 0; o < 4; o++)
                    AddToBatch(layout.OutcomeBatches + o * BatchMeans.Length, o == (int)outcome ? 1 : 0);
            if (tallies.Length > 0) NoteTallies(entity);
            if (weightedTimes.Length > 0) NoteWeightedTimes(entity);
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

    // The product of two cells has up to 128 bits, and so has the sum of many: nothing is rounded.
    private void NoteWeightedTimes(int entity)
    {
        var span = Row(entity);
        foreach (ref readonly var sum in weightedTimes.AsSpan())
        {
            long from = FirstReached(span, sum.From), to = FirstReached(span, sum.To);
            if (from == AttributeSchema.Unset || to == AttributeSchema.Unset) continue;
            long counts = to - from - sum.Beyond;
            if (counts <= 0 || !conditions.Holds(sum.Condition, span)) continue;
            long high = Math.BigMul(counts, sum.Slot < 0 ? 1 : span[sum.Slot], out long low);
            WideSum.Add(ref cells[sum.At], ref cells[sum.At + 1], (ulong)low, high);
        }
    }

    private static long FirstReached(ReadOnlySpan<long> row, int[] slots)
    {
        foreach (int slot in slots)
            if (row[slot] != AttributeSchema.Unset) return row[slot];
        return AttributeSchema.Unset;
    }

    /// <summary>A time between milestones with its weight: cells of the milestones' times, and where the sum stands.</summary>
    private readonly record struct WeightedSum(int[] From, int[] To, int Condition, int Slot, long Beyond, int At);

    /// <summary>A milestone: the cell of its time, whether the main interval begins with it, and which intervals end, by which clock.</summary>
    private readonly record struct Milestone(int Slot, bool BeginsMain, IntervalEnd[] Ending, ClockedEnd[] Clocked);

    /// <summary>What to do when a milestone is reached: an interval ends that began with another.</summary>
    private readonly record struct IntervalEnd(int FromSlot, int At, bool IsMain);

    /// <summary>An interval by another clock ends that began with another milestone.</summary>
    private readonly record struct ClockedEnd(int FromSlot, int At, IntervalClock Clock);
}
