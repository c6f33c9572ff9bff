using ClearanceSim.Scenarios.Designs;

namespace ClearanceSim.Experiments.Sweeps;

/// <summary>The experiment of a document.</summary>
/// <param name="Id">File name without its ending.</param>
/// <param name="File">The file as it was named.</param>
/// <param name="Sha256">Over the file and all that its scenario is made of.</param>
/// <param name="Name">Its title.</param>
/// <param name="About">What it is about.</param>
public sealed record ExperimentEntry(string Id, string File, string Sha256, string Name, string About)
{
    /// <summary>The experiment of a file.</summary>
    internal static ExperimentEntry Of(ExperimentSource source) => new(source.Id, source.File, source.Sha256, source.Name, source.About);
}
