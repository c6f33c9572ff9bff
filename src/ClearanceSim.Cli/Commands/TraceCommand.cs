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
        Description = "The first declaration of which this holds when it leaves: \"lane == red and value > 5000000 KZT\", \"outcome == refused\".",
    };

    private static readonly Option<bool> Inside = new("--inside")
    {
        Description = "With --where (or alone): the first declaration to come that is still inside at the end.",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("trace", "Tell one declaration's story: what happened to it, when, and why it waited.")
        {
            SharedOptions.Scenario, Declaration, Where, Inside, SharedOptions.Replication, SharedOptions.Regime, SharedOptions.Seed,
            SharedOptions.Levers,
            SharedOptions.Batch, SharedOptions.Format,
        };
        command.Does(Run);
        return command;
    }

    private static int Run(ParseResult parsed, Session session)
    {
        string? number = parsed.GetValue(Declaration), where = parsed.GetValue(Where);
        bool inside = parsed.GetValue(Inside);
        if ((number is null) == (where is null && !inside))
        {
            throw new BadInputException(number is null
                ? "Give --declaration N, --where CONDITION or --inside, to say whose story is to be told."
                : "--declaration names one declaration already; leave --where and --inside out.");
        }

        var scenario = ScenarioInput.Read(parsed.GetRequiredValue(SharedOptions.Scenario), parsed);
        var plan = ExperimentRun.Plan([scenario], parsed);
        int replication = parsed.GetValue(SharedOptions.Replication) ?? 1;
        var columns = new EndColumns(scenario.Regimes[0].Process.Attributes);
        var condition = where is null ? Engine.Conditions.Condition.Always : Read(where, columns, scenario);
        TraceTarget target = number is not null ? new TraceTarget.Numbered(number)
            : inside ? new TraceTarget.Inside(condition, columns)
            : new TraceTarget.Matching(condition, columns);

        Story? Tell(int regime, TraceTarget wanted) => Tracer.Tell(plan, regime, replication, wanted, session.Stop);
        var regimes = Enumerable.Range(0, plan.Regimes.Count);
        // The others tell of the declaration that the first regime to know one has found, though it may fare differently there.
        var found = regimes.Select(regime => Tell(regime, target)).FirstOrDefault(story => story is not null);
        if (found is null)
            throw new BadInputException(number is not null
                ? $"--declaration: replication {replication} has no declaration '{number}'."
                : inside
                ? $"--inside: no declaration of replication {replication} that was observed is still inside at the end{With(where)}."
                : $"--where: no declaration of replication {replication} that was observed left with '{where}'; "
                    + "--inside looks among those still inside.");
        var same = new TraceTarget.Numbered(found.Declaration);
        bool IsFound(PlannedRegime regime) => regime.Of.Regime == found.Regime;
        List<Story> stories = [.. regimes.Select(r => IsFound(plan.Regimes[r]) ? found : Tell(r, same)).OfType<Story>()];
        var without = plan.Regimes.TakeWhile(r => !IsFound(r)).Select(Title).ToList();
        if (number is null && without.Count > 0)
        {
            string none = inside ? $"is still inside{With(where)}; this one is" : $"left{With(where)}; this one did";
            session.Error.WriteLine($"{(inside ? "--inside" : "--where")}: under {string.Join(" and ", without)} no declaration that was "
                + $"observed {none} under {Title(plan.Regimes[without.Count])}.");
        }

        Print(stories, plan, parsed.GetValue(SharedOptions.Format) == "json", session.Out);
        return ExitCode.Done;
    }

    private static Engine.Conditions.Condition Read(string text, EndColumns columns, Scenario scenario)
    {
        var condition = ConditionReader.Read(text, columns.Schema, "trace.where", scenario.Start, out var errors);
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
            StoryText.Write(story, Title(plan.Regimes.First(r => r.Of.Regime == story.Regime)), writer);
        }
    }

    private static string With(string? where) => where is null ? "" : $" with '{where}'";

    private static string Title(PlannedRegime regime) => regime.Title ?? regime.Of.Regime;
}
