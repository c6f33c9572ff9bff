using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Scenarios.Conditions;

namespace ClearanceSim.Scenarios.Tests.Conditions;

/// <summary><c>post-kind</c> asks what kind of post a declaration is at.</summary>
public class PostKindTests
{
    private static readonly AttributeSchema Schema =
        DeclarationSchema.Create(["gate", "station", "other-gate", "somewhere"], ["road", "rail", "road", ""]);

    [Theory]
    [InlineData("post-kind == road", "gate other-gate")]
    [InlineData("post-kind != road", "station somewhere")]
    [InlineData("post-kind in [rail, air]", "station")]
    [InlineData("post-kind == sea", "")]
    [InlineData("not (post-kind == sea) and post-kind in [road, rail]", "gate station other-gate")]
    public void It_holds_at_the_posts_of_that_kind(string text, string posts)
    {
        var condition = ConditionReader.Read(text, Schema, "here", new(2024, 1, 1), out var errors);
        Assert.Empty(errors);
        var table = new ConditionTable();
        int id = table.Add(condition!);
        var row = new long[Schema.Count];
        var holds = Schema.Sites.Where((_, site) =>
        {
            row[AttributeSchema.Site] = site;
            return table.Holds(id, row);
        });
        Assert.Equal(posts, string.Join(' ', holds));
    }

    [Theory]
    [InlineData("post-kind == canal", "'canal'")]
    [InlineData("post-kind < road", "no order")]
    [InlineData("post-kind == mode", "'mode'")]
    public void What_is_no_kind_is_told(string text, string part)
    {
        ConditionReader.Read(text, Schema, "here", new(2024, 1, 1), out var errors);
        Assert.Contains(part, Assert.Single(errors).Message);
    }
}
