using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Cli.Commands;

return await Invocation.RunAsync(
    () =>
    [
        RunCommand.Create(),
        BenchCommand.Create(),
    ],
    args);
