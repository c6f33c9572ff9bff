using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Trace;
using ClearanceSim.Reports.Stories;

namespace ClearanceSim.Cli.Play;

/// <summary>Answers <c>why</c>: tells a declaration's story as far as the clock has come.</summary>
/// <remarks>
/// The replication is run anew up to the present: the same draws give the same story, and nothing has to be remembered.
/// </remarks>
internal sealed class PlayStory(ExperimentPlan plan, int replication, Session session)
{
    /// <summary>Tells the story under every regime.</summary>
    public void Tell(string declaration, long now, TextWriter writer)
    {
        var soFar = plan with
        {
            Regimes = [.. plan.Regimes.Select(r => r with { Plan = r.Plan with { DrainCap = Math.Min(now, r.Plan.DrainCap) } })],
        };
        bool known = false;
        for (int regime = 0; regime < plan.Regimes.Count; regime++)
        {
            if (Tracer.Tell(soFar, regime, replication, new TraceTarget.Numbered(declaration), session.Stop) is not { } story)
                continue;
            if (known) writer.WriteLine();
            StoryText.Write(story, plan.Regimes[regime].Title ?? story.Regime, writer);
            known = true;
        }

        if (!known) writer.WriteLine($"No declaration '{declaration}' has come so far.");
    }
}
