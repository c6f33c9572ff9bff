using System.Text;
using ClearanceSim.Experiments.Measures;

namespace ClearanceSim.Reports.Messages;

/// <summary>Measures by their paths, in English: in the words of the comparison's table; what has none there in those of its path.</summary>
internal static class EnglishMeasurePaths
{
    private static readonly Dictionary<string, string> Named = new()
    {
        [MeasurePath.Throughput] = "left released, a day",
        [MeasurePath.Control("inspectionRate")] = "inspection rate",
        [MeasurePath.Control("hitRate")] = "hit rate",
        [MeasurePath.Control("detection")] = "detection",
        [MeasurePath.Control("nonCompliant")] = "share that is not compliant",
        [MeasurePath.Control("contactsPerDeclaration")] = "officer contacts",
        [MeasurePath.Control("missedRevenue")] = "missed revenue, KZT",
        [MeasurePath.Control("missedRevenuePerPoint")] = "missed revenue for 1 % wrong, KZT",
        [MeasurePath.Control("recoveredRevenue")] = "recovered revenue, KZT",
        [MeasurePath.Control("recoveredRevenuePerPoint")] = "recovered revenue for 1 % wrong, KZT",
        [MeasurePath.Control("recoveredByAudit")] = "recovered by audit, KZT",
        [MeasurePath.Cost("officerHours")] = "officer hours worked",
        [MeasurePath.Cost("staffedHours")] = "officer hours on duty",
        [MeasurePath.Cost("traderDelay")] = "trader's waiting",
        [MeasurePath.Cost("agencyChecks")] = "agency checks",
        [MeasurePath.PerYear("missedRevenue")] = "missed revenue, KZT a year",
    };

    /// <summary>The measure of a path: <c>share released within 4 h</c>, <c>mean registered-released</c>.</summary>
    public static string Of(string path) => Named.TryGetValue(path, out string? name) ? name : path.Split('.') switch
    {
        ["intervals", var interval, var statistic] => $"{statistic} {interval}",
        ["shareReleasedWithin", var time] => $"share released within {Spaced(time)}",
        ["outcomes", var outcome, "share"] => $"share {outcome}",
        ["lanes", var lane, "share"] => $"share in lane {lane}",
        ["lanes", var lane, "hitRate"] => $"hit rate in lane {lane}",
        ["deadlines", var limit, "inTime"] => $"share within the limit {limit}",
        ["pools", var pool, "wait"] => $"wait for {pool}",
        ["pools", var pool, "queue"] => $"queue for {pool}",
        ["pools", var pool, var figure] => $"{Apart(figure)} of {pool}",
        ["stages", var stage, var figure] => $"{Apart(figure)} at {stage}",
        ["waiting", var cause, "meanPerDeclaration"] => $"waiting by {cause}, mean",
        ["payments", var what] => $"{what}, KZT",
        ["cost", "perYear", var what, "value"] => $"{what}, KZT a year",
        ["cost", "perYear", var what, var end] => $"{what}, KZT a year, {end}",
        [.. var of, "intervals", var interval, var statistic] => $"{statistic} {interval}, {string.Join(' ', of.Select(Apart))}",
        var parts => string.Join(' ', parts.Select(Apart)),
    };

    // "60s" is written "60 s".
    private static string Spaced(string time)
    {
        int unit = time.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return unit > 0 ? $"{time[..unit]} {time[unit..]}" : time;
    }

    // "contactsPerDeclaration" is written "contacts per declaration".
    private static string Apart(string name)
    {
        var words = new StringBuilder();
        foreach (char c in name)
            if (char.IsAsciiLetterUpper(c)) words.Append(' ').Append(char.ToLowerInvariant(c));
            else words.Append(c);
        return words.ToString();
    }
}
