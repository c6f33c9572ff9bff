using System.CommandLine;
using ClearanceSim.Cli.CommandLine;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim compare</c>: the same regimes in several scenarios, under the same luck.</summary>
internal static class CompareCommand
{
    private static readonly Argument<string[]> Files = new("scenarios")
    {
        HelpName = "SCENARIO",
        Description = "Scenario files; the first is what the others are compared with.",
        Arity = new ArgumentArity(1, 100),
        Validators = { ValueParsers.NoOptions },
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("compare", "Compare scenarios, regime by regime, under common random numbers.") { Files };
        foreach (var option in ExperimentRun.Options.Concat([BestOfSeveral.Best, BestOfSeveral.Within])) command.Options.Add(option);
        command.Does(Run);
        return command;
    }

    private static int Run(ParseResult parsed, Session session)
    {
        string[] files = parsed.GetRequiredValue(Files);
        if (BestOfSeveral.IsAsked(parsed)) return BestOfSeveral.Carry(files, parsed, session);
        if (files.Length == 1)
        {
            throw new BadInputException(
                $"compare takes two scenarios or more; 'clearsim run {files[0]}' compares the regimes of one.");
        }

        return ExperimentRun.Carry("compare", files, parsed, session);
    }
}
