using System.CommandLine;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Trace;
using ClearanceSim.Reports.Stories;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Conditions;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim trace</c>: the story of one declaration, under each regime.</summary>
internal static class TraceCommand
{
    private static readonly Option<string?> Declaration = new("--declaration")
    {
        HelpName = "N",
        Description = "The declaration: its number, or its ordinal in the run.",
    };

    private static readonly Option<string?> Where = new("--where")
    {
        HelpName = "CONDITION",
        Description = "The first declaration of which this holds when it leaves: \"lane == red and value > 5000000 KZT\".",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("trace", "Tell one declaration's story: what happened to it, when, and why it waited.")
        {
            SharedOptions.Scenario, Declaration, Where, SharedOptions.Replication, SharedOptions.Regime, SharedOptions.Seed,
            SharedOptions.Levers,
            SharedOptions.Batch, SharedOptions.Format,
        };
        command.Does(Run);
        return command;
    }

    private static int Run(ParseResult parsed, Session session)
    {
        string? number = parsed.GetValue(Declaration), where = parsed.GetValue(Where);
        if ((number is null) == (where is null))
            throw new BadInputException("Give either --declaration N or --where CONDITION, to say whose story is to be told.");
        var scenario = ScenarioInput.Read(parsed.GetRequiredValue(SharedOptions.Scenario), parsed);
        var plan = ExperimentRun.Plan([scenario], parsed);
        int replication = parsed.GetValue(SharedOptions.Replication) ?? 1;
        var target = number is not null
            ? new TraceTarget.Numbered(number)
            : (TraceTarget)new TraceTarget.Matching(Read(where!, scenario));

        List<Story> stories = [];
        for (int regime = 0; regime < plan.Regimes.Count; regime++)
        {
            // The others tell of the declaration that the first regime has found, though it may fare differently there.
            var wanted = stories.Count > 0 ? new TraceTarget.Numbered(stories[0].Declaration) : target;
            if (Tracer.Tell(plan, regime, replication, wanted, session.Stop) is { } story) stories.Add(story);
        }

        if (stories.Count == 0)
            throw new BadInputException(number is not null
                ? $"--declaration: replication {replication} has no declaration '{number}'."
                : $"--where: no declaration of replication {replication} that was observed left with '{where}'.");
        Print(stories, plan, parsed.GetValue(SharedOptions.Format) == "json", session.Out);
        return ExitCode.Done;
    }

    private static Engine.Conditions.Condition Read(string text, Scenario scenario)
    {
        var schema = scenario.Regimes[0].Process.Attributes;
        var condition = ConditionReader.Read(text, schema, "trace.where", scenario.Start, out var errors);
        return condition ?? throw new BadInputException([.. errors.Select(e => $"--where: at {e.At + 1}: {e.Message}")]);
    }

    private static void Print(List<Story> stories, ExperimentPlan plan, bool asJson, TextWriter writer)
    {
        if (asJson)
        {
            writer.WriteLine(StoryJson.ToText(stories));
            return;
        }

        foreach (var story in stories)
        {
            if (story != stories[0]) writer.WriteLine();
            StoryText.Write(story, plan.Regimes.First(r => r.Of.Regime == story.Regime).Title ?? story.Regime, writer);
        }
    }
}
