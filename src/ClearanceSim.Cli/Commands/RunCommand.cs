using System.CommandLine;
using ClearanceSim.Cli.CommandLine;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim run</c>: the regimes of one scenario, side by side.</summary>
internal static class RunCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("run", "Run a scenario's regimes and compare them.") { SharedOptions.Scenario };
        foreach (var option in ExperimentRun.Options.Concat([SharedOptions.OneMore, SharedOptions.ReleaseStudy])) command.Options.Add(option);
        command.Does(
            (parsed, session) => ExperimentRun.Carry("run", [parsed.GetRequiredValue(SharedOptions.Scenario)], parsed, session));
        return command;
    }
}
