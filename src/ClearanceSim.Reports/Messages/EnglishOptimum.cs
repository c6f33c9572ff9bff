using System.Globalization;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Messages;

/// <summary>The reports of an optimisation in English.</summary>
internal sealed class EnglishOptimum : IOptimumMessages
{
    public string Language => "en";

    public string Answer => "Answer";

    public string Own => "Against the scenario's own";

    public string Frontier => "Frontier";

    public string FrontierMeaning =>
        "For each cost that was run the best measured figure. But for the answer's, a figure that is the best of several owes a part of it to luck. 'Follows': from the verdict on another allocation, which has nowhere more or nowhere less.";

    public string RunnersUp => "Runners-up that the frontier does not have";

    public string Tried => "All that was tried";

    public string CostColumn => "cost";

    public string Measured => "measured";

    public string Replications => "replications";

    public string VerdictColumn => "requirement";

    public string IsAnswer => "the answer";

    public string Caveat =>
        "It is taken for granted that more of anything never makes the measure worse; where a pool floods the next one that may be otherwise: the answer is still "
        + "measured by itself, but a cheaper one may be missed. Intervals are of chance within the model, not of its assumptions, which 'clearsim defend' and --assumptions show.";

    public string OnFrontier => "best at no greater cost";

    public string OffFrontier => "bettered by another";

    public string Manifest => "Manifest";

    public string Again => "clearsim run results.json gives the same bytes again: it carries the experiment, the scenario's files and the options.";

    public string Luck(string scenario, string regime, ulong seed) => string.Create(
        CultureInfo.InvariantCulture, $"Scenario {scenario}, {regime}, seed {seed}; all allocations meet the same luck, replication by replication.");

    public string ToChoose(string ranges) => $"To choose: {ranges}.";

    public string SoThat(string requirement, string tolerance) => $"So that {requirement}; {tolerance} to either side is near enough.";

    public string Requirement(string measure, bool atLeast, string threshold) => $"{measure} is {(atLeast ? "at least" : "at most")} {threshold}";

    public string Cost(double cost, bool isHeads) => isHeads ? $"{Number(cost)} in all" : $"cost {Number(cost)}";

    public string Number(double cost) => cost == Math.Round(cost) ? Numbers.Grouped(cost) : Numbers.Quantity(cost);

    public string Fresh(string measured, int replications) =>
        $"{measured}, over {Numbers.Counted(replications, "fresh replication")} that took no part in choosing it.";

    public string Standing(string standing, double level) => standing switch
    {
        "confirmed" => $"CONFIRMED: the whole of the {Numbers.Percent(level)} % interval meets the requirement.",
        "close" => $"CLOSE: the threshold lies within the {Numbers.Percent(level)} % interval, or the mean within the tolerance of it; more replications could turn it.",
        _ => "NOT BORNE OUT: these replications fall short by more than the tolerance, and the budget did not suffice for another choice; give a greater one.",
    };

    public string NoAnswer(string requirement, bool ranOut) => ranOut
        ? $"None: the budget did not suffice to show of any staffing within the bounds that {requirement}."
        : $"None: not even the most of everything within the bounds makes it so that {requirement}.";

    public string AtTheMost(string allocation, string measured, int replications) =>
        $"The most, {allocation}: {measured}, over {Numbers.Counted(replications, "replication")}.";

    public string NothingOpen(int checks, double together, int unsure) =>
        $"All that costs less falls short: {Numbers.Counted(checks, "verdict")}, right together with at least {Numbers.Percent(together)} % where means are farther "
        + "from the threshold than the tolerance" + (unsure == 0 ? "." : $"; besides, {Numbers.Counted(unsure, "allocation")} so near to it that the mean alone decided.");

    public string LeftOpen(int count, bool andMore, string examples) => count == 0
        ? "LEFT OPEN: there are more allocations of less cost than could be gone through, and nothing is known of them."
        : $"LEFT OPEN: {Numbers.Counted(count, "allocation")}{(andMore ? " and more" : "")} of less cost could not be judged within the budget, and all within them: {examples}.";

    public string Withdrawn(int count) => $"{Numbers.Counted(count, "earlier choice")} did not stand up to fresh replications and gave way to this one.";

    public string OwnUnknown(bool hasOwn) => hasOwn
        ? "The scenario's own staffing was not run: the budget did not suffice." : "The scenario has no single number of its own for each of these, so nothing is compared.";

    public string Saved(double difference, bool isHeads, bool? ownMeets)
    {
        string own = ownMeets switch
        {
            true => "it meets the requirement",
            false => "it does not meet the requirement",
            _ => "whether it meets the requirement was not judged",
        };
        string size = Number(Math.Abs(difference));
        return difference == 0 ? $"The answer costs as much; {own}."
            : isHeads ? $"The answer has {size} {(difference > 0 ? "more" : "fewer")}; {own}."
            : $"The answer costs {size} {(difference > 0 ? "more" : "less")}; {own}.";
    }

    public string Verdict(bool? meets, string? by) => meets is null ? "not judged" : (meets.Value ? "meets" : "falls short") + by switch
    {
        "mean" => ", by its mean",
        "another" => ", follows",
        _ => "",
    };

    public string Spent(int spent, int budget, int allocations) =>
        $"{Numbers.Counted(spent, "replication")} of {Numbers.Grouped(budget)} were used, on {Numbers.Counted(allocations, "allocation")}.";

    public string Picture(string measure) => $"{measure} against cost";
}
