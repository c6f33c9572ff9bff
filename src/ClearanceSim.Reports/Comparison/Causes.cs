namespace ClearanceSim.Reports.Comparison;

/// <summary>Causes of waiting in a reader's words.</summary>
public static class Causes
{
    private const string Queue = "queue ";

    /// <summary>A cause's title for people.</summary>
    public static string Title(string cause) => cause switch
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
