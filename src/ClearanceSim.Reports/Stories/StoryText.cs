using System.Globalization;
using ClearanceSim.Experiments.Trace;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Stories;

/// <summary>The story of one declaration as text: who, which profiles hit, what happened when, and where the time went.</summary>
public static class StoryText
{
    // Columns that the story tells elsewhere, or that only the simulator knows how to read.
    private static readonly HashSet<string> ToldElsewhere =
        ["number", "profile", "lane", "measures", "evaded", "collected", "agency-checks", "recovered", "recovered-by-audit", "contacts"];

    /// <summary>Writes the story.</summary>
    /// <param name="story">What happened.</param>
    /// <param name="regime">What the regime is called.</param>
    /// <param name="writer">Where it goes.</param>
    public static void Write(Story story, string regime, TextWriter writer)
    {
        string title = $"{story.Declaration} under {regime}";
        writer.WriteLine(title);
        writer.WriteLine(new string('=', Math.Min(title.Length, Paragraph.Width)));
        writer.WriteParagraph(
            FormattableString.Invariant($"Arrival {story.Ordinal} of replication {story.Replication}, seed {story.Seed}")
            + (story.InCohort ? "." : ", outside the time observed: it counts in no result."));
        if (Column(story, "trader") is { Length: > 0 } trader) writer.WriteParagraph(Faces.Trader(trader));
        WriteColumns(story, writer);
        writer.WriteParagraph(Ending(story));
        WriteProfiles(story, writer);
        writer.WriteLine();
        Timeline.Write(story, writer);
        WriteDeadlines(story, writer);
        WriteWaiting(story, writer);
    }

    internal static string? Column(Story story, string name) => story.Columns.FirstOrDefault(c => c.Name == name)?.Value;

    private static void WriteColumns(Story story, TextWriter writer)
    {
        var told = story.Columns
            .Where(c => !ToldElsewhere.Contains(c.Name) && c.Value is not ("" or "none")
                && !(c.Name == "post" && c.Value == "all"))
            .Select(c => $"{c.Name} {Readable(c.Value)}");
        writer.WriteParagraph(string.Join(", ", told));
    }

    // "9000000 KZT" is written "9 000 000 KZT".
    private static string Readable(string value)
    {
        string[] parts = value.Split(' ', 2);
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? $"{Numbers.Grouped(number)} {parts[1]}"
            : value;
    }

    private static string Ending(Story story)
    {
        string lane = Column(story, "lane") is { Length: > 0 } colour ? $"Lane {colour}" : "";
        string measures = Column(story, "measures") is { Length: > 0 } orders && orders != "none"
            ? $" ({orders.Replace(" ", ", ", StringComparison.Ordinal)})"
            : "";
        string outcome = story.Outcome == "inProgress" ? "still inside" : story.Outcome;
        string time = story.Main is { } main ? $", {main.From} to {main.To} in {Durations.Human(main.Seconds)}" : "";
        return lane.Length > 0
            ? $"{lane}{measures}; {outcome}{time}."
            : $"{char.ToUpperInvariant(outcome[0])}{outcome[1..]}{time}.";
    }

    private static void WriteProfiles(Story story, TextWriter writer)
    {
        if (story.Drawn is { } drawn)
        {
            string why = drawn.By switch
            {
                "random" => "the random quota picked it",
                "every" => "of so many in a row one at least is selected, and none had been",
                _ => $"{drawn.Lane} had less than its expected share at the post",
            };
            writer.WriteLine();
            writer.WriteParagraph($"No risk profile selected it: drawn into the {drawn.Lane} lane, for {why}.");
        }
        if (story.Profiles.Count == 0) return;
        writer.WriteLine();
        writer.WriteLine("RISK PROFILES THAT HIT");
        foreach (var profile in story.Profiles)
        {
            string title = profile.Title.Length > 0 ? $": {profile.Title}" : "";
            writer.WriteParagraph($"{profile.Number} {profile.Id}{title} -> {string.Join(", ", profile.Orders)}", "- ", "  ");
        }
    }

    private static void WriteDeadlines(Story story, TextWriter writer)
    {
        if (story.Deadlines.Count == 0) return;
        writer.WriteLine();
        writer.WriteLine("LIMITS OF THE LAW");
        foreach (var d in story.Deadlines)
            writer.WriteParagraph(
                $"{d.Deadline}: {d.From} to {d.To} in {Durations.Human(d.Seconds)} by the {d.Clock} clock, due by "
                + $"{d.Due.Replace('T', ' ')}: {(d.InTime ? "kept" : "missed")}", "- ", "  ");
    }

    private static void WriteWaiting(Story story, TextWriter writer)
    {
        if (story.Waiting.Count == 0 || (story.Main is null && story.Outcome != "inProgress")) return;
        writer.WriteLine();
        writer.WriteLine(
            story.Main is { } main ? $"WHERE THE TIME WENT, {main.From} to {main.To}" : "WHERE THE TIME WENT SO FAR");
        double whole = story.Main?.Seconds ?? story.Waiting.Sum(w => w.Seconds);
        var table = new TextTable();
        foreach (var wait in story.Waiting.OrderByDescending(w => w.Seconds))
        {
            string share = whole > 0 ? Numbers.Share(wait.Seconds / whole) : "";
            table.Add(Causes.Title(wait.Cause), Durations.Human(wait.Seconds), share);
        }

        table.Add("together", Durations.Human(story.Waiting.Sum(w => w.Seconds)), "");
        table.Write(writer);
    }
}
