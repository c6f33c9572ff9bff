using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Uncertainty;

namespace ClearanceSim.Experiments.Selecting;

/// <summary>What makes one contender better than another, and by how much it has to be to matter.</summary>
/// <param name="Text">As written: <c>least mean registered-released</c>.</param>
/// <param name="Most">Is the greatest the best? Else the least.</param>
/// <param name="Measure">Path of the measure.</param>
/// <param name="Within">A smaller difference does not matter: seconds, a share, plain.</param>
public sealed record Criterion(string Text, bool Most, string Measure, double Within)
{
    /// <summary>How a criterion is written, for messages.</summary>
    public const string Writing = "write least MEASURE or most MEASURE, such as \"least mean registered-released\"";

    /// <summary>Reads one.</summary>
    /// <param name="text"><c>least MEASURE</c> or <c>most MEASURE</c>, as <see cref="MeasureName"/> reads measures.</param>
    /// <param name="within">An amount of the measure.</param>
    /// <param name="paths">What is measured of every contender.</param>
    /// <exception cref="ExperimentException">It is none; the message says what would be right.</exception>
    public static Criterion Read(string text, string within, IReadOnlyCollection<string> paths)
    {
        string[] words = text.Trim().Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length < 2 || words[0] is not ("least" or "most"))
            throw new ExperimentException($"'{text}' does not say what is best; {Writing}.");
        string measure = MeasureName.Find(words[1], paths);
        double amount = MeasureUnits.Amount(within, measure);
        return amount > 0
            ? new(text.Trim(), words[0] == "most", measure, amount)
            : throw new ExperimentException($"'{within}' leaves no difference that does not matter; give one above 0.");
    }
}
