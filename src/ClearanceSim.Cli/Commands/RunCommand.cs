using System.CommandLine;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Cli.Manifests;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim run</c>: the regimes of one scenario, side by side.</summary>
internal static class RunCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("run", "Run a scenario's regimes and compare them.") { SharedOptions.Scenario };
        foreach (var option in ExperimentRun.Options.Concat([SharedOptions.Queues, SharedOptions.OneMore, SharedOptions.ReleaseStudy])) command.Options.Add(option);
        command.Does(
            (parsed, session) => parsed.GetRequiredValue(SharedOptions.Scenario) is var file && ManifestFileReader.IsMeant(file)
                ? ManifestRun.Carry(file, parsed, session)
                : ExperimentRun.Carry("run", [file], parsed, session));
        return command;
    }
}
