using System.CommandLine;
using System.Globalization;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Experiments.Files;
using ClearanceSim.Experiments.Generating;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim generate</c>: a batch of declarations such as a scenario's traffic or its batch mapping brings.</summary>
internal static class GenerateCommand
{
    private static readonly Option<int> Count = new("--count")
    {
        HelpName = "N",
        Description = "How many declarations.",
        Required = true,
        CustomParser = result => ValueParsers.Whole(1, 100_000_000)(result) ?? 0,
    };

    private static readonly Option<string> Into = new("--out")
    {
        HelpName = "FILE",
        Description = "The file to write.",
        Required = true,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command =
            new Command("generate", "Write a batch of declarations, in the layout of the scenario's batch mapping (else NDJSON).")
        {
            SharedOptions.Scenario, Count, SharedOptions.Seed, Into,
        };
        command.Does(Run);
        return command;
    }

    private static int Run(ParseResult parsed, Session session)
    {
        var scenario = ScenarioInput.Read(parsed.GetRequiredValue(SharedOptions.Scenario), parsed);
        if (BatchGenerator.Problem(scenario) is { } problem) throw new BadInputException($"{scenario.File}: {problem}.");
        string file = OutputPlaces.OpenFile(parsed.GetRequiredValue(Into), "--out")!;
        ulong seed = parsed.GetValue(SharedOptions.Seed) ?? scenario.Seed;
        int count = parsed.GetValue(Count);
        long written = 0;
        new OutputFile(file).Write(to => written = BatchGenerator.Write(scenario, count, seed, to, session.Stop));
        session.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written} declarations written to {file}"));
        return ExitCode.Done;
    }
}
