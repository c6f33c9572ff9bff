namespace ClearanceSim.Engine.Conditions;

/// <summary>Can a condition still be true, or false, once one cell is known to lie in a range?</summary>
/// <remarks>
/// What depends on other cells or on luck is taken to be possible either way, so the answer may be too wide, never too narrow.
/// </remarks>
/// <param name="True">Can it hold?</param>
/// <param name="False">Can it not hold?</param>
public readonly record struct Possibility(bool True, bool False)
{
    private static readonly Possibility Either = new(true, true);

    /// <summary>
    /// The answers that <paramref name="condition"/> can give when the cell at <paramref name="slot"/> lies within the range.
    /// </summary>
    public static Possibility Of(Condition condition, int slot, long low, long high)
    {
        switch (condition)
        {
            case Condition.Constant c:
                return new(c.Value, !c.Value);
            case Condition.Between b when b.Slot == slot:
                return new(b.Low <= high && b.High >= low && b.Low <= b.High, low < b.Low || high > b.High);
            case Condition.OneOf o when o.Slot == slot:
                return new(o.Values.Any(v => v >= low && v <= high), low != high || !o.Values.Contains(low));
            case Condition.HasBits h when h.Slot == slot && low == high:
                bool has = h.All ? (low & h.Mask) == h.Mask : (low & h.Mask) != 0;
                return new(has, !has);
            case Condition.Not n:
                var part = Of(n.Part, slot, low, high);
                return new(part.False, part.True);
            case Condition.And a:
                return new(a.Parts.All(p => Of(p, slot, low, high).True), a.Parts.Any(p => Of(p, slot, low, high).False));
            case Condition.Or o:
                return new(o.Parts.Any(p => Of(p, slot, low, high).True), o.Parts.All(p => Of(p, slot, low, high).False));
            default:
                return Either;
        }
    }
}
