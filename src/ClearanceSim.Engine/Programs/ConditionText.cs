using System.Globalization;
using ClearanceSim.Engine.Conditions;

namespace ClearanceSim.Engine.Programs;

/// <summary>A condition as a text that is the same for the same condition: part of what a program's hash is made of.</summary>
internal static class ConditionText
{
    public static string Of(Condition condition) => condition switch
    {
        Condition.Constant c => c.Value ? "yes" : "no",
        Condition.Between b => Invariant($"{b.Slot} in [{b.Low},{b.High}]"),
        Condition.OneOf o => Invariant($"{o.Slot} of [{string.Join(',', o.Values)}]"),
        Condition.HasBits h => Invariant($"{h.Slot} bits {h.Mask} {h.All}"),
        Condition.Difference d => Invariant($"{d.Left}-{d.Right} in [{d.Low},{d.High}]"),
        Condition.Chance c => Invariant($"chance {c.Purpose} {c.Probability:R}"),
        Condition.Not n => $"not({Of(n.Part)})",
        Condition.And a => "and(" + string.Join(';', a.Parts.Select(Of)) + ")",
        Condition.Or o => "or(" + string.Join(';', o.Parts.Select(Of)) + ")",
        _ => condition.ToString(),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
