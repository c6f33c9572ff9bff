using ClearanceSim.Experiments.Measures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>The mean of the main interval by post, those with the most declarations first.</summary>
internal static class PostSection
{
    private const int Shown = 10;

    /// <summary>Writes the section, or nothing where posts are not told apart or there is only one.</summary>
    public static void Write(TextWriter writer, ComparedGroup group, Subject of, ReportLanguage language)
    {
        var rows = Rows(group);
        if (rows.Count < 2) return;
        var main = group.Members[0].Result.Intervals[0];
        writer.WriteLine();
        writer.WriteParagraph(language.Sections.ByPost(language.Measures.Interval(main.From, main.To), of));
        ComparisonTable.Write(writer, group, [new MeasureBlock(language.Sections.Post, [new MeasureGroup("", [.. rows.Take(Shown)])])], language);
        if (rows.Count > Shown) writer.WriteParagraph(language.Sections.OtherPosts(rows.Count - Shown));
    }

    /// <summary>A row for each post, those with the most declarations first.</summary>
    public static IReadOnlyList<MeasureRow> Rows(ComparedGroup group)
    {
        var posts = group.Members.SelectMany(m => m.Result.Posts ?? [])
            .GroupBy(p => p.Post)
            .Select(g => (Post: g.First(), Most: g.Max(p => p.Count)))
            .OrderByDescending(p => p.Most)
            .ThenBy(p => p.Post.Post, StringComparer.Ordinal)
            .Select(p => p.Post)
            .ToList();
        if (group.Members[0].Result.Intervals is not [var main, ..]) return [];
        return [.. posts.Select(post => new MeasureRow(
            post.Title is { } title ? $"{post.Post}: {title}" : post.Post,
            MeasurePath.Member("posts", post.Post, MeasurePath.Interval(main.From, main.To, "mean", main.Clock)),
            Figure.Duration,
            r => r.Posts?.FirstOrDefault(p => p.Post == post.Post)?.Intervals[0].Mean))];
    }
}
