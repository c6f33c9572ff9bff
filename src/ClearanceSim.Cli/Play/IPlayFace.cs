using ClearanceSim.Experiments.Trace;

namespace ClearanceSim.Cli.Play;

/// <summary>Shows a game to whoever plays it.</summary>
internal interface IPlayFace
{
    /// <summary>A prompt before a line is read.</summary>
    void Ask();

    /// <summary>The regimes after a move, and what is to be said of it (or an empty text).</summary>
    void Show(string move, PlaySession session, string remark);

    /// <summary>An answer to a line that is no move.</summary>
    void Say(string line, string answer);

    /// <summary>A declaration's story so far, under each regime.</summary>
    void Tell(string line, IReadOnlyList<Story> stories);

    /// <summary>The game is over.</summary>
    void End();
}
