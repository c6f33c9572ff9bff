using System.CommandLine;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Customs.Lifecycle;
using ClearanceSim.Reports.Diagrams;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim diagram</c>: a regime's stages or the declaration's lifecycle, drawn from what the simulator runs.</summary>
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

    private static readonly Option<string> Format = SharedOptions.FormatOf("mermaid", "dot");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("diagram", "Draw a regime's stages or the declaration's lifecycle (Mermaid or DOT).")
        {
            What, Of, SharedOptions.Levers, Format,
        };
        command.Does(Run);
        return command;
    }

    private static int Run(ParseResult parsed, Session session)
    {
        string what = parsed.GetRequiredValue(What);
        bool dot = parsed.GetValue(Format) == "dot";
        if (what == Lifecycle)
        {
            session.Out.WriteLine((dot ? DeclarationLifecycle.ToDot() : DeclarationLifecycle.ToMermaid()).ReplaceLineEndings("\n").TrimEnd());
            return ExitCode.Done;
        }

        var (file, id) = Find(what, parsed.GetValue(Of));
        var scenario = ScenarioInput.Read(file, parsed);
        var regime = id is null ? scenario.Regimes[0] : scenario.Regimes.FirstOrDefault(r => r.Id == id);
        if (regime is null)
        {
            throw new BadInputException(
                $"'{what}' is neither 'lifecycle' nor a regime of {file}: {string.Join(", ", scenario.Regimes.Select(r => r.Id))}.");
        }

        var language = dot ? DiagramLanguage.Dot : DiagramLanguage.Mermaid;
        if (regime.Definition is { } definition) Diagram.Write(definition, regime.Process.Attributes, language, session.Out);
        else Diagram.Write(regime.Process, regime.Title, language, session.Out);
        return ExitCode.Done;
    }

    // A regime has no world of its own, so a regime's file stands for its id in a scenario.
    private static (string File, string? Id) Find(string what, string? scenario)
    {
        bool isFile = what.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || File.Exists(what);
        if (isFile && scenario is null && !IsRegime(what)) return (what, null);
        return (scenario ?? ShippedScenarios.Find(ShippedScenarios.Baseline), isFile ? Path.GetFileNameWithoutExtension(what) : what);
    }

    private static bool IsRegime(string file) =>
        File.Exists(file) && File.ReadLines(file).Any(line => line.StartsWith("regime:", StringComparison.Ordinal));
}
