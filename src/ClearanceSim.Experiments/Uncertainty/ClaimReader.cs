using System.Text.RegularExpressions;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>Reads claims.</summary>
/// <remarks>
/// <code>REGIME has|saves|adds >=|&lt;=|&gt;|&lt; AMOUNT of MEASURE</code>
/// The signs may be turned round (=>) or be one letter (≥), too.
/// The measure is written as <see cref="MeasureName"/> reads it. A per cent of a time or sum that is saved or
/// added is a share of the first regime's.
/// </remarks>
public static partial class ClaimReader
{
    /// <summary>How a claim is written, for messages.</summary>
    public const string Writing = "write REGIME has|saves|adds >= AMOUNT of MEASURE, such as \"keden saves >= 15min of mean registered-released\"";

    /// <summary>The claim of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="regimes">Ids of the scenario's regimes.</param>
    /// <param name="measured">Paths of what is measured under each.</param>
    /// <exception cref="ExperimentException">It is no claim, or it names what there is not; the message says what would be right.</exception>
    public static Claim Read(string text, IReadOnlyList<string> regimes, IReadOnlyList<IReadOnlyList<string>> measured)
    {
        var match = Sentence().Match(text.Trim());
        if (!match.Success) throw new ExperimentException($"'{text}' is no claim; {Writing}.");
        string of = match.Groups["regime"].Value;
        int regime = regimes.ToList().IndexOf(of);
        if (regime < 0) throw new ExperimentException(Spelling.Sentence($"There is no regime '{of}'", of, regimes));
        var verb = Enum.Parse<ClaimVerb>(match.Groups["verb"].Value, ignoreCase: true);
        if (verb != ClaimVerb.Has && regime == 0)
            throw new ExperimentException(
                $"'{of}' is the regime with which others are compared, so it {match.Groups["verb"].Value} nothing; speak of another one, or write 'has'.");
        string measure = MeasureName.Find(match.Groups["measure"].Value.Trim(), measured[regime]);
        if (verb != ClaimVerb.Has && !measured[0].Contains(measure))
            throw new ExperimentException($"'{measure}' is not measured under '{regimes[0]}', with which '{of}' is compared.");
        var (amount, isRelative) = Amount(match.Groups["amount"].Value.Trim(), measure, verb);
        string sign = match.Groups["sign"].Value;
        return new Claim
        {
            Text = text.Trim(),
            Regime = regime,
            Verb = verb,
            AtLeast = sign is ">" or ">=" or "=>" or "≥",
            Strict = sign is ">" or "<",
            Amount = amount,
            IsRelative = isRelative,
            Measure = measure,
        };
    }

    private static (double Amount, bool IsRelative) Amount(string text, string measure, ClaimVerb verb)
    {
        var (amount, dimension) = MeasureUnits.Amount(text);
        bool isRelative = dimension == Dimension.Share && MeasureUnits.Of(measure) != Dimension.Share && verb != ClaimVerb.Has;
        return isRelative ? (amount, true) : (MeasureUnits.Amount(text, measure), false);
    }

    [GeneratedRegex(@"^(?<regime>\S+)\s+(?<verb>has|saves|adds)\s+(?<sign>>=|<=|=>|=<|≥|≤|>|<)\s*(?<amount>.+?)\s+of\s+(?<measure>.+)$")]
    private static partial Regex Sentence();
}
