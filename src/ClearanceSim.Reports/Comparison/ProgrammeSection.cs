using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>What the levers of a regime cost to build, what a year with them saves, and when that has paid for them.</summary>
internal static class ProgrammeSection
{
    /// <summary>Writes a table for each programme; nothing where nobody says what a lever costs.</summary>
    public static void Write(TextWriter writer, ResultsDocument document, ReportLanguage language)
    {
        foreach (var programme in document.Programmes ?? [])
        {
            writer.WriteLine();
            writer.WriteLine(language.Programme.Programme(Title(document, programme, language.Programme)));
            Table(programme, language).Write(writer);
            foreach (string sentence in Sentences(programme, language)) writer.WriteParagraph(sentence);
        }

        if (document.Programmes is { Count: > 0 }) writer.WriteParagraph(language.Programme.ProgrammeMeans);
    }

    /// <summary>Which regime is held against which.</summary>
    public static string Title(ResultsDocument document, ProgrammeResult programme, IProgrammeMessages texts) =>
        texts.Against(Name(document, programme.To), Name(document, programme.From));

    /// <summary>When it is paid back, and what has to be known with that.</summary>
    public static IEnumerable<string> Sentences(ProgrammeResult programme, ReportLanguage language)
    {
        yield return Sentence(programme, language);
        if (ServedNote.Of(programme.Traffic, language.Programme) is { } part) yield return part;
        string[] unpriced = [.. programme.Levers.Where(l => l.Build is null).Select(l => l.Title)];
        if (unpriced.Length > 0) yield return language.Programme.Unpriced(unpriced);
    }

    /// <summary>What it costs and saves, each at the ends of its range.</summary>
    private static TextTable Table(ProgrammeResult programme, ReportLanguage language)
    {
        var texts = language.Programme;
        var table = new TextTable();
        table.Add("", texts.Low, texts.AsAssumed, texts.High);
        Amount(texts.Build, programme.Build);
        Amount(texts.Upkeep, programme.Upkeep);
        table.Heading(texts.SavedAYear);
        Saved("  " + texts.Delay, programme.Saving.Delay);
        Saved("  " + texts.Storage, programme.Saving.Storage);
        Saved("  " + texts.Officers, programme.Saving.Officers);
        Saved("  " + texts.Total, programme.Saving.Total);
        if (programme.Payback is not { } payback) return table;
        table.Add("", texts.Soonest, texts.AsAssumed, texts.Latest);
        table.Add(texts.PaidForIn, Until(payback.Soonest), Until(payback.Value), Until(payback.Latest));
        return table;

        string Until(double? years) => Years.Until(years, language.Figures);
        void Amount(string label, AmountRange range) =>
            table.Add(label, Numbers.Quantity(range.Low), Numbers.Quantity(range.Value), Numbers.Quantity(range.High));
        void Saved(string label, CostRange? range)
        {
            if (range is not null) table.Add(label, Cell(range.Low), Cell(range.Value), Cell(range.High));
        }
    }

    private static string Cell(Estimate estimate) => Cells.Value(estimate, Figure.Quantity);

    private static string Sentence(ProgrammeResult programme, ReportLanguage language)
    {
        int count = programme.Levers.Select(l => l.Lever).Distinct().Count();
        var texts = language.Programme;
        return programme.Payback switch
        {
            null => texts.NoPayback(count),
            { Soonest: null } => texts.NeverPaid(count),
            { Value: null } => texts.PaidAtTheBest(count),
            { Latest: null } => texts.NotPaidAtTheWorst(count),
            { Soonest: var soonest, Latest: var latest } =>
                texts.PaidBetween(count, Years.Until(soonest, language.Figures), Years.Until(latest, language.Figures)),
        };
    }

    private static string Name(ResultsDocument document, RegimeReference of)
    {
        var regime = document.Regimes.First(r => (r.Scenario, r.Regime) == (of.Scenario, of.Regime));
        return document.Scenarios.Count > 1 ? $"{of.Scenario}, {of.Regime}" : regime.Title ?? of.Regime;
    }
}
