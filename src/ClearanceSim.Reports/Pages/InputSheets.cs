using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Pages;

/// <summary>The tables of the results page that tell of inputs: money, published figures, the ledgers.</summary>
internal static class InputSheets
{
    /// <summary>What a programme costs and saves.</summary>
    public static Sheet Programme(ResultsDocument document, int number, ReportLanguage language)
    {
        var texts = language.Programme;
        var programme = document.Programmes![number];
        List<SheetRow> rows =
        [
            Amount(texts.Build, programme.Build), Amount(texts.Upkeep, programme.Upkeep),
            .. Saved(texts.Delay, programme.Saving.Delay), .. Saved(texts.Storage, programme.Saving.Storage),
            .. Saved(texts.Officers, programme.Saving.Officers), .. Saved(texts.Total, programme.Saving.Total),
        ];
        string name = document.Programmes.Count == 1 ? "programme" : FormattableString.Invariant($"programme-{number + 1}");
        return new Sheet(
            name, ProgrammeSection.Title(document, programme, language.Programme),
            [
                SheetColumn.Text(language.Page.Item), SheetColumn.Estimate(texts.Low), SheetColumn.Estimate(texts.AsAssumed),
                SheetColumn.Estimate(texts.High),
            ],
            rows);

        SheetRow Amount(string label, AmountRange range) => new("", SheetCell.Of(label), Plain(range.Low), Plain(range.Value), Plain(range.High));
        SheetCell Plain(double value) => SheetCell.Of(Numbers.Quantity(value), value, null);
        IEnumerable<SheetRow> Saved(string label, CostRange? range) => range is null
            ? []
            : [new SheetRow(texts.SavedAYear, SheetCell.Of("  " + label), Cell(range.Low), Cell(range.Value), Cell(range.High))];
        SheetCell Cell(Estimate estimate) => PageSheets.Cell(estimate, Figure.Quantity);
    }

    /// <summary>When a programme is paid for; null where nobody can say.</summary>
    public static Sheet? Payback(ResultsDocument document, int number, ReportLanguage language)
    {
        var texts = language.Programme;
        if (document.Programmes![number].Payback is not { } payback) return null;
        string name = document.Programmes.Count == 1 ? "payback" : FormattableString.Invariant($"payback-{number + 1}");
        return new Sheet(
            name, texts.PaidForIn,
            [
                SheetColumn.Text(texts.PaidForIn), .. new[] { texts.Soonest, texts.AsAssumed, texts.Latest }.Select(t => new SheetColumn(t, false, t)),
            ],
            [
                new SheetRow("", SheetCell.Of(texts.PaidForIn), Until(payback.Soonest), Until(payback.Value), Until(payback.Latest)),
            ]);

        SheetCell Until(double? years) => SheetCell.Of(Years.Until(years, language.Figures), [years]);
    }

    /// <summary>Published figures beside the model's; null where there is none.</summary>
    public static Sheet? Published(ResultsDocument document, IPageMessages texts, ISectionMessages sections) => document.Published is not { Count: > 0 } figures
        ? null
        : new Sheet(
            "published", texts.Published,
            [
                SheetColumn.Text(sections.Figure), new SheetColumn(sections.PublishedValue, false, sections.PublishedValue),
                SheetColumn.Estimate(sections.Model), .. new[] { sections.Standing, texts.Source, texts.Why }.Select(SheetColumn.Text),
            ],
            [
                .. figures.Select(f => new SheetRow(
                    "", SheetCell.Of(PublishedSection.Label(document, f, sections)),
                    SheetCell.Of(Cells.Plain(f.Published, PublishedSection.FigureOf(f)), [f.Published]),
                    PageSheets.Cell(f.Model, PublishedSection.FigureOf(f)), SheetCell.Of(sections.StandingOf(f.Standing)), SheetCell.Of(f.Source),
                    SheetCell.Of(f.Why))),
            ]);

    /// <summary>The weekly means of a pilot from empty.</summary>
    public static Sheet WarmUp(ResultsDocument document, WarmUpResult pilot, IPageMessages texts) => new(
        "warm-up", texts.WeeklyMeans,
        [
            new SheetColumn(texts.Week, false, texts.Week),
            .. pilot.Regimes.Select(r => WarmUpText.Name(document, r)).Select(name => new SheetColumn(name, false, name)),
        ],
        [
            .. Enumerable.Range(0, pilot.Regimes.Max(r => r.Means.Count)).Select(week => new SheetRow(
                "",
                [
                    SheetCell.Of(Numbers.Grouped(week + 1), week + 1),
                    .. pilot.Regimes.Select(r => week < r.Means.Count ? r.Means[week] : null)
                        .Select(mean => SheetCell.Of(mean is { } seconds ? Durations.Human(seconds) : Cells.Nothing, [mean])),
                ])),
        ]);

    /// <summary>The queues over the week, hour by hour.</summary>
    public static Sheet Queues(ResultsDocument document, QueueWeekResult queues, IPageMessages texts, ISectionMessages sections) => new(
        "queues", texts.QueuesOverTheWeek,
        [
            SheetColumn.Text(texts.HourOfWeek),
            .. queues.Pools.Select(w => $"{PoolSection.Name(w.Pool, w.Post)}, {QueueWeekSection.Regime(document, w)}")
                .Select(name => new SheetColumn(name, false, name)),
        ],
        [
            .. Enumerable.Range(0, queues.Pools[0].Hours.Count).Select(hour => new SheetRow(
                texts.Days[hour / 24],
                [
                    SheetCell.Of(QueueWeekSection.Moment(hour, sections)),
                    .. queues.Pools.Select(w => w.Hours[hour]).Select(queue => SheetCell.Of(queue is { } waiting ? Numbers.Quantity(waiting) : Cells.Nothing, [queue])),
                ])),
        ]);

    /// <summary>Inputs that differ between scenarios; null where none does or there is one scenario.</summary>
    public static Sheet? Differing(ResultsDocument document, IPageMessages texts)
    {
        var rows = InputDifferences.All(document);
        return rows.Count == 0
            ? null
            : new Sheet(
                "inputs-that-differ", texts.InputsThatDiffer,
                [SheetColumn.Text(texts.Input), .. document.Scenarios.Select(s => SheetColumn.Text(s.Id))],
                [.. rows.Select(r => new SheetRow("", [SheetCell.Of(r.Path), .. r.Values.Select(SheetCell.Of)]))]);
    }

    /// <summary>The ledger of the first scenario, and of every other what is not the same there; empty ones are left out.</summary>
    public static IEnumerable<Sheet> Ledgers(ResultsDocument document, IPageMessages texts)
    {
        var first = document.Scenarios[0];
        var known = document.Assumptions.List.ToHashSet();
        for (int i = 0; i < document.Scenarios.Count; i++)
        {
            var scenario = document.Scenarios[i];
            var inputs = i == 0 ? document.Assumptions.List : [.. (scenario.Assumptions?.List ?? []).Where(a => !known.Contains(a))];
            if (inputs.Count == 0) continue;
            yield return new Sheet(
                i == 0 ? "ledger" : FormattableString.Invariant($"ledger-{i + 1}"),
                i == 0 ? texts.LedgerOf(scenario.Id) : texts.LedgerDiffering(scenario.Id, first.Id),
                [.. new[] { texts.Input, texts.Value, texts.Low, texts.High, texts.Grade, texts.Source }.Select(SheetColumn.Text)],
                [.. inputs.Select(a => new SheetRow("", [.. new[] { a.Path, a.Value, a.Low, a.High, a.Grade, a.Source }.Select(t => SheetCell.Of(t ?? ""))]))]);
        }
    }
}
