using System.Globalization;
using ClearanceSim.Experiments.Trace;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Stories;

/// <summary>What happened, line by line, under the day on which it happened.</summary>
internal static class Timeline
{
    private const string Margin = "            ";

    // The simulator's own bookkeeping, or what a neighbouring line says already.
    private static readonly HashSet<string> Silent = ["number", "evaded", "profile", "agency-checks", "lane", "collected", "recovered", "recovered-by-audit", "contacts"];

    /// <summary>Writes the timeline.</summary>
    public static void Write(Story story, TextWriter writer)
    {
        string day = "";
        foreach (var one in story.Events)
        {
            if (Words(one, story) is not { } words) continue;
            if (one.Moment[..10] != day)
            {
                day = one.Moment[..10];
                writer.WriteLine(DateOnly.Parse(day, CultureInfo.InvariantCulture)
                    .ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture));
            }

            writer.WriteParagraph(words, $"  {one.Moment[11..]}  ", Margin);
        }

        if (story.Outcome == "inProgress") writer.WriteParagraph("still inside when the clock stopped", "  ...       ");
    }

    private static string? Words(StoryEvent one, Story story) => one.Kind switch
    {
        "arrived" => $"arrives with {one.Step}",
        "stage" => Stage(one, story),
        "milestone" => one.What is "created" or "ended" ? null : $"* {one.What}",
        "state" => null, // the milestones tell it
        "changed" when Silent.Contains(one.What ?? "") => null,
        "changed" when one.What == "measures" => $"measures ordered: {one.To?.Replace(" ", ", ", StringComparison.Ordinal)}"
            + (StoryText.Column(story, "lane") is { } lane ? $" (lane {lane})" : ""),
        "changed" =>
            one.From is null or "" or "none" or "no" ? $"{one.What}: {one.To}" : $"{one.What}: {one.From} becomes {one.To}",
        "limit" => Limit(one),
        "left" => $"leaves: {one.To}" + (one.What is { } stage ? $", at {stage}" : ""),
        _ => null,
    };

    private static string Limit(StoryEvent one) => one.What switch
    {
        "set" => $"the limit of {one.Step} begins to run",
        "extended" => $"the limit of {one.Step} has passed and is extended",
        _ => $"the limit of {one.Step} has passed",
    };

    private static string Stage(StoryEvent one, Story story)
    {
        string who = one.Pools is { Count: > 0 } pools ? $" by {string.Join(" and ", pools)}" : "";
        string beside = one.Beside ? "beside: " : "";
        List<string> parts = [];
        if (one.Pools is not null && one.Started is { } begun && begun > one.Time)
            parts.Add($"waited {Durations.Human(begun - one.Time)}");
        if (one.Started is { } started)
        {
            parts.Add(one.Ended is { } ended ? $"took {Durations.Human(ended - started)}" : "begun");
            parts.AddRange(Officers(one, story));
        }
        else
        {
            parts.Add(one.Ended is { } gaveUp ? $"waited {Durations.Human(gaveUp - one.Time)} in vain" : "waiting");
        }

        string cause = one.Cause is { } c && c != "service" ? $" ({Causes.Title(c)})" : "";
        return $"{beside}{one.Step}{who}{cause}: {string.Join(", ", parts)}";
    }

    // Systems have no faces; whoever works at a post has.
    private static IEnumerable<string> Officers(StoryEvent one, Story story)
    {
        string? post = StoryText.Column(story, "post");
        string? pool = one.Staffed;
        return post is null or "all" || pool is null || StoryText.Column(story, "trader") is null
            ? []
            : Enumerable.Range(0, Math.Min(one.Staff ?? 1, Faces.OfficersShown))
                .Select(nth => Faces.Officer(post, pool, story.Ordinal + nth));
    }
}
