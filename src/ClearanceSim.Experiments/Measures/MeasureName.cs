using ClearanceSim.Experiments.Replications;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Experiments.Measures;

/// <summary>Finds the measure that a person means.</summary>
/// <remarks>
/// What may be written is a path of the results document (<c>control.detection</c>), the last part of one if only one ends so
/// (<c>detection</c>), or a statistic and an interval (<c>mean registered-released</c>).
/// </remarks>
public static class MeasureName
{
    /// <summary>The path of a measure.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="paths">All that is measured.</param>
    /// <exception cref="ExperimentException">There is none, or more than one; the message says what would be right.</exception>
    public static string Find(string text, IReadOnlyCollection<string> paths)
    {
        if (paths.Contains(text)) return text;
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 2 && paths.Contains($"intervals.{words[1]}.{words[0]}")) return $"intervals.{words[1]}.{words[0]}";
        var ending = paths.Where(p => p.EndsWith("." + text, StringComparison.Ordinal)).ToList();
        if (ending.Count == 1) return ending[0];
        if (ending.Count > 1)
            throw new ExperimentException(
                $"'{text}' ends {ending.Count} measures; write the whole of one, such as {string.Join(" or ", ending.Take(3))}.");
        var names = words.Length == 2
            ? paths.Where(p => p.StartsWith("intervals.", StringComparison.Ordinal)).Select(p => p.Split('.')).Select(p => $"{p[2]} {p[1]}")
            : paths;
        throw new ExperimentException(Spelling.Sentence($"There is no measure '{text}'", text, names));
    }
}
