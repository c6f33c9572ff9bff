using System.CommandLine;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Levers;
using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Cli.CommandLine;

/// <summary>Reads the scenarios that a command line names; whatever is wrong with them is bad input.</summary>
internal static class ScenarioInput
{
    /// <summary>Reads several scenarios; all errors of all files are said at once.</summary>
    /// <param name="files">The files.</param>
    /// <param name="parsed">The command line, whose options the reading follows.</param>
    /// <param name="batches">Files with declarations; null: those of the command line, if it has any.</param>
    /// <param name="carried">The manifest that carries the files; null: they lie on disk.</param>
    /// <exception cref="BadInputException">Something is wrong.</exception>
    public static IReadOnlyList<Scenario> ReadAll(
        IReadOnlyList<string> files, ParseResult parsed, IReadOnlyList<string>? batches = null, Manifest? carried = null)
    {
        List<Scenario> scenarios = [];
        List<string> errors = [];
        foreach (string file in files)
        {
            var options = Options(parsed, file, carried);
            if (batches is not null) options = options with { BatchFiles = batches };
            var reading = ScenarioReader.Read(file, options);
            if (reading.Scenario is { } scenario) scenarios.Add(AsCarried(scenario, carried));
            else errors.AddRange(reading.Errors.Select(e => e.ToString()));
        }

        return errors.Count == 0 ? scenarios : throw new BadInputException([.. errors.Distinct()]);
    }

    /// <summary>Reads one scenario.</summary>
    /// <exception cref="BadInputException">Something is wrong with it.</exception>
    public static Scenario Read(
        string file, ParseResult parsed, IReadOnlyList<string>? batches = null, Manifest? carried = null) =>
        ReadAll([file], parsed, batches, carried)[0];

    /// <summary>Reads one scenario and those of its regimes that have levers.</summary>
    /// <exception cref="BadInputException">Something is wrong with it.</exception>
    public static (Scenario Scenario, IReadOnlyList<LeverCombinations> Combinations) ReadWithCombinations(
        string file, ParseResult parsed, Manifest? carried = null)
    {
        var reading = ScenarioReader.ReadWithCombinations(file, Options(parsed, file, carried) with { Regimes = [] }, out var combinations);
        return reading.Scenario is { } scenario
            ? (AsCarried(scenario, carried), combinations)
            : throw new BadInputException([.. reading.Errors.Select(e => e.ToString()).Distinct()]);
    }

    /// <summary>Reads one scenario, and what makes it with other values for its inputs.</summary>
    /// <exception cref="BadInputException">Something is wrong with it.</exception>
    public static (Scenario Scenario, ScenarioVariants Variants) ReadWithVariants(
        string file, ParseResult parsed, Manifest? carried = null)
    {
        var reading = ScenarioReader.ReadWithVariants(file, Options(parsed, file, carried), out var variants);
        return reading.Scenario is { } scenario
            ? (AsCarried(scenario, carried), variants!)
            : throw new BadInputException([.. reading.Errors.Select(e => e.ToString()).Distinct()]);
    }

    private static ScenarioOptions Options(ParseResult parsed, string file, Manifest? carried) => new()
    {
        Carried = Carried(carried, file),
        Levers = parsed.Given(SharedOptions.Levers),
        Regimes = parsed.Given(SharedOptions.Regime) ?? [],
        BatchFiles = parsed.Given(SharedOptions.Batch) ?? [],
    };

    // Who changes a document's texts no longer has what it says that it is.
    private static Scenario AsCarried(Scenario scenario, Manifest? carried)
    {
        CheckHash(carried, scenario.File, scenario.Sha256);
        return scenario;
    }

    /// <summary>Holds what was read against what the manifest says that it was.</summary>
    /// <exception cref="BadInputException">It is something else.</exception>
    public static void CheckHash(Manifest? carried, string file, string sha256)
    {
        if (carried?.Scenarios.FirstOrDefault(s => s.File == file) is { } then && then.Sha256 != sha256)
            throw new BadInputException(
                $"manifest.files: '{file}' has been changed since (sha256 {sha256}, not {then.Sha256}); what is to be changed belongs into a scenario of its own.");
    }

    /// <summary>The files of a scenario, or an experiment, that a manifest carries; null: it carries none.</summary>
    /// <exception cref="BadInputException">There is a manifest, and it does not carry this one.</exception>
    public static CarriedFiles? Carried(Manifest? manifest, string file)
    {
        if (manifest is null) return null;
        var scenario = manifest.Scenarios.FirstOrDefault(s => s.File == file)
            ?? throw new BadInputException($"manifest.scenarios: '{file}' is not carried.");
        return new(
            scenario.Root,
            [.. manifest.Files.Where(f => f.Root == scenario.Root).DistinctBy(f => f.Name).Select(f => new SourceText(f.Name, f.Text))]);
    }

    /// <summary>An option's value; nothing for a command that does not know the option.</summary>
    public static T? Given<T>(this ParseResult parsed, Option<T> option) =>
        parsed.GetResult(option) is null ? default : parsed.GetValue(option);
}
