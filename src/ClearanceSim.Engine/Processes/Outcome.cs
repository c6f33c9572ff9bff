namespace ClearanceSim.Engine.Processes;

/// <summary>How an entity left the process.</summary>
public enum Outcome
{
    /// <summary>It went the whole way (a declaration: released).</summary>
    Released,

    /// <summary>It was turned down, by an officer, an agency or a full queue.</summary>
    Refused,

    /// <summary>Whoever filed it took it back.</summary>
    Withdrawn,

    /// <summary>It gave up waiting.</summary>
    Reneged,
}
