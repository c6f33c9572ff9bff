using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Draws;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Conditions;

/// <summary>Conditions and rows of every kind, and what the conditions mean, word for word.</summary>
internal static class RandomConditions
{
    public const int Cells = 5;

    public static readonly Gen<long> Value = Gen.Frequency(
        (6, Gen.Long[-3, 70]), (1, Gen.Long), (1, Gen.OneOf(Gen.Const(AttributeSchema.Unset), Gen.Const(long.MaxValue), Gen.Const(long.MinValue + 1))));

    private static readonly Gen<int> Slot = Gen.Int[0, Cells - 1];

    private static readonly Gen<Condition> Leaf = Gen.OneOf<Condition>(
        Gen.Bool.Select(b => (Condition)new Condition.Constant(b)),
        Gen.Select(Slot, Value, Value, (s, low, high) => (Condition)new Condition.Between(s, low, high)),
        Gen.Select(Slot, Value.Array[0, 6], (s, values) => (Condition)new Condition.OneOf(s, values)),
        Gen.Select(Slot, Gen.Long[0, 127], Gen.Bool, (s, mask, all) => (Condition)new Condition.HasBits(s, mask, all)),
        Gen.Select(Slot, Slot, Value, Value, (l, r, low, high) => (Condition)new Condition.Difference(l, r, low, high)),
        Gen.Select(Gen.Int[0, 3], Gen.Double[0, 1], (p, q) => (Condition)new Condition.Chance("purpose " + p, q)));

    public static Gen<Condition> Tree(int depth) => depth == 0 ? Leaf : Gen.Frequency(
        (2, Leaf),
        (1, Tree(depth - 1).Select(c => (Condition)new Condition.Not(c))),
        (1, Tree(depth - 1).Array[0, 3].Select(c => (Condition)new Condition.And(c))),
        (1, Tree(depth - 1).Array[0, 3].Select(c => (Condition)new Condition.Or(c))));

    public static bool Holds(Condition condition, long[] row, long visit) => condition switch
    {
        Condition.Constant c => c.Value,
        Condition.Between b => row[b.Slot] >= b.Low && row[b.Slot] <= b.High,
        Condition.OneOf o => o.Values.Contains(row[o.Slot]),
        Condition.HasBits h when h.All => (row[h.Slot] & h.Mask) == h.Mask,
        Condition.HasBits h => (row[h.Slot] & h.Mask) != 0,
        Condition.Difference d =>
            (d.Low == long.MinValue || (Int128)row[d.Left] - row[d.Right] >= d.Low)
            && (d.High == long.MaxValue || (Int128)row[d.Left] - row[d.Right] <= d.High)
            && d.Low <= d.High,
        Condition.Chance c =>
            Draw.Chance(Draw.Bits((ulong)row[AttributeSchema.Key], StableHash.Of(c.Purpose), visit), Draw.Threshold(c.Probability)),
        Condition.Not n => !Holds(n.Part, row, visit),
        Condition.And a => a.Parts.All(p => Holds(p, row, visit)),
        Condition.Or o => o.Parts.Any(p => Holds(p, row, visit)),
        _ => throw new ArgumentException(condition.ToString()),
    };
}
