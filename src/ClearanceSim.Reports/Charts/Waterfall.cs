namespace ClearanceSim.Reports.Charts;

/// <summary>A value that becomes another in steps: what is drawn, and nothing of how.</summary>
/// <param name="Title">What the picture shows, in a line.</param>
/// <param name="Note">What has to be said with it, in a line.</param>
/// <param name="Unit">What the axis counts, such as <c>h</c>.</param>
/// <param name="From">Label and value of what it begins with, in that unit.</param>
/// <param name="Steps">The steps, from top to bottom.</param>
/// <param name="To">Label and value of what it ends with.</param>
public sealed record Waterfall(
    string Title, string Note, string Unit, (string Label, double Value) From, IReadOnlyList<WaterfallStep> Steps,
    (string Label, double Value) To);

/// <summary>A step of a waterfall.</summary>
/// <param name="Label">What makes it.</param>
/// <param name="Change">By how much the value changes, in the picture's unit.</param>
/// <param name="HalfWidth">How far chance reaches to either side, or null.</param>
/// <param name="Text">The change as people write it.</param>
public sealed record WaterfallStep(string Label, double Change, double? HalfWidth, string Text);
