using System.Runtime.CompilerServices;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Engine.Programs;

/// <summary>What one cell has to hold for a guard to let anybody through, whatever else it asks for.</summary>
/// <param name="Slot">The cell.</param>
/// <param name="IsBits">Is the cell a set of bits, one of which has to be there; or a value from 0 to 63, which has to be among these?</param>
/// <param name="Mask">The bits, or a bit for each of the values.</param>
internal readonly record struct GuardNeed(int Slot, bool IsBits, ulong Mask)
{
    /// <summary>What a step needs to do anything at all; null if that is no matter of one cell.</summary>
    /// <remarks>A guard that draws is asked every time, so that its visits are counted whatever the cell holds.</remarks>
    public static GuardNeed? Of(ProcessStep step) =>
        step is Branch { Arms: { Count: > 0 } arms } && !arms.Any(a => a.When.Draws()) ? Union(arms.Select(a => Of(a.When))) : null;

    /// <summary>Has the row what is needed?</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsMetBy(ReadOnlySpan<long> row) =>
        ((IsBits ? (ulong)row[Slot] : (ulong)row[Slot] < 64 ? 1UL << (int)row[Slot] : 0) & Mask) != 0;

    /// <summary>What both need, if it is the same cell.</summary>
    public static GuardNeed? Union(GuardNeed? first, GuardNeed? second) =>
        first is { } a && second is { } b && a.Slot == b.Slot && a.IsBits == b.IsBits ? a with { Mask = a.Mask | b.Mask } : null;

    private static GuardNeed? Union(IEnumerable<GuardNeed?> needs) => needs.Aggregate(Union);

    /// <summary>What a condition needs to hold; null if that is no matter of one cell.</summary>
    public static GuardNeed? Of(Condition condition) => condition switch
    {
        // All of no bits are always there.
        Condition.HasBits { Mask: 0, All: true } => null,
        Condition.HasBits b => new GuardNeed(b.Slot, true, (ulong)b.Mask),
        Condition.Between { Low: >= 0, High: < 64 } b when b.Low <= b.High =>
            new GuardNeed(b.Slot, false, ulong.MaxValue << (int)b.Low & ulong.MaxValue >> (63 - (int)b.High)),
        Condition.OneOf { Values.Count: > 0 } o when o.Values.All(v => v is >= 0 and < 64) =>
            new GuardNeed(o.Slot, false, o.Values.Aggregate(0UL, (mask, v) => mask | 1UL << (int)v)),
        Condition.And a => a.Parts.Select(Of).FirstOrDefault(need => need is not null),
        Condition.Or { Parts.Count: > 0 } o => Union(o.Parts.Select(Of)),
        _ => null,
    };
}
