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
}
