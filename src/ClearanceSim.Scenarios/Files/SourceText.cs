namespace ClearanceSim.Scenarios.Files;

/// <summary>A file that a scenario is made of, as it was read.</summary>
/// <param name="Name">Its path relative to the scenario's root folder, with slashes.</param>
/// <param name="Text">All of it; a mark of byte order included, where there was one.</param>
public sealed record SourceText(string Name, string Text);
