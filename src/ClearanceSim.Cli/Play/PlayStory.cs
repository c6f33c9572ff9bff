using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Trace;

namespace ClearanceSim.Cli.Play;

/// <summary>Answers <c>why</c>: tells a declaration's story as far as the clock has come.</summary>
/// <remarks>
/// The replication is run anew up to the present: the same draws give the same story, and nothing has to be remembered.
/// </remarks>
internal sealed class PlayStory(ExperimentPlan plan, int replication, Session session)
{
    /// <summary>The story under every regime under which the declaration has come.</summary>
    public IReadOnlyList<Story> Of(string declaration, long now)
    {
        var soFar = plan with
        {
            Regimes = [.. plan.Regimes.Select(r => r with { Plan = r.Plan with { DrainCap = Math.Min(now, r.Plan.DrainCap) } })],
        };
        List<Story> stories = [];
        for (int regime = 0; regime < plan.Regimes.Count; regime++)
        {
            if (Tracer.Tell(soFar, regime, replication, new TraceTarget.Numbered(declaration), session.Stop) is { } story)
                stories.Add(story);
        }

        return stories;
    }
}
