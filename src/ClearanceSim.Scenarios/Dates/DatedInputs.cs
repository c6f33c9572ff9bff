using ClearanceSim.Scenarios.Assumptions;

namespace ClearanceSim.Scenarios.Dates;

/// <summary>The inputs of a regime that changes on dates.</summary>
internal static class DatedInputs
{
    /// <summary>The inputs of the first version, then those that differ in a later one, with its date: <c>PATH@2024-11-16</c>.</summary>
    public static IReadOnlyList<Assumption> Join(
        IReadOnlyList<Assumption> first, IReadOnlyList<(DateTime From, IReadOnlyList<Assumption> Inputs)> later)
    {
        List<Assumption> all = [.. first];
        var before = first.ToHashSet();
        foreach (var (from, inputs) in later)
        {
            all.AddRange(inputs.Where(i => !before.Contains(i)).Select(i => i with { Path = $"{i.Path}@{DatedChange.Text(from)}" }));
            before = [.. inputs];
        }
        return all;
    }
}
