using System.CommandLine;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Customs.Lifecycle;
using ClearanceSim.Reports.Diagrams;

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

    private static readonly Option<string> Format = SharedOptions.FormatOf("mermaid", "dot", "json");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("diagram", "Draw a regime's stages or the declaration's lifecycle (Mermaid, DOT or JSON).")
        {
            What, Of, SharedOptions.Levers, Format,
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
            DrawLifecycle(language, session.Out);
            return ExitCode.Done;
        }

        var (file, id) = Find(what, parsed.GetValue(Of));
        var scenario = ScenarioInput.Read(file, parsed);
        var regime = id is null ? scenario.Regimes[0] : scenario.Regimes.FirstOrDefault(r => r.Id == id);
        if (regime is null)
        {
            throw new BadInputException(
                $"'{what}' is neither 'lifecycle' nor a regime of {file}: "
                + $"{string.Join(", ", scenario.Regimes.Select(r => r.Id))}.");
        }

        if (regime.Definition is { } definition) Diagram.Write(definition, regime.Process, language, session.Out);
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

    // A regime has no world of its own, so a regime's file stands for its id in a scenario.
    private static (string File, string? Id) Find(string what, string? scenario)
    {
        bool isFile = what.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || File.Exists(what);
        if (isFile && scenario is null && !IsRegime(what)) return (what, null);
        string id = isFile ? Path.GetFileNameWithoutExtension(what) : what;
        return (scenario ?? ShippedScenarios.Find(ShippedScenarios.Baseline), id);
    }

    private static bool IsRegime(string file) =>
        File.Exists(file) && File.ReadLines(file).Any(line => line.StartsWith("regime:", StringComparison.Ordinal));
}
