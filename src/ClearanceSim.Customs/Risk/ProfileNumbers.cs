namespace ClearanceSim.Customs.Risk;

/// <summary>The numbers by which rows name profiles, from 1; versions of one profile share theirs.</summary>
public static class ProfileNumbers
{
    /// <summary>The number of each profile of a list.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<ProfileDefinition> profiles)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. profiles.Select(p => numbers.TryAdd(p.Id, numbers.Count + 1) ? numbers.Count : numbers[p.Id])];
    }
}
