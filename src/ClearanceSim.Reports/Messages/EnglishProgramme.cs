using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Messages;

/// <summary>What levers cost and save, in English.</summary>
internal sealed class EnglishProgramme : IProgrammeMessages
{
    public string Programme(string title) => $"PROGRAMME: {title}";
    public string Against(string to, string from) => $"{to} against {from}, KZT";
    public string Low => "low";
    public string AsAssumed => "as assumed";
    public string High => "high";
    public string Build => "to build, once";
    public string Upkeep => "to keep, a year";
    public string SavedAYear => "saved, a year";
    public string Delay => "delay";
    public string Storage => "storage";
    public string Officers => "officers";
    public string Total => "all of it";
    public string Soonest => "soonest";
    public string Latest => "latest";
    public string PaidForIn => "paid for in";

    public string NoPayback(int levers) =>
        $"The two differ in more than {The(levers)}, so nobody can say what of this is saved by {(levers == 1 ? "it" : "them")}, and no payback "
        + "is told; 'clearsim explain' holds the regime against itself with every lever off.";

    public string NeverPaid(int levers) => $"With these prices {The(levers)} {DoNotPay(levers)}.";

    public string PaidAtTheBest(int levers) =>
        $"As assumed {The(levers)} {DoNotPay(levers)}; only at the best end of every range is what they cost paid back.";

    public string NotPaidAtTheWorst(int levers) =>
        $"As assumed {The(levers)} {(levers == 1 ? "pays for itself" : "pay for themselves")}; at the worst end of every range what they cost is never paid back.";

    public string PaidBetween(int levers, string soonest, string latest) =>
        $"What {The(levers)} cost is paid back, were only prices in doubt, after {soonest} at the soonest and {latest} at the latest.";

    public string Unpriced(IEnumerable<string> levers) => $"Nobody says what these cost, so the sum lacks them: {string.Join("; ", levers)}.";

    public string ServesMore(string servedPerDay, string camePerDay, string share) =>
        $"COSTS ARE FOR MORE THAN THIS: for {servedPerDay} declarations a day, of which {camePerDay} "
        + $"({share}) come here; what the others save is in no figure, so the payback is later than the programme's.";

    public string ProgrammeMeans =>
        "Low and high: every price at the end of its range, all else as it is assumed: how far the other assumptions reach is not in this table. "
        + "Soonest: at the least cost and the greatest saving; latest: at the greatest cost "
        + "and the least saving. Simple payback, without interest; every year is taken for one like the days that were simulated. Officers: hours worked, which save "
        + "money only where fewer are then on duty or do other work. What traders pay for services and "
        + "the revenue that is missed only change hands: they stand above and are no saving here.";

    public string BuildAndPayback => "BUILD AND PAYBACK: KZT, and years until it is paid for";
    public string Lever => "lever";
    public string ToBuild => "to build";
    public string ToKeep => "to keep";
    public string Saves => "saves";
    public string Assumed => "assumed";

    public string PartsMean =>
        "To build: once. To keep: a year. Saves: a year, the lever's order-free share of what delay, storage and work cost less, before its upkeep, as assumed. A lever whose share does "
        + "not exceed its upkeep never pays for itself. Soonest and latest: every price at the best and at the worst end of its range.";

    private static string The(int levers) => $"the {Numbers.Counted(levers, "lever")}";

    private static string DoNotPay(int levers) => levers == 1 ? "never pays for itself" : "never pay for themselves";
}
