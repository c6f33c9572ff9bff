namespace ClearanceSim.Engine.Processes;

/// <summary>The names of causes, as files and results write them.</summary>
public static class CauseNames
{
    /// <summary>The name of a cause; queue causes are <c>queue</c> and the pool class.</summary>
    public static string Of(Cause cause) => cause switch
    {
        Cause.Service => "service",
        Cause.Closed => "closed",
        Cause.Outage => "outage",
        Cause.Trader => "trader",
        Cause.Agency => "agency",
        Cause.Payment => "payment",
        Cause.Members => "members",
        _ => "queue",
    };

    /// <summary>The causes that a step may have, by name; the others come about by themselves.</summary>
    public static IReadOnlyDictionary<string, Cause> OfSteps { get; } =
        new[] { Cause.Service, Cause.Trader, Cause.Agency, Cause.Payment }.ToDictionary(Of, c => c);

    /// <summary>The cause of a step, by its name; null: there is none.</summary>
    public static Cause? Find(string? name) => OfSteps.TryGetValue(name ?? "", out var cause) ? cause : null;
}
