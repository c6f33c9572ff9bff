using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Tests.Measures;

/// <summary>The measures of a regime's result by path, found without the table behind it.</summary>
internal static class DocumentMeasures
{
    /// <summary>All estimates of the result with their paths, in the order of the document.</summary>
    public static IEnumerable<(string Path, Estimate Value)> All(RegimeResult regime) =>
    [
        .. regime.Outcomes.Select(o => ($"outcomes.{o.Outcome}.share", o.Share)),
        .. Intervals("", regime.Intervals),
        .. regime.ShareReleasedWithin.Select(s => (MeasurePath.Within(s.Key), s.Value)),
        (MeasurePath.Throughput, regime.ThroughputPerDay),
        .. (regime.Lanes ?? []).SelectMany(Lane),
        .. (regime.Posts ?? []).SelectMany(p => Group($"posts.{p.Post}.", p.Share, p.Intervals)),
        .. (regime.Procedures ?? []).SelectMany(p => Group($"procedures.{p.Procedure}.", p.Share, p.Intervals)),
        .. (regime.Traders ?? []).SelectMany(t => Group($"traders.{t.Trader}.", t.Share, t.Intervals)),
        .. (regime.Groups ?? []).SelectMany(
            g => g.Members.SelectMany(m => Group($"groups.{g.Attribute}.{m.Code}.", m.Share, m.Intervals))),
        .. regime.Stages.SelectMany(Stage),
        .. regime.Pools.SelectMany(Pool),
        .. regime.Waiting.SelectMany(Waiting),
        .. regime.Control is { } control ? Control(control) : [],
        .. (regime.Measures ?? []).Select(m => ($"measures.{m.Measure}.share", m.Share)),
        ("cost.officerHours", regime.Cost.OfficerHours),
        .. regime.Cost.StaffedHours is { } staffed ? [("cost.staffedHours", staffed)] : Array.Empty<(string, Estimate)>(),
        ("cost.traderDelay", regime.Cost.TraderDelay),
        .. regime.Cost.AgencyChecks is { } checks ? [("cost.agencyChecks", checks)] : Array.Empty<(string, Estimate)>(),
    ];

    private static IEnumerable<(string, Estimate)> Lane(LaneResult lane)
    {
        string prefix = $"lanes.{lane.Lane}.";
        var measures = Group(prefix, lane.Share, lane.Intervals);
        return lane.HitRate is { } hitRate ? measures.Append((prefix + "hitRate", hitRate)) : measures;
    }

    private static IEnumerable<(string, Estimate)> Group(
        string prefix, Estimate share, IReadOnlyList<IntervalResult> intervals) =>
        Intervals(prefix, intervals).Prepend((prefix + "share", share));

    private static IEnumerable<(string, Estimate)> Intervals(string prefix, IReadOnlyList<IntervalResult> intervals)
    {
        foreach (var i in intervals)
        {
            string key = $"{prefix}intervals.{MeasurePath.IntervalKey(i.From, i.To, i.Clock)}.";
            yield return (key + "mean", i.Mean);
            yield return (key + "p50", i.P50);
            yield return (key + "p90", i.P90);
            yield return (key + "p95", i.P95);
            yield return (key + "p99", i.P99);
            yield return (key + "max", i.Max);
        }
    }

    private static IEnumerable<(string, Estimate)> Stage(StageResult stage) =>
        [($"stages.{stage.Stage}.wait", stage.Wait), ($"stages.{stage.Stage}.service", stage.Service)];

    private static IEnumerable<(string, Estimate)> Pool(PoolResult pool) =>
    [
        (MeasurePath.Pool(pool.Pool, pool.Post, "utilisation"), pool.Utilisation),
        (MeasurePath.Pool(pool.Pool, pool.Post, "wait"), pool.Wait),
        (MeasurePath.Pool(pool.Pool, pool.Post, "queue"), pool.Queue),
    ];

    private static IEnumerable<(string, Estimate)> Waiting(WaitingResult waiting)
    {
        yield return ($"waiting.{waiting.Cause}.meanPerDeclaration", waiting.MeanPerDeclaration);
        if (waiting.Hidden is { } hidden) yield return ($"waiting.{waiting.Cause}.hidden", hidden);
    }

    private static IEnumerable<(string, Estimate)> Control(ControlResult control)
    {
        yield return ("control.inspectionRate", control.InspectionRate);
        yield return ("control.hitRate", control.HitRate);
        yield return ("control.detection", control.Detection);
        yield return ("control.missedRevenue", control.MissedRevenue);
        if (control.MissedRevenuePerPoint is { } missed) yield return ("control.missedRevenuePerPoint", missed);
        if (control.RecoveredRevenue is { } recovered) yield return ("control.recoveredRevenue", recovered);
        if (control.RecoveredByAudit is { } audit) yield return ("control.recoveredByAudit", audit);
        if (control.RecoveredRevenuePerPoint is { } perPoint) yield return ("control.recoveredRevenuePerPoint", perPoint);
        if (control.ContactsPerDeclaration is { } contacts) yield return ("control.contactsPerDeclaration", contacts);
        if (control.Collected is { } collected) yield return ("control.collected", collected);
        if (control.NonCompliant is { } nonCompliant) yield return ("control.nonCompliant", nonCompliant);
    }
}
