using System.CommandLine;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Customs.Lifecycle;
using ClearanceSim.Reports.Diagrams;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Cli.Commands;

/// <summary>
/// <c>clearsim diagram</c>: a regime's stages or the declaration's lifecycle, drawn from what the simulator runs.
/// </summary>
internal static class DiagramCommand
{
    private const string Lifecycle = "lifecycle";

    private static readonly Argument<string> What = new("regime")
    {
        HelpName = "REGIME|lifecycle",
        Description = "Id of a regime of the scenario, a scenario or regime file, or 'lifecycle'.",
    };

    private static readonly Option<string?> Of = new("--scenario")
    {
        HelpName = "SCENARIO",
        Description = $"The scenario that has the regime. Default: {ShippedScenarios.Baseline}.",
    };

    private static readonly Option<string?> Regime = new("--regime")
    {
        HelpName = "ID",
        Description = "Which regime of a scenario file. Default: its first.",
    };

    private static readonly Option<string> Format = SharedOptions.FormatOf("mermaid", "dot", "json");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("diagram", "Draw a regime's stages or the declaration's lifecycle (Mermaid, DOT or JSON).")
        {
            What, Of, Regime, SharedOptions.Levers, Format,
        };
        command.Does(Run);
        return command;
    }

    private static int Run(ParseResult parsed, Session session)
    {
        string what = parsed.GetRequiredValue(What);
        var language = parsed.GetValue(Format) switch
        {
            "dot" => DiagramLanguage.Dot,
            "json" => DiagramLanguage.Json,
            _ => DiagramLanguage.Mermaid,
        };
        if (what == Lifecycle)
        {
            if (parsed.GetValue(Regime) is not null || parsed.GetValue(SharedOptions.Levers) is not null)
                throw new BadInputException("The lifecycle is the same under every regime; leave --regime and --levers out.");
            DrawLifecycle(language, session.Out);
            return ExitCode.Done;
        }

        var (file, id) = Find(what, parsed.GetValue(Of), parsed.GetValue(Regime));
        var scenario = ScenarioInput.Read(file, parsed);
        var regimes = scenario.Regimes.Select(r => r.Id).ToList();
        var regime = id is null ? scenario.Regimes[0] : scenario.Regimes.FirstOrDefault(r => r.Id == id);
        if (regime is null)
            throw new BadInputException(Spelling.Sentence($"There is no regime '{id}' in {file}", id!, regimes));
        if (file != what && File.Exists(what)) session.Error.WriteLine($"Drawn as {file} has it.");
        if (id is null && regimes.Count > 1)
            session.Error.WriteLine($"Drawn is {regime.Id} of {string.Join(", ", regimes)}; --regime ID draws another.");

        if (regime.Definition is { } definition) Diagram.Write(definition, regime.Process, scenario.Start, language, session.Out);
        else Diagram.Write(regime.Process, regime.Title, language, session.Out);
        return ExitCode.Done;
    }

    // The machine draws itself in the languages that its library knows.
    private static void DrawLifecycle(DiagramLanguage language, TextWriter writer)
    {
        if (language == DiagramLanguage.Json) Diagram.Write(DeclarationLifecycle.Table, language, writer);
        else if (language == DiagramLanguage.Dot)
            writer.WriteLine(DeclarationLifecycle.ToDot().ReplaceLineEndings("\n").TrimEnd());
        else writer.WriteLine(DeclarationLifecycle.ToMermaid().ReplaceLineEndings("\n").TrimEnd());
    }

    // A regime has no world of its own, so it is drawn as a scenario that is made of it has it.
    private static (string Scenario, string? Regime) Find(string what, string? scenario, string? regime)
    {
        if (!what.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) && !File.Exists(what))
        {
            if (regime is not null) throw new BadInputException($"--regime: '{what}' names a regime already.");
            return (scenario ?? ShippedScenarios.Find(ShippedScenarios.Baseline), what);
        }

        if (FileChecker.RegimeIn(what) is not { } id)
        {
            if (scenario is not null) throw new BadInputException($"--scenario: '{what}' is no regime; leave --scenario out.");
            return (what, regime);
        }

        if (regime is not null) throw new BadInputException($"--regime: '{what}' holds one regime.");
        if (scenario is not null && !FileChecker.IsMadeOf(scenario, what))
            throw new BadInputException($"--scenario: {scenario} does not name {what}.");
        return (scenario ?? FileChecker.ScenarioOf(what) ?? throw new BadInputException(
            $"{what}: no scenario near it names this regime; name one that does with --scenario."), id);
    }
}
