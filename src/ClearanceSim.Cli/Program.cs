using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Cli.Commands;

return await Invocation.RunAsync(
    () =>
    [
        RunCommand.Create(),
        CompareCommand.Create(),
        AssumptionsCommand.Create(),
        ValidateCommand.Create(),
        RunsCommand.Create(),
        BenchCommand.Create(),
    ],
    args);
