using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Comparison;

/// <summary>What the levers of a regime cost to build, what a year with them saves, and when that has paid for them.</summary>
internal static class ProgrammeSection
{
    /// <summary>Writes a table for each programme; nothing where nobody says what a lever costs.</summary>
    public static void Write(TextWriter writer, ResultsDocument document)
    {
        foreach (var programme in document.Programmes ?? [])
        {
            writer.WriteLine();
            writer.WriteLine($"PROGRAMME: {Title(document, programme)}");
            Table(programme).Write(writer);
            foreach (string sentence in Sentences(programme)) writer.WriteParagraph(sentence);
        }

        if (document.Programmes is { Count: > 0 }) writer.WriteParagraph(Meaning);
    }

    /// <summary>What the figures are.</summary>
    public const string Meaning =
        "Low and high: every price at the end of its range, all else as it is assumed: how far the other assumptions reach is not in this table. Soonest: at the least cost and the greatest saving; latest: at the greatest cost "
        + "and the least saving. Simple payback, without interest; every year is taken for one like the days that were simulated. What traders pay for services and "
        + "the revenue that is missed only change hands: they stand above and are no saving here.";

    /// <summary>Which regime is held against which.</summary>
    public static string Title(ResultsDocument document, ProgrammeResult programme) =>
        $"{Name(document, programme.To)} against {Name(document, programme.From)}, KZT";

    /// <summary>When it is paid back, and what has to be known with that.</summary>
    public static IEnumerable<string> Sentences(ProgrammeResult programme)
    {
        yield return Sentence(programme);
        if (ServedNote.Of(programme.Traffic) is { } part) yield return part;
        string[] unpriced = [.. programme.Levers.Where(l => l.Build is null).Select(l => l.Title)];
        if (unpriced.Length > 0) yield return $"Nobody says what these cost, so the sum lacks them: {string.Join("; ", unpriced)}.";
    }

    /// <summary>What it costs and saves, each at the ends of its range.</summary>
    private static TextTable Table(ProgrammeResult programme)
    {
        var table = new TextTable();
        table.Add("", "low", "as assumed", "high");
        Amount("to build, once", programme.Build);
        Amount("to keep, a year", programme.Upkeep);
        table.Heading("saved, a year");
        Saved("  delay", programme.Saving.Delay);
        Saved("  storage", programme.Saving.Storage);
        Saved("  officers", programme.Saving.Officers);
        Saved("  all of it", programme.Saving.Total);
        if (programme.Payback is not { } payback) return table;
        table.Add("", "soonest", "as assumed", "latest");
        table.Add("paid for in", Years.Until(payback.Soonest), Years.Until(payback.Value), Years.Until(payback.Latest));
        return table;

        void Amount(string label, AmountRange range) =>
            table.Add(label, Numbers.Quantity(range.Low), Numbers.Quantity(range.Value), Numbers.Quantity(range.High));
        void Saved(string label, CostRange? range)
        {
            if (range is not null) table.Add(label, Cell(range.Low), Cell(range.Value), Cell(range.High));
        }
    }

    private static string Cell(Estimate estimate) => Cells.Value(estimate, Figure.Quantity);

    private static string Sentence(ProgrammeResult programme)
    {
        int count = programme.Levers.Select(l => l.Lever).Distinct().Count();
        string levers = $"the {Numbers.Counted(count, "lever")}", pay = count == 1 ? "pays for itself" : "pay for themselves";
        string doNot = count == 1 ? "never pays for itself" : "never pay for themselves";
        return programme.Payback switch
        {
            null => $"The two differ in more than {levers}, so nobody can say what of this is saved by {(count == 1 ? "it" : "them")}, and no payback "
                + "is told; 'clearsim explain' holds the regime against itself with every lever off.",
            { Soonest: null } => $"With these prices {levers} {doNot}.",
            { Value: null } => $"As assumed {levers} {doNot}; only at the best end of every range is what they cost paid back.",
            { Latest: null } => $"As assumed {levers} {pay}; at the worst end of every range what they cost is never paid back.",
            { Soonest: var soonest, Latest: var latest } =>
                $"What {levers} cost is paid back, after {Years.Until(soonest)} at the soonest and {Years.Until(latest)} at the latest.",
        };
    }

    private static string Name(ResultsDocument document, RegimeReference of)
    {
        var regime = document.Regimes.First(r => (r.Scenario, r.Regime) == (of.Scenario, of.Regime));
        return document.Scenarios.Count > 1 ? $"{of.Scenario}, {of.Regime}" : regime.Title ?? of.Regime;
    }
}
