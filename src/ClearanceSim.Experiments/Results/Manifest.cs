namespace ClearanceSim.Experiments.Results;

/// <summary>All that a document depends on, so that <c>clearsim run DOCUMENT</c> gives the same bytes, wherever it is.</summary>
public sealed record Manifest
{
    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>The command and what followed it, without what changes no figure (<c>--parallel</c>, <c>--out</c> and such).</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>The scenarios that the arguments name, each once.</summary>
    public required IReadOnlyList<ManifestScenario> Scenarios { get; init; }

    /// <summary>The texts of which the scenarios are made.</summary>
    public required IReadOnlyList<ManifestFile> Files { get; init; }

    /// <summary>Files that are too large to be carried: declarations, expectations. They have to lie where they lay.</summary>
    public required IReadOnlyList<ManifestInput> Inputs { get; init; }
}

/// <summary>A scenario of a manifest.</summary>
/// <param name="File">As the arguments name it.</param>
/// <param name="Root">The folder in which its files lie.</param>
/// <param name="Sha256">Over the names and bytes of all its files.</param>
public sealed record ManifestScenario(string File, string Root, string Sha256);

/// <summary>A file of a manifest.</summary>
/// <param name="Root">The folder of the scenarios that read it.</param>
/// <param name="Name">Its path from there.</param>
/// <param name="Text">All of it.</param>
public sealed record ManifestFile(string Root, string Name, string Text);

/// <summary>A file that a manifest does not carry.</summary>
/// <param name="File">As it was named.</param>
/// <param name="Sha256">Over its bytes.</param>
public sealed record ManifestInput(string File, string Sha256);
