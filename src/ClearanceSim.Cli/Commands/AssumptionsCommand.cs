using System.CommandLine;
using System.Text.Json;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Reports.Assumptions;
using ClearanceSim.Scenarios.Assumptions;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim assumptions</c>: the ledger of a scenario's inputs.</summary>
internal static class AssumptionsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("assumptions", "List a scenario's inputs: value, range, grade and source of each.")
        {
            SharedOptions.Scenario, SharedOptions.Levers, SharedOptions.Format,
        };
        command.Does(Run);
        return command;
    }

    private static int Run(ParseResult parsed, Session session)
    {
        var scenario = ScenarioInput.Read(parsed.GetRequiredValue(SharedOptions.Scenario), parsed);
        if (parsed.GetValue(SharedOptions.Format) == "json")
        {
            session.Out.WriteLine(JsonText.Of(json => Write(json, scenario)));
        }
        else
        {
            bool customs = scenario.Regimes.Any(r => r.Definition is not null);
            LedgerTable.Write(scenario.Name.Length > 0 ? scenario.Name : scenario.Id, scenario.Ledger, customs, session.Out);
        }

        return ExitCode.Done;
    }

    private static void Write(Utf8JsonWriter json, Scenarios.Scenario scenario)
    {
        json.WriteStartObject();
        json.WriteString("scenario", scenario.Id);
        json.WriteNumber("inputs", scenario.Ledger.Count);
        json.WriteNumber("withSource", scenario.Ledger.Count(a => a.HasSource));
        json.WriteStartArray("list");
        foreach (var input in scenario.Ledger)
        {
            json.WriteStartObject();
            json.WriteString("path", input.Path);
            json.WriteString("value", input.Value);
            if (input.Low is not null) json.WriteString("low", input.Low);
            if (input.High is not null) json.WriteString("high", input.High);
            json.WriteString("grade", GradeNames.Of(input.Grade));
            if (input.Source is not null) json.WriteString("source", input.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
