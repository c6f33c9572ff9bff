namespace ClearanceSim.Engine.Processes;

/// <summary>The names of outcomes, as files, results and diagrams write them.</summary>
public static class OutcomeNames
{
    private static readonly string[] Names = ["released", "refused", "withdrawn", "reneged"];

    /// <summary>All names, in the order of the outcomes.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The name of an outcome.</summary>
    public static string Of(Outcome outcome) => Names[(int)outcome];

    /// <summary>The outcome of a name; null: there is none.</summary>
    public static Outcome? Find(string? name) => Array.IndexOf(Names, name) is var at and >= 0 ? (Outcome)at : null;
}
