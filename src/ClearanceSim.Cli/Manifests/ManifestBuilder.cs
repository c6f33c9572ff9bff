using System.CommandLine;
using ClearanceSim.Cli.Commands;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Designs;
using ClearanceSim.Scenarios.Files;

namespace ClearanceSim.Cli.Manifests;

/// <summary>Makes the manifest of what a command line ran.</summary>
internal static class ManifestBuilder
{
    /// <summary>The manifest of an experiment.</summary>
    public static Manifest Of(ParseResult parsed, Experiment experiment)
    {
        var own = Of(parsed, [experiment.Scenario]);
        return own with
        {
            Scenarios = [new(experiment.File, experiment.Source.Root, experiment.Source.Sha256), .. own.Scenarios],
            Files =
            [
                .. experiment.Source.Sources.Select(f => new ManifestFile(experiment.Source.Root, f.Name, f.Text)).Concat(own.Files)
                    .DistinctBy(f => (f.Root, f.Name)),
            ],
        };
    }

    /// <summary>The manifest.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="scenarios">What it named, as it was read.</param>
    /// <param name="inputs">Files read beside them, other than their batches.</param>
    public static Manifest Of(ParseResult parsed, IReadOnlyList<Scenario> scenarios, params IEnumerable<string> inputs) => new()
    {
        Version = ExperimentRun.Version,
        Arguments = NeutralOptions.Binding(parsed),
        Scenarios = [.. scenarios.DistinctBy(s => s.File).Select(s => new ManifestScenario(s.File, s.Root, s.Sha256))],
        Files =
        [
            .. scenarios.SelectMany(s => s.Sources.Select(f => new ManifestFile(s.Root, f.Name, f.Text)))
                .DistinctBy(f => (f.Root, f.Name)),
        ],
        Inputs =
        [
            .. scenarios.SelectMany(s => s.BatchFiles).Concat(inputs).Distinct().Select(f => new ManifestInput(f, FileDigest.Of(f))),
        ],
    };
}
