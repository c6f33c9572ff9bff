using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Trace;
using ClearanceSim.Reports.Stories;

namespace ClearanceSim.Cli.Play;

/// <summary>A game in the terminal: a screen a move.</summary>
internal sealed class PlayText(IReadOnlyList<PlannedRegime> regimes, DateOnly start, TextWriter writer) : IPlayFace
{
    private readonly PlayScreen screen = new(start, writer);

    /// <inheritdoc/>
    public void Ask()
    {
        // Only a person needs a prompt.
        if (!Console.IsInputRedirected) writer.Write("> ");
        writer.Flush();
    }

    /// <inheritdoc/>
    public void Show(string move, PlaySession session, string remark)
    {
        screen.Draw(session);
        if (remark.Length > 0) writer.WriteLine(remark);
    }

    /// <inheritdoc/>
    public void Say(string line, string answer) => writer.WriteLine(answer);

    /// <inheritdoc/>
    public void Tell(string line, IReadOnlyList<Story> stories)
    {
        foreach (var story in stories)
        {
            if (story != stories[0]) writer.WriteLine();
            StoryText.Write(story, regimes.First(r => r.Of.Regime == story.Regime).Title ?? story.Regime, writer);
        }
    }

    /// <inheritdoc/>
    public void End()
    {
    }
}
