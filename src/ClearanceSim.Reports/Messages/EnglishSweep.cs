using System.Globalization;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Messages;

/// <summary>The reports of a sweep in English.</summary>
internal sealed class EnglishSweep : ISweepMessages
{
    // A rule of thumb: below this a line leaves so much that its coefficients are no measure of what matters.
    private const double GoodFit = 0.7;

    public string Language => "en";

    public string Overloaded(IReadOnlyList<string> points, int more, int all) =>
        $"OVERLOADED at {Numbers.Grouped(points.Count + more)} of {Numbers.Counted(all, "point")}: {string.Join("; ", points)}{(more > 0 ? $"; and {Numbers.Counted(more, "other")}" : "")}. "
        + "More comes than some pool can serve, so times grow for as long as is simulated. They are those of no steady state, and so are effects, "
        + "interactions and a frontier that rest on them.";

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

    public string LeastAt => "least at";

    public string MostAt => "most at";

    public string Range => "from least to most";

    public string OfVariance => "of variance";

    public string Effect => "beside the mean of all";

    public string Regime => "regime";

    public string Aliases => "cannot be told from";

    public string From => "from";

    public string To => "to";

    public string FromTo => "change";

    public string AliasTable => "What cannot be told apart";

    public string AliasMeaning =>
        "What stands in one line is one figure to this fraction: what is told of the first holds for all of them together, those with a minus taken off. What stands in no line is told by itself.";

    public string AndAliases => "with what cannot be told from it (see below)";

    public string WithFactors => "Interactions that cannot be told from a factor are in that factor's row, and in no other.";

    public string NoFrontier => "nothing to compare";

    public string OnFrontier => "on the frontier";

    public string OffFrontier => "bettered by another";

    public string Manifest => "Manifest";

    public string Again => "clearsim run results.json gives the same bytes again: it carries the experiment, the scenario's files and the options.";

    public string Inputs(int withSource, int inputs) =>
        $"Inputs: {Numbers.Grouped(withSource)} of {Numbers.Grouped(inputs)} have a source; all else is assumed.";

    public string ReleasedWithin(string from, string to) => $"Shares released within a time: from {from} to {to}.";

    public string OverCircumstances(string circumstances) =>
        $"Means run over all levels of {circumstances} alike, however likely they are; the points and the frontier show each by itself.";

    public string Pale => "pale: may be chance";

    public string Caveat(bool isCube) =>
        $"Intervals {(isCube ? "of the points are" : "are")} of chance within the model, at the 95 % level, each for itself"
        + (isCube ? "" : "; where the greatest of several is told, it holds for all of them at once")
        + ". How far the inputs may be off is another doubt, which 'clearsim defend' shows.";

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

    public string EffectsMeaning(bool isCube, bool hasLevels) => !isCube
        ? "Means over all points with a level."
        : "Effects are those of a straight line in all factors together (least squares over the means at the points), each over the whole range of its factor. "
            + "Their ± is Student's at the 95 % level, from all that the line leaves (curves, interactions, chance) and from what luck does to all points, which the replications show; a change that does not exceed its ± may be no more than that (and has no bar). "
            + "Of variance: the squared standardised coefficient, which is the part that the factor's own term has in the variance between points "
            + "(Saltelli and others, Global Sensitivity Analysis: The Primer, 2008, 1.2.5); where factors go together in the draw, these parts do not add up to R2."
            + (hasLevels ? " Of more than two levels each has a term of its own; two levels are always at an end and have more of the variance than a range with the same effect." : "");

    public string Distinct(int distinct, int points) =>
        $"Of the {Numbers.Counted(points, "point")} only {Numbers.Grouped(distinct)} differ, for the factors have few levels; what is the same is run and counted once. 'design: full' has every combination of levels once.";

    public string Fit(double? explained, double? adjusted, int points) => (explained, adjusted) switch
    {
        ({ } r, { } a) when a >= GoodFit => $"The line explains {Numbers.Percent(r)} % of the variance between {Numbers.Counted(points, "point")} (R2; {Numbers.Percent(a)} % corrected for the number of factors).",
        ({ } r, { } a) => $"THE LINE FITS BADLY: it explains {Numbers.Percent(r)} % of the variance between {Numbers.Counted(points, "point")} (R2; {Numbers.Percent(Math.Max(0, a))} % corrected for the number of factors). The rest is curves, interactions and chance; a full design of few levels shows which.",
        _ => $"Nothing varies between {Numbers.Counted(points, "point")}.",
    };

    public string NoFit(int points, int needed) => points < needed
        ? $"No effects can be told: there are {Numbers.Counted(points, "point")} that differ and have figures, and these factors take {Numbers.Grouped(needed)} or more."
        : $"No effects can be told: in these {Numbers.Counted(points, "point")} one factor does not vary, or is made of the others.";

    public string MoreInteractions(int count) => $"and {Numbers.Counted(count, "interaction")} more: --out writes them all.";

    public string FrontierMeaning(string wants, string? unchosen) =>
        (unchosen is null ? "" : $"Nobody chooses {unchosen}: points are compared only where it is the same. ")
        + $"Wanted: {wants}. No other point is at least as good as one of these in every such respect and better in one, by means; two whose intervals overlap may change places.";

    public string MorePoints(int count) => $"and {Numbers.Counted(count, "point")} more: --out writes them all.";

    public string Tornado(string measure, string regime, bool isCube) =>
        $"{measure}, {regime}: {(isCube ? "change over the range of each factor" : "from the least mean to the greatest")}";

    public string FrontierOf(string one, string other) => $"{other} against {one}";
}
