using System.CommandLine;
using ClearanceSim.Cli.CommandLine;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim run</c>.</summary>
internal static class RunCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("run", "Run a scenario's regimes and compare them.") { SharedOptions.Scenario, SharedOptions.Replications, SharedOptions.Seed, SharedOptions.Format };
        command.Does((parsed, session) => { session.Out.WriteLine(parsed.GetValue(SharedOptions.Scenario)); session.Logger<Session>(); return 0; });
        return command;
    }
}
