using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Cli.Commands;

return await Invocation.RunAsync(
    () =>
    [
        RunCommand.Create(),
        CompareCommand.Create(),
        ExplainCommand.Create(),
        AssumptionsCommand.Create(),
        DefendCommand.Create(),
        SweepCommand.Create(),
        ValidateCommand.Create(),
        SchemaCommand.Create(),
        GenerateCommand.Create(),
        ReplayCommand.Create(),
        TraceCommand.Create(),
        PlayCommandLine.Create(),
        DiagramCommand.Create(),
        RunsCommand.Create(),
        BenchCommand.Create(),
    ],
    args);
