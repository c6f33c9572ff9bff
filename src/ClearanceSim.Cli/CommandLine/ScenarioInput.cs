using System.CommandLine;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Cli.CommandLine;

/// <summary>Reads the scenarios that a command line names; whatever is wrong with them, or with a choice among their regimes, is bad input.</summary>
internal static class ScenarioInput
{
    /// <summary>Reads several scenarios; all errors of all files are said at once.</summary>
    /// <exception cref="BadInputException">Something is wrong.</exception>
    public static IReadOnlyList<Scenario> ReadAll(IReadOnlyList<string> files, ParseResult parsed)
    {
        var options = Options(parsed);
        List<Scenario> scenarios = [];
        List<string> errors = [];
        foreach (string file in files)
        {
            var reading = ScenarioReader.Read(file, options);
            if (reading.Scenario is { } scenario) scenarios.Add(scenario);
            else errors.AddRange(reading.Errors.Select(e => e.ToString()));
        }

        return errors.Count == 0 ? scenarios : throw new BadInputException([.. errors.Distinct()]);
    }

    /// <summary>Reads one scenario.</summary>
    /// <exception cref="BadInputException">Something is wrong with it.</exception>
    public static Scenario Read(string file, ParseResult parsed) => ReadAll([file], parsed)[0];

    /// <summary>What is wrong with a scenario file.</summary>
    public static IReadOnlyList<InputError> ErrorsOf(string file) => ScenarioReader.Read(file, new ScenarioOptions()).Errors;

    private static ScenarioOptions Options(ParseResult parsed) => new()
    {
        Levers = Given(parsed, SharedOptions.Levers),
        Batches = Given(parsed, SharedOptions.Batch) ?? [],
    };

    // A command that does not know the option has no value for it.
    private static T? Given<T>(ParseResult parsed, Option<T> option) => parsed.GetResult(option) is null ? default : parsed.GetValue(option);
}
