namespace ClearanceSim.Scenarios.Variants;

/// <summary>A value, or a change, for one path of a scenario, as a line of <c>set:</c> would give it.</summary>
/// <param name="Path">The path: <c>posts.*.pools.*.capacity</c>.</param>
/// <param name="Text">The value (<c>4h</c>) or change (<c>*1.2</c>).</param>
public sealed record InputValue(string Path, string Text);
