using ClearanceSim.Scenarios.Calendars;
using ClearanceSim.Scenarios.Grammar;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>The keys of a batch mapping.</summary>
internal static class BatchTable
{
    private static readonly ScalarShape Heading = new("the heading of a column");

    /// <summary>How rows of a file become declarations.</summary>
    public static readonly MappingShape Batch = new("a batch mapping", () =>
    [
        new(
            "files", new ListShape(ScalarShape.Text, "a list of files", orSingle: true),
            "the files, if none are given on the command line"),
        new("format", new ChoiceShape("csv", "ndjson"), "how the file is written; csv where it is left out"),
        new(
            "separator",
            new ScalarShape("a single character", text => text.Length == 1 ? null : $"'{text}' is not a single character"),
            "what stands between cells of a CSV row"),
        new("number", Heading, "where the declaration's number stands") { Required = true },
        new("date", new MappingShape("a date column", () =>
        [
            new("column", Heading, "where the moment of filing stands") { Required = true },
            new("format", ScalarShape.Text, "how it is written, such as yyyy-MM-dd"),
        ]) { FromFile = false }, "when the declaration was filed") { Required = true },
        new("hours", CalendarShapes.HoursList, "when declarations are filed whose time of day is not known, at posts without hours"),
        new(
            "post-hours",
            new MappingShape(
                "filing hours by post", new OpenKeys("the id of a post", CalendarShapes.HoursList)) { FromFile = false },
            "posts with other filing hours than their own, for this batch"),
        new("headings", new ListShape(ScalarShape.Text, "a list of headings"), "all columns of the file in order, for writing"),
        new(
            "columns",
            new MappingShape(
                "columns taken from a file", new OpenKeys("a column of the declaration", AnyShape.Instance)) { FromFile = false },
            "where each column of the declaration comes from") { Required = true },
    ])
    { FromFile = false };
}
