using System.Globalization;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Messages;

/// <summary>The reports of a sweep in English.</summary>
internal sealed class EnglishSweep : ISweepMessages
{
    public string Language => "en";

    public string Factors => "Factors";

    public string InteractionsMeaning =>
        "Of two levels each: half of what one factor's effect changes with the other's level. Of more: by how much the mean at the two levels departs from the sum of what each does alone.";

    public string Interactions => "Interactions";

    public string OneReplication => "One replication tells nothing of chance: what is an effect, and what an interaction, more replications say.";

    public string NoInteraction => "No interaction stands out from chance.";

    public string Frontier => "Frontier";

    public string Points => "Points";

    public string Point => "point";

    public string Factor => "factor";

    public string Changes => "sets";

    public string Levels => "levels";

    public string Level => "level";

    public string Mean => "mean";

    public string Range => "from least to most";

    public string OfVariance => "of variance";

    public string Effect => "beside the mean of all";

    public string Regime => "regime";

    public string Aliases => "cannot be told from";

    public string OnFrontier => "on the frontier";

    public string OffFrontier => "bettered by another";

    public string Manifest => "Manifest";

    public string Again => "clearsim run results.json gives the same bytes again: it carries the experiment, the scenario's files and the options.";

    public string Caveat =>
        "Intervals are of chance within the model, at the 95 % level, each for itself; where the greatest of several is told, it holds for all of them at once. How far the inputs may be off is another doubt, which 'clearsim defend' and --assumptions show.";

    public string Design(string kind, int factors, int points, int replications)
    {
        string how = kind switch
        {
            "full" => "every combination of the levels of",
            "fractional" => "a fraction of the combinations of two levels of",
            _ => "a Latin hypercube over the ranges of",
        };
        return $"{Numbers.Counted(points, "point")}, {how} {Numbers.Counted(factors, "factor")}, {Numbers.Counted(replications, "replication")} of each.";
    }

    public string Fraction(string resolution, string generators, string relation) =>
        $"Resolution {resolution}, generators {generators} (letters are the factors in their order); defining relation I = {relation}. Effects of three factors and more are taken to be nothing.";

    public string Luck(string scenario, ulong seed) => string.Create(
        CultureInfo.InvariantCulture, $"Scenario {scenario}, seed {seed}; all points and regimes meet the same luck, replication by replication.");

    public string Missing(int figures, int all) =>
        $"Nothing was observed in {Numbers.Grouped(figures)} of {Numbers.Grouped(all)} figures. Means leave them out, and may compare unlike points.";

    public string Effects(string measure, string regime) => $"What moves {measure}, {regime}";

    public string EffectsMeaning(bool isCube) => isCube
        ? "Means over the points in each third of a factor's range. Of variance: squared rank correlation over the points."
        : "Means over all points with a level.";

    public string FrontierMeaning(string wants) =>
        $"Wanted: {wants}. Each of these points can be bettered in one respect only at the cost of another, by means; two whose intervals overlap may change places.";

    public string MorePoints(int count) => $"and {Numbers.Counted(count, "point")} more: --out writes them all.";

    public string Tornado(string measure, string regime) => $"{measure}, {regime}: from the least level to the greatest";

    public string FrontierOf(string one, string other) => $"{other} against {one}";
}
