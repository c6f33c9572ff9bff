using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;

namespace ClearanceSim.Scenarios.Conditions;

/// <summary>The word <c>post-kind</c> of conditions: no column of its own, but a question to the post.</summary>
internal static class PostKinds
{
    /// <summary>The word.</summary>
    public const string Word = "post-kind";

    /// <summary>The kinds, in the order of their places.</summary>
    public static IReadOnlyList<string> All { get; } = ["road", "rail", "air", "sea", "inland"];

    // No cell of any row.
    private const int NoSlot = -1;

    /// <summary>What stands for a column while a comparison is bound.</summary>
    public static AttributeDefinition Column { get; } = new()
    {
        Name = Word,
        Slot = NoSlot,
        Kind = AttributeKind.Code,
        Codes = All,
    };

    /// <summary>The condition with every question to the kind turned into one to the post.</summary>
    public static Condition ToPosts(Condition condition, AttributeSchema schema) => condition switch
    {
        Condition.Between { Slot: NoSlot } b => Posts(schema, kind => kind >= b.Low && kind <= b.High),
        Condition.OneOf { Slot: NoSlot } o => Posts(schema, kind => o.Values.Contains(kind)),
        Condition.Not n => new Condition.Not(ToPosts(n.Part, schema)),
        _ => condition,
    };

    private static Condition Posts(AttributeSchema schema, Func<int, bool> fits)
    {
        var kinds = All.ToList();
        List<long> posts = [.. Enumerable.Range(0, schema.Sites.Count)
            .Where(site => site < schema.SiteKinds.Count && fits(kinds.IndexOf(schema.SiteKinds[site]))).Select(site => (long)site)];
        return posts.Count == 0 ? Condition.Never : new Condition.OneOf(AttributeSchema.Site, posts);
    }
}
