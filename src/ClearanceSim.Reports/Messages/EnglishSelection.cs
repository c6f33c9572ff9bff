using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Messages;

/// <summary>A choice among scenarios and regimes in English.</summary>
internal sealed class EnglishSelection : ISelectionMessages
{
    public string Title(int contenders, string criterion) => $"The best of {Numbers.Counted(contenders, "contender")}: {criterion}";

    public string Run(ulong seed, int atMost) =>
        $"Seed {seed}, at most {Numbers.Counted(atMost, "replication")} of each, all under the same luck.";

    public string Chosen => "CHOSEN";

    public string Contenders => "CONTENDERS";

    public string Decided(string chosen, int replications, string within, double level) =>
        $"{chosen}, after {Numbers.Counted(replications, "replication")}. If the best is better than every other by {within} or "
        + $"more, it is chosen in at least {Numbers.Percent(level)} % of such choices.";

    public string NotDecided(string best, IEnumerable<string> others, int replications, string within, double level) =>
        $"NOT DECIDED after {Numbers.Counted(replications, "replication")}: {best} is best so far, and could not be told from "
        + $"{string.Join(", ", others)}. That the best is among these, if it is better than every other by {within} or more, holds in at least "
        + $"{Numbers.Percent(level)} % of such choices. More --replications, or a greater --within, may decide it.";

    public string Contender => "contender";

    public string Replications => "replications";

    public string Out => "out";

    public string NotToldApart => "not told apart";

    public string IsChosen => "CHOSEN";

    public string BestSoFar => "best so far";

    public string Procedure(int first) =>
        $"A contender is out when it has fallen farther behind another than chance explains, beginning after {first} replications "
        + "(procedure KN of Kim and Nelson, 2001, and Student's test, each with half of the error). The ± is chance alone, over the replications in which it took part; what is merely "
        + "assumed is not in it. A contender that went out early was caught at a bad moment more often than not: the ± of such a one is rough. "
        + "Contenders are taken for alternatives: in what else they differ is not looked at; 'clearsim compare' without --best lists it.";
}
