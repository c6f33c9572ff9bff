namespace ClearanceSim.Reports.Messages;

/// <summary>What measures, intervals and causes of waiting are called in English.</summary>
internal sealed class EnglishMeasures : IMeasureMessages
{
    private const string Queue = "queue ";

    public string Time => "TIME";
    public string Control => "CONTROL";
    public string Outcomes => "OUTCOMES";
    public string Cost => "COST";
    public string Duties => "DUTIES AND TAXES";

    public string Mean => "mean";
    public string Median => "median";
    public string NineInTen => "nine in ten within";
    public string NineteenInTwenty => "19 in 20 within";
    public string Within(string time) => $"within {time}";
    public string WithinLegalLimit => "within the legal limit";
    public string LeftReleased => "left released, a day";
    public string Served => "served, a day";

    public string Interval(string from, string to, string? clock = null) =>
        clock is null ? $"{from} to {to}" : $"{from} to {to} ({clock} clock)";

    public string Interval(string key) => key.Replace("-", " to ", StringComparison.Ordinal);

    public string OfInterval(string interval, string statistic) => $"{interval}, {statistic}";

    public string MeanBy(string interval, string attribute) => $"{interval}, mean by {attribute}";

    public string Named(string path) => EnglishMeasurePaths.Of(path);

    public string Lanes => "lanes";
    public string InspectionRate => "inspection rate";
    public string HitRate => "hit rate";
    public string Detection => "detection";
    public string MissedRevenue => "missed revenue, KZT";
    public string RecoveredRevenue => "recovered, KZT";
    public string ByAudit => "by audit";
    public string PerPoint => "for 1 % wrong";
    public string OfficerContacts => "officer contacts";

    public string Outcome(string outcome) => outcome;

    public string OfficerHours => "officer hours";
    public string HoursOfWork => "hours of work";
    public string OnDuty => "on duty";
    public string TradersWaiting => "trader's waiting";
    public string MeanWaiting => "waiting, mean";
    public string DelayAsAssumed => "cost of delay as assumed, KZT a year";
    public string InMoney => "in money, KZT a year";
    public string DelayLow => "delay, low";
    public string DelayHigh => "delay, high";
    public string Storage => "storage";
    public string Officers => "officers";
    public string Services => "paid for services";

    public string Assessed => "assessed, KZT";
    public string Debited => "debited";
    public string Secured => "secured";
    public string Waived => "waived";
    public string Outstanding => "outstanding";

    public string Difference => "difference";

    public string Cause(string cause) => cause switch
    {
        "service" => "being worked on",
        "closed" => "closed (nobody there)",
        "outage" => "out of order",
        "trader" => "the trader's own time",
        "agency" => "agencies",
        "payment" => "money missing",
        "members" => "others of the batch",
        _ when cause.StartsWith(Queue, StringComparison.Ordinal) => "queue: " + cause[Queue.Length..],
        _ => cause,
    };
}
