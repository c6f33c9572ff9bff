using System.Runtime.CompilerServices;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Draws;

namespace ClearanceSim.Engine.Conditions;

/// <summary>Conditions compiled to rows of simple tests, each of which says where to go on when it holds and when not.</summary>
/// <remarks>Built once, then only read, by any number of threads. Deciding a condition allocates nothing.</remarks>
public sealed class ConditionTable
{
    private const int Yes = -1;
    private const int No = -2;

    private readonly List<Test> building = [];
    private readonly List<long> values = [];
    private readonly List<int> starts = [];
    private Test[] tests = [];
    private long[] operands = [];
    private int[] entries = [];

    private enum Kind : byte
    {
        Range,
        Mask,
        AnyBit,
        AllBits,
        Difference,
        Search,
        Chance,
    }

    /// <summary>Conditions in the table.</summary>
    public int Count => starts.Count;

    /// <summary>Adds a condition.</summary>
    /// <returns>Its id, for <see cref="Holds"/>.</returns>
    public int Add(Condition condition)
    {
        starts.Add(Compile(condition, Yes, No));
        entries = [.. starts];
        tests = [.. building];
        operands = [.. values];
        return starts.Count - 1;
    }

    /// <summary>Does the condition hold for this row?</summary>
    /// <param name="id">What <see cref="Add"/> returned.</param>
    /// <param name="row">The entity's cells.</param>
    /// <param name="visit">How often the entity has been asked before, for conditions with a chance.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Holds(int id, ReadOnlySpan<long> row, long visit = 0)
    {
        int at = entries[id];
        return at < 0 ? at == Yes : Follow(at, row, visit);
    }

    private bool Follow(int at, ReadOnlySpan<long> row, long visit)
    {
        var all = tests;
        while (at >= 0)
        {
            ref readonly Test t = ref all[at];
            at = Decide(t, row, visit) ? t.Then : t.Else;
        }
        return at == Yes;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Decide(in Test t, ReadOnlySpan<long> row, long visit)
    {
        long x = row[t.Slot];
        return t.Kind switch
        {
            Kind.Range => (ulong)(x - t.Low) <= (ulong)t.High,
            Kind.Mask => (ulong)(x - t.Low) < 64 && ((t.High >> (int)(x - t.Low)) & 1) != 0,
            Kind.AnyBit => (x & t.Low) != 0,
            Kind.AllBits => (x & t.Low) == t.Low,
            Kind.Difference => (ulong)(Gap(x, row[t.Other]) - t.Low) <= (ulong)t.High,
            Kind.Search => operands.AsSpan((int)t.Low, (int)t.High).BinarySearch(x) >= 0,
            _ => Draw.Chance(Draw.Bits((ulong)row[AttributeSchema.Key], (ulong)t.Low, visit), (ulong)t.High),
        };
    }

    // Far apart (a time that is not set against one that is), the difference stays at the end of its range instead of wrapping round.
    private static long Gap(long left, long right)
    {
        long gap = left - right;
        return ((left ^ right) & (left ^ gap)) >= 0 ? gap : left < 0 ? long.MinValue : long.MaxValue;
    }

    // Compiled from the end: the parts of an 'and' are chained backwards, so every test knows its continuations when it is written.
    private int Compile(Condition condition, int then, int otherwise)
    {
        switch (condition)
        {
            case Condition.Constant c:
                return c.Value ? then : otherwise;
            case Condition.Not n:
                return Compile(n.Part, otherwise, then);
            case Condition.And a:
                int next = then;
                for (int i = a.Parts.Count - 1; i >= 0; i--) next = Compile(a.Parts[i], next, otherwise);
                return next;
            case Condition.Or o:
                int last = otherwise;
                for (int i = o.Parts.Count - 1; i >= 0; i--) last = Compile(o.Parts[i], then, last);
                return last;
            case Condition.Between b when b.Low > b.High:
                return otherwise;
            case Condition.Between b:
                return Write(new Test(Kind.Range, b.Slot, 0, b.Low, b.High - b.Low, then, otherwise));
            case Condition.Difference d when d.Low > d.High:
                return otherwise;
            case Condition.Difference d:
                return Write(new Test(Kind.Difference, d.Left, d.Right, d.Low, d.High - d.Low, then, otherwise));
            case Condition.HasBits h:
                return Write(new Test(h.All ? Kind.AllBits : Kind.AnyBit, h.Slot, 0, h.Mask, 0, then, otherwise));
            case Condition.Chance c:
                return Write(new Test(
                    Kind.Chance, 0, 0, (long)StableHash.Of(c.Purpose), (long)Draw.Threshold(c.Probability), then, otherwise));
            case Condition.OneOf s:
                return CompileSet(s, then, otherwise);
            default:
                throw new ArgumentException($"There is no way to compile a {condition.GetType().Name}.", nameof(condition));
        }
    }

    private int CompileSet(Condition.OneOf set, int then, int otherwise)
    {
        if (set.Values.Count == 0) return otherwise;
        long[] sorted = [.. set.Values.Distinct().Order()];
        long low = sorted[0];
        if ((ulong)(sorted[^1] - low) < 64)
        {
            long mask = 0;
            foreach (long v in sorted) mask |= 1L << (int)(v - low);
            return Write(new Test(Kind.Mask, set.Slot, 0, low, mask, then, otherwise));
        }
        int start = values.Count;
        values.AddRange(sorted);
        return Write(new Test(Kind.Search, set.Slot, 0, start, sorted.Length, then, otherwise));
    }

    private int Write(Test test)
    {
        building.Add(test);
        return building.Count - 1;
    }

    private readonly record struct Test(Kind Kind, int Slot, int Other, long Low, long High, int Then, int Else);
}
