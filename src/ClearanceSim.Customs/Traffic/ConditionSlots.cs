using ClearanceSim.Engine.Conditions;

namespace ClearanceSim.Customs.Traffic;

/// <summary>The cells that a condition looks at.</summary>
internal static class ConditionSlots
{
    /// <summary>Slots in the order in which they stand in the condition; one may come twice.</summary>
    public static IEnumerable<int> Of(Condition condition) => condition switch
    {
        Condition.Between b => [b.Slot],
        Condition.OneOf o => [o.Slot],
        Condition.HasBits h => [h.Slot],
        Condition.Difference d => [d.Left, d.Right],
        Condition.Not n => Of(n.Part),
        Condition.And a => a.Parts.SelectMany(Of),
        Condition.Or o => o.Parts.SelectMany(Of),
        _ => [],
    };
}
