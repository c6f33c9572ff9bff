using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Reports.Comparison;

/// <summary>
/// The blocks of the table, made from what the results have: a process without customs has no lanes and no control.
/// </summary>
internal static class Blocks
{
    private const string PerPoint = "  for 1 % wrong";

    /// <summary>Time, control and cost; blocks without a measure are left out.</summary>
    public static IReadOnlyList<MeasureBlock> Of(IReadOnlyList<RegimeResult> regimes)
    {
        bool customs = regimes.Any(r => r.Control is not null);
        MeasureBlock[] all =
        [
            new("TIME", [.. Times(regimes, customs)]),
            new(customs ? "CONTROL" : "OUTCOMES", [.. Control(regimes)]),
            new("COST", [.. Cost(customs), .. MoneyRows.Of(regimes)]),
            new("DUTIES AND TAXES", [.. Payments(regimes)]),
        ];
        return [.. all.Where(b => b.Groups.Any(g => g.Measures.Count > 0))];
    }

    private static IEnumerable<MeasureGroup> Times(IReadOnlyList<RegimeResult> regimes, bool customs)
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
                new("  mean", Path("mean"), Figure.Duration, r => Find(r, key)?.Mean),
                new("  median", Path("p50"), Figure.Duration, r => Find(r, key)?.P50),
                new("  nine in ten within", Path("p90"), Figure.Duration, r => Find(r, key)?.P90),
            ];
            if (interval == intervals[0]) rows.AddRange(Within(regimes));
            if (interval.Clock != MeasurePath.Wall) rows.AddRange(InTime(regimes, interval));
            yield return new MeasureGroup(
                $"{interval.From} to {interval.To}{(interval.Clock == MeasurePath.Wall ? "" : $" ({interval.Clock} clock)")}", rows);
        }

        foreach (var group in ByCode(regimes, intervals[0])) yield return group;
        string leaving = customs ? "left released, a day" : "served, a day";
        yield return new MeasureGroup("", [new(leaving, MeasurePath.Throughput, Figure.Quantity, r => r.ThroughputPerDay)]);
    }

    // What a process without customs asks to have told apart.
    private static IEnumerable<MeasureGroup> ByCode(IReadOnlyList<RegimeResult> regimes, IntervalResult main)
    {
        string mean = MeasurePath.Interval(main.From, main.To, "mean", main.Clock);
        return
            from code in regimes.SelectMany(Codes).DistinctBy(c => (c.Attribute, c.Code))
            group code by code.Attribute into attribute
            select new MeasureGroup($"{main.From} to {main.To}, mean by {attribute.Key}", [.. attribute.Select(a => new MeasureRow(
                "  " + a.Code,
                MeasurePath.Member(MeasurePath.Group(a.Attribute), a.Code, mean),
                Figure.Duration,
                r => Codes(r).FirstOrDefault(c => (c.Attribute, c.Code) == (a.Attribute, a.Code)).Interval?.Mean))]);
    }

    private static IEnumerable<(string Attribute, string Code, IntervalResult Interval)> Codes(RegimeResult regime) =>
        (regime.Groups ?? []).SelectMany(g => g.Members.Select(m => (g.Attribute, m.Code, m.Intervals[0])));

    private static IEnumerable<MeasureRow> Within(IReadOnlyList<RegimeResult> regimes) =>
        regimes.SelectMany(r => r.ShareReleasedWithin.Keys).Distinct().Select(label => new MeasureRow(
            "  within " + Spaced(label),
            MeasurePath.Within(label),
            Figure.Share,
            r => r.ShareReleasedWithin.GetValueOrDefault(label)));

    private static IEnumerable<MeasureRow> InTime(IReadOnlyList<RegimeResult> regimes, IntervalResult interval) =>
        regimes.SelectMany(r => r.Deadlines ?? []).Where(d => (d.From, d.To) == (interval.From, interval.To))
            .Select(d => d.Deadline).Distinct().Select(deadline => new MeasureRow(
                "  within the legal limit",
                MeasurePath.Deadline(deadline),
                Figure.Share,
                r => r.Deadlines?.FirstOrDefault(d => d.Deadline == deadline)?.InTime));

    private static IEnumerable<MeasureGroup> Control(IReadOnlyList<RegimeResult> regimes)
    {
        var lanes = regimes.SelectMany(r => r.Lanes ?? []).Where(l => l.Count > 0).Select(l => l.Lane).Distinct().ToList();
        if (lanes.Count > 0)
            yield return new MeasureGroup("lanes", [.. lanes.Select(lane => new MeasureRow(
                "  " + lane,
                MeasurePath.Member("lanes", lane, "share"),
                Figure.Share,
                r => r.Lanes?.FirstOrDefault(l => l.Lane == lane)?.Share))]);
        if (regimes.Any(r => r.Control is not null))
        {
            yield return new MeasureGroup("",
            [
                new("inspection rate", MeasurePath.Control("inspectionRate"), Figure.Share, r => r.Control?.InspectionRate),
                new("hit rate", MeasurePath.Control("hitRate"), Figure.Share, r => r.Control?.HitRate),
                .. HitRates(regimes, lanes),
                new("detection", MeasurePath.Control("detection"), Figure.Share, r => r.Control?.Detection),
                .. Revenue(regimes),
                .. Contacts(regimes),
            ]);
        }

        var outcomes = regimes.SelectMany(r => r.Outcomes).Where(o => o.Outcome != "released" && o.Share.Value is > 0)
            .Select(o => o.Outcome).Distinct();
        yield return new MeasureGroup("", [.. outcomes.Select(outcome => new MeasureRow(
            outcome,
            MeasurePath.Outcome(outcome),
            Figure.Share,
            r => r.Outcomes.FirstOrDefault(o => o.Outcome == outcome)?.Share))]);
    }

    // Both grow with how much is wrong, and that is assumed: so each is also told for one per cent of it.
    private static IEnumerable<MeasureRow> Revenue(IReadOnlyList<RegimeResult> regimes)
    {
        yield return new("missed revenue, KZT", MeasurePath.Control("missedRevenue"), Figure.Quantity, r => r.Control?.MissedRevenue);
        if (regimes.Any(r => r.Control?.MissedRevenuePerPoint?.Value is not null))
            yield return new(PerPoint, MeasurePath.Control("missedRevenuePerPoint"), Figure.Quantity, r => r.Control?.MissedRevenuePerPoint);
        if (regimes.All(r => r.Control?.RecoveredRevenue is null)) yield break;
        yield return new("recovered, KZT", MeasurePath.Control("recoveredRevenue"), Figure.Quantity, r => r.Control?.RecoveredRevenue);
        if (regimes.Any(r => r.Control?.RecoveredByAudit?.Value is > 0))
            yield return new("  by audit", MeasurePath.Control("recoveredByAudit"), Figure.Quantity, r => r.Control?.RecoveredByAudit);
        if (regimes.Any(r => r.Control?.RecoveredRevenuePerPoint?.Value is not null))
            yield return new(
                PerPoint, MeasurePath.Control("recoveredRevenuePerPoint"), Figure.Quantity, r => r.Control?.RecoveredRevenuePerPoint);
    }

    private static IEnumerable<MeasureRow> Contacts(IReadOnlyList<RegimeResult> regimes)
    {
        if (regimes.Any(r => r.Control?.ContactsPerDeclaration is not null))
            yield return new(
                "officer contacts", MeasurePath.Control("contactsPerDeclaration"), Figure.Quantity,
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

    private static IEnumerable<MeasureGroup> Cost(bool customs)
    {
        string work = customs ? "officer hours" : "hours of work", waiting = customs ? "trader's waiting" : "waiting, mean";
        yield return new MeasureGroup("",
        [
            new(work, MeasurePath.Cost("officerHours"), Figure.Quantity, r => r.Cost.OfficerHours),
            new(waiting, MeasurePath.Cost("traderDelay"), Figure.Duration, r => r.Cost.TraderDelay),
        ]);
    }

    private static IEnumerable<MeasureGroup> Payments(IReadOnlyList<RegimeResult> regimes)
    {
        if (regimes.All(r => r.Payments is null)) yield break;
        yield return new MeasureGroup("",
        [
            new("assessed, KZT", MeasurePath.Payment("assessed"), Figure.Quantity, r => r.Payments?.Assessed),
            new("  debited", MeasurePath.Payment("debited"), Figure.Quantity, r => r.Payments?.Debited),
            new("  secured", MeasurePath.Payment("secured"), Figure.Quantity, r => r.Payments?.Secured),
            new("  waived", MeasurePath.Payment("waived"), Figure.Quantity, r => r.Payments?.Waived),
            new("  outstanding", MeasurePath.Payment("outstanding"), Figure.Quantity, r => r.Payments?.Outstanding),
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
