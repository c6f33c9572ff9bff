using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>
/// The blocks of the table, made from what the results have: a process without customs has no lanes and no control.
/// </summary>
internal static class Blocks
{
    /// <summary>Time, control and cost; blocks without a measure are left out.</summary>
    public static IReadOnlyList<MeasureBlock> Of(IReadOnlyList<RegimeResult> regimes, IMeasureMessages texts)
    {
        bool customs = regimes.Any(r => r.Control is not null);
        MeasureBlock[] all =
        [
            new(texts.Time, [.. Times(regimes, customs, texts)]),
            new(customs ? texts.Control : texts.Outcomes, [.. Control(regimes, texts)]),
            new(texts.Cost, [.. Cost(regimes, customs, texts), .. MoneyRows.Of(regimes, texts)]),
            new(texts.Duties, [.. Payments(regimes, texts)]),
        ];
        return [.. all.Where(b => b.Groups.Any(g => g.Measures.Count > 0))];
    }

    private static IEnumerable<MeasureGroup> Times(IReadOnlyList<RegimeResult> regimes, bool customs, IMeasureMessages texts)
    {
        // Where nobody came to the end of an interval (an import does not leave the country), it tells nothing; the main one stays.
        var intervals = regimes.SelectMany(r => r.Intervals).DistinctBy(Key)
            .Where((interval, i) => i == 0 || regimes.Any(r => Find(r, Key(interval)) is { Count: > 0 })).ToList();
        foreach (var interval in intervals)
        {
            string key = Key(interval);
            string Path(string statistic) => MeasurePath.Interval(interval.From, interval.To, statistic, interval.Clock);
            List<MeasureRow> rows =
            [
                new("  " + texts.Mean, Path("mean"), Figure.Duration, r => Find(r, key)?.Mean),
                new("  " + texts.Median, Path("p50"), Figure.Duration, r => Find(r, key)?.P50),
                new("  " + texts.NineInTen, Path("p90"), Figure.Duration, r => Find(r, key)?.P90),
            ];
            if (interval == intervals[0]) rows.AddRange(Within(regimes, texts));
            if (interval.Clock != MeasurePath.Wall) rows.AddRange(InTime(regimes, interval, texts));
            yield return new MeasureGroup(
                texts.Interval(interval.From, interval.To, interval.Clock == MeasurePath.Wall ? null : interval.Clock), rows);
        }

        foreach (var group in ByCode(regimes, intervals[0], texts)) yield return group;
        string leaving = customs ? texts.LeftReleased : texts.Served;
        yield return new MeasureGroup("", [new(leaving, MeasurePath.Throughput, Figure.Quantity, r => r.ThroughputPerDay)]);
    }

    // What a process without customs asks to have told apart.
    private static IEnumerable<MeasureGroup> ByCode(IReadOnlyList<RegimeResult> regimes, IntervalResult main, IMeasureMessages texts)
    {
        string mean = MeasurePath.Interval(main.From, main.To, "mean", main.Clock);
        return
            from code in regimes.SelectMany(Codes).DistinctBy(c => (c.Attribute, c.Code))
            group code by code.Attribute into attribute
            select new MeasureGroup(texts.MeanBy(texts.Interval(main.From, main.To), attribute.Key), [.. attribute.Select(a => new MeasureRow(
                "  " + a.Code,
                MeasurePath.Member(MeasurePath.Group(a.Attribute), a.Code, mean),
                Figure.Duration,
                r => Codes(r).FirstOrDefault(c => (c.Attribute, c.Code) == (a.Attribute, a.Code)).Interval?.Mean))]);
    }

    private static IEnumerable<(string Attribute, string Code, IntervalResult Interval)> Codes(RegimeResult regime) =>
        (regime.Groups ?? []).SelectMany(g => g.Members.Select(m => (g.Attribute, m.Code, m.Intervals[0])));

    private static IEnumerable<MeasureRow> Within(IReadOnlyList<RegimeResult> regimes, IMeasureMessages texts) =>
        regimes.SelectMany(r => r.ShareReleasedWithin.Keys).Distinct().Select(label => new MeasureRow(
            "  " + texts.Within(Spaced(label)),
            MeasurePath.Within(label),
            Figure.Share,
            r => r.ShareReleasedWithin.GetValueOrDefault(label)));

    private static IEnumerable<MeasureRow> InTime(IReadOnlyList<RegimeResult> regimes, IntervalResult interval, IMeasureMessages texts) =>
        regimes.SelectMany(r => r.Deadlines ?? []).Where(d => (d.From, d.To) == (interval.From, interval.To))
            .Select(d => d.Deadline).Distinct().Select(deadline => new MeasureRow(
                "  " + texts.WithinLegalLimit,
                MeasurePath.Deadline(deadline),
                Figure.Share,
                r => r.Deadlines?.FirstOrDefault(d => d.Deadline == deadline)?.InTime));

    private static IEnumerable<MeasureGroup> Control(IReadOnlyList<RegimeResult> regimes, IMeasureMessages texts)
    {
        var lanes = regimes.SelectMany(r => r.Lanes ?? []).Where(l => l.Count > 0).Select(l => l.Lane).Distinct().ToList();
        if (lanes.Count > 0)
            yield return new MeasureGroup(texts.Lanes, [.. lanes.Select(lane => new MeasureRow(
                "  " + lane,
                MeasurePath.Member("lanes", lane, "share"),
                Figure.Share,
                r => r.Lanes?.FirstOrDefault(l => l.Lane == lane)?.Share))]);
        if (regimes.Any(r => r.Control is not null))
        {
            yield return new MeasureGroup("",
            [
                new(texts.InspectionRate, MeasurePath.Control("inspectionRate"), Figure.Share, r => r.Control?.InspectionRate),
                new(texts.HitRate, MeasurePath.Control("hitRate"), Figure.Share, r => r.Control?.HitRate),
                .. HitRates(regimes, lanes),
                new(texts.Detection, MeasurePath.Control("detection"), Figure.Share, r => r.Control?.Detection),
                .. Revenue(regimes, texts),
                .. Contacts(regimes, texts),
            ]);
        }

        var outcomes = regimes.SelectMany(r => r.Outcomes).Where(o => o.Outcome != "released" && o.Share.Value is > 0)
            .Select(o => o.Outcome).Distinct();
        yield return new MeasureGroup("", [.. outcomes.Select(outcome => new MeasureRow(
            texts.Outcome(outcome),
            MeasurePath.Outcome(outcome),
            Figure.Share,
            r => r.Outcomes.FirstOrDefault(o => o.Outcome == outcome)?.Share))]);
    }

    // Both grow with how much is wrong, and that is assumed: so each is also told for one per cent of it.
    private static IEnumerable<MeasureRow> Revenue(IReadOnlyList<RegimeResult> regimes, IMeasureMessages texts)
    {
        yield return new(texts.MissedRevenue, MeasurePath.Control("missedRevenue"), Figure.Quantity, r => r.Control?.MissedRevenue);
        if (regimes.Any(r => r.Control?.MissedRevenuePerPoint?.Value is not null))
            yield return new("  " + texts.PerPoint, MeasurePath.Control("missedRevenuePerPoint"), Figure.Quantity, r => r.Control?.MissedRevenuePerPoint);
        if (regimes.All(r => r.Control?.RecoveredRevenue is null)) yield break;
        yield return new(texts.RecoveredRevenue, MeasurePath.Control("recoveredRevenue"), Figure.Quantity, r => r.Control?.RecoveredRevenue);
        if (regimes.Any(r => r.Control?.RecoveredByAudit?.Value is > 0))
            yield return new("  " + texts.ByAudit, MeasurePath.Control("recoveredByAudit"), Figure.Quantity, r => r.Control?.RecoveredByAudit);
        if (regimes.Any(r => r.Control?.RecoveredRevenuePerPoint?.Value is not null))
            yield return new(
                "  " + texts.PerPoint, MeasurePath.Control("recoveredRevenuePerPoint"), Figure.Quantity, r => r.Control?.RecoveredRevenuePerPoint);
    }

    private static IEnumerable<MeasureRow> Contacts(IReadOnlyList<RegimeResult> regimes, IMeasureMessages texts)
    {
        if (regimes.Any(r => r.Control?.ContactsPerDeclaration is not null))
            yield return new(
                texts.OfficerContacts, MeasurePath.Control("contactsPerDeclaration"), Figure.Quantity,
                r => r.Control?.ContactsPerDeclaration);
    }

    // Where a single lane is inspected, its hit rate is the one that stands above.
    private static IEnumerable<MeasureRow> HitRates(IReadOnlyList<RegimeResult> regimes, IReadOnlyList<string> lanes)
    {
        var inspected = lanes.Where(lane => regimes.Any(r => HitRate(r, lane)?.Value is not null)).ToList();
        return inspected.Count < 2
            ? []
            : inspected.Select(lane => new MeasureRow(
                "  " + lane, MeasurePath.Member("lanes", lane, "hitRate"), Figure.Share, r => HitRate(r, lane)));
    }

    private static IEnumerable<MeasureGroup> Cost(IReadOnlyList<RegimeResult> regimes, bool customs, IMeasureMessages texts)
    {
        string work = customs ? texts.OfficerHours : texts.HoursOfWork, waiting = customs ? texts.TradersWaiting : texts.MeanWaiting;
        yield return new MeasureGroup("",
        [
            new(work, MeasurePath.Cost("officerHours"), Figure.Quantity, r => r.Cost.OfficerHours),
            // Hours that nobody works cost their wages, too.
            .. regimes.Any(r => r.Cost.StaffedHours is not null)
                ? [new MeasureRow("  " + texts.OnDuty, MeasurePath.Cost("staffedHours"), Figure.Quantity, r => r.Cost.StaffedHours)] : Array.Empty<MeasureRow>(),
            new(waiting, MeasurePath.Cost("traderDelay"), Figure.Duration, r => r.Cost.TraderDelay),
        ]);
    }

    private static IEnumerable<MeasureGroup> Payments(IReadOnlyList<RegimeResult> regimes, IMeasureMessages texts)
    {
        if (regimes.All(r => r.Payments is null)) yield break;
        yield return new MeasureGroup("",
        [
            new(texts.Assessed, MeasurePath.Payment("assessed"), Figure.Quantity, r => r.Payments?.Assessed),
            new("  " + texts.Debited, MeasurePath.Payment("debited"), Figure.Quantity, r => r.Payments?.Debited),
            new("  " + texts.Secured, MeasurePath.Payment("secured"), Figure.Quantity, r => r.Payments?.Secured),
            new("  " + texts.Waived, MeasurePath.Payment("waived"), Figure.Quantity, r => r.Payments?.Waived),
            new("  " + texts.Outstanding, MeasurePath.Payment("outstanding"), Figure.Quantity, r => r.Payments?.Outstanding),
        ]);
    }

    private static Estimate? HitRate(RegimeResult regime, string lane) =>
        regime.Lanes?.FirstOrDefault(l => l.Lane == lane)?.HitRate;

    private static IntervalResult? Find(RegimeResult regime, string key) => regime.Intervals.FirstOrDefault(i => Key(i) == key);

    private static string Key(IntervalResult i) => MeasurePath.IntervalKey(i.From, i.To, i.Clock);

    // "60s" is written "60 s".
    private static string Spaced(string label)
    {
        int unit = label.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return unit > 0 ? $"{label[..unit]} {label[unit..]}" : label;
    }
}
