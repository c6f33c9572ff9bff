using System.Globalization;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Messages;

/// <summary>Each lever's share, in English.</summary>
internal sealed class EnglishExplanation : IExplanationMessages
{
    public string Title(string scenario, string regime) => $"{scenario}: {regime}, lever by lever";

    public string Against(string file, string regime, string? other) => other is null
        ? $"{file}: {regime} against itself with every lever off."
        : $"{file}: {regime} against {other}, which it is with every lever off.";

    public string Run(ExplainedSpan span)
    {
        string warmUp = span.WarmUp is { } cut ? $" after {cut} of warm-up" : "";
        string spread = span.SpreadOver is { } over ? $", spread over {over} from {span.From}" : "";
        string different = span.Different < span.Combinations ? $" ({Numbers.Grouped(span.Different)} of them different)" : "";
        string own = span.IsOwn ? ", the scenario's own run" : "";
        return $"{Numbers.Counted(span.Combinations, "combination")}{different} × {Numbers.Counted(span.Replications, "replication")} of "
            + $"{Time(span)}{warmUp}{spread}{own}, seed {span.Seed}: {Numbers.Grouped(span.Declarations)} declarations simulated.";
    }

    public string Unseen(IEnumerable<(string From, string? To)> times) =>
        $"Something comes into force on dates here, and nothing was simulated of {string.Join(", ", times.Select(Between))}: what is in "
        + "force only then has no part in these differences. --declarations buys more days, --days says how many.";

    public string Inputs(int all, int withSource) => $"Inputs: {Numbers.Grouped(withSource)} of {Numbers.Grouped(all)} have a source.";

    public string RestsOn(string what) =>
        $"Everything here rests on {what}. A lever's share says what its assumptions imply beside all the others, not "
        + "what was observed; 'clearsim assumptions' lists every one of them.";

    public string Measure(string measure, string off, string on, string regime) =>
        $"{measure.ToUpperInvariant()}: {off} with every lever off, {on} under {regime}";

    public string Lever => "lever";

    public string LeverOff(string lever) => $"{lever} (off)";

    public string Share => "share, order-free";

    public string Alone => "alone";

    public string LastIn => "last in";

    public string Total => "all of it";

    public string ByLane(string measure) => $"BY LANE: {measure}, and share of the released";

    public string Lane => "lane";

    public string LaneShare => "share";

    public string MeanTime => "mean time";

    public string LaneMix => "lane mix";

    public string WithinLane => "within lane";

    public string Split(string whole, string mix, string within) =>
        $"Of {whole}, {mix} comes of declarations being in other lanes and {within} of the same lane taking another time.";

    public string SharesMean =>
        "Order-free: what the lever adds to those that are on already, as the mean over all orders in which levers can be switched on "
        + "(Shapley's value); these shares sum to the whole. Alone: with no other lever on. Last in: with all others on. Where alone "
        + "and last in are far apart, levers do the same work twice or help each other.";

    public string BarsMean => "█ works with the difference, ░ against it.";

    public string IntervalsMean(double level) => string.Create(
        CultureInfo.InvariantCulture,
        $"±: half-width of the {100 * level:0.#} % interval over the replications, which met the same luck under every combination. Chance only: "
        + $"it says nothing of the inputs.");

    public string NoIntervals => "One replication: no intervals. Ask for more with --replications.";

    public string Idle(IReadOnlyCollection<int> levers)
    {
        bool isOne = levers.Count == 1;
        return $"{(isOne ? "Lever" : "Levers")} {string.Join(", ", levers)} changed nothing here: nothing happened that "
            + $"{(isOne ? "it acts" : "they act")} on (outages are rare, laws do not change by themselves), or nothing is left to do.";
    }

    public string LessThanOwnRun =>
        "This is less than the scenario's own run, so that every combination can be run: differences are those of its days. 'clearsim run' "
        + "compares the regimes at full length; --declarations buys longer and more replications here.";

    public string Picture(string measure) => $"{measure}: each lever's order-free share";

    public string PictureRestsOn(string what, double level, int replications) => string.Create(
        CultureInfo.InvariantCulture, $"Rests on {what}. {level * 100:0.#} % intervals over {replications} replications.");

    public string EveryLeverOff => "every lever off";

    public string Valued(string regime, string value) => $"{regime}: {value}";

    private static string Time(ExplainedSpan span) =>
        span.Time.Count is { } count ? $"{Numbers.Grouped(count)} declarations"
            : span.Time.Each is { } each ? $"{each} each"
            : span.Time.Length is { } length ? $"{(span.Time.IsDivided ? "a part each of " : "")}{length} from {span.From}"
            : "all that come";

    private static string Between((string From, string? To) time) =>
        time.To is { } to ? $"{time.From} to {to}" : $"the time from {time.From} on";
}
