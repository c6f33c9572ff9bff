namespace ClearanceSim.Scenarios.Files;

/// <summary>The files of a scenario as a manifest carries them: they are read in place of what lies on disk, which need not be there.</summary>
/// <param name="Root">The scenario's root folder, as it was named when the files were read.</param>
/// <param name="Files">The files.</param>
public sealed record CarriedFiles(string Root, IReadOnlyList<SourceText> Files);
