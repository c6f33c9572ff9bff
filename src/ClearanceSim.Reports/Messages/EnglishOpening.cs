using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Messages;

/// <summary>What was compared and over what, in English.</summary>
internal sealed class EnglishOpening : IOpeningMessages
{
    public string WithLevers(string regime, IEnumerable<int> levers) => $"{regime} (levers {string.Join(", ", levers)})";

    public string WithoutLever(string regime) => $"{regime} (no lever)";

    public string Regimes(string file, IEnumerable<string> regimes) => $"{file}: {string.Join(", ", regimes)}.";

    public string Regimes(string scenario, string file, IEnumerable<string> regimes) => $"{scenario}: {file}: {string.Join(", ", regimes)}.";

    public string Levers(IEnumerable<(int Lever, string Title)> levers) =>
        $"Levers: {string.Join("; ", levers.Select(l => $"{l.Lever} {l.Title}"))}.";

    public string Ran(RanSpan span, long observed, bool underEach) =>
        $"{Ran(span)}; {Numbers.Counted(observed, EnglishSubject.One(span.Of))} observed{(underEach ? " under each regime" : "")}.";

    public string Ran(RanSpan span, IEnumerable<(string Scenario, long Observed)> observed) =>
        $"{Ran(span)}; observed were {string.Join(", ", observed.Select(o => $"{Numbers.Grouped(o.Observed)} in {o.Scenario}"))}.";

    public string RanIn(string scenario, RanSpan span, long observed) => $"{scenario}: {Ran(span, observed, underEach: false)}";

    public string NotRunAlike =>
        "NOT RUN ALIKE: warm-ups or lengths differ, so that differences may be due to them and not to the inputs.";

    public string Interrupted(int finished, int planned, bool atMost) =>
        $"Interrupted: {finished} of {(atMost ? "at most " : "")}{planned} replications were finished, and the figures rest on these.";

    public string Inputs(string? scenario, int all, int withSource, IEnumerable<(string Grade, int Count)> grades)
    {
        string whose = scenario is null ? "Inputs" : $"Inputs of {scenario}";
        string graded = string.Join(", ", grades.Select(g => $"{Numbers.Grouped(g.Count)} {g.Grade}"));
        return all == 0
            ? $"{whose}: none is listed."
            : $"{whose}: {Numbers.Grouped(withSource)} of {Numbers.Grouped(all)} have a source{(graded.Length > 0 ? $" ({graded})." : ".")}";
    }

    public string NotObserved =>
        "No measured effect of Keden is published. These figures follow from assumed inputs, not from observation: "
        + "they show what the assumptions imply, and 'clearsim assumptions' lists every one of them.";

    public string InputsThatDiffer => "INPUTS THAT DIFFER";

    public string NoNumberDiffers => $"No number of the ledgers differs. {NotListed}";

    public string OtherInputs(int count) =>
        $"and {Numbers.Counted(count, "other input")} ('clearsim assumptions' lists those of a scenario).";

    public string NumbersAndLevers => $"Numbers of the ledgers and levers. {NotListed}";

    public string NotListed => "Conditions, stages, hours, dates and how long is simulated are not listed.";

    public string Changes => "IN FORCE FROM A DATE ON";

    public string LeverComes(int lever, string title) => $"lever {lever}, {title}";

    public string LawComes(string title, string law) => $"{title} (law of {law})";

    public string Change(string regime, string date, string what, bool? isBefore) => $"{regime}: {date} {what}" + isBefore switch
    {
        true => ", before the first day.",
        false => ", after the last day that counts.",
        null => ".",
    };

    private static string Ran(RanSpan span)
    {
        string time = span.Count is { } count ? $"{Numbers.Grouped(count)} {EnglishSubject.Many(span.Of)}" : span.Length ?? "all that come";
        return $"{Numbers.Counted(span.Replications, "replication")} of {time}{(span.IsEach ? " each" : "")} from {span.From}"
            + $"{(span.WarmUp is { } warmUp ? $" after {warmUp} of warm-up" : "")}, seed {span.Seed}";
    }
}
