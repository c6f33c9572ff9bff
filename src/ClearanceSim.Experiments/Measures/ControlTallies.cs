using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Experiments.Measures;

/// <summary>Where a process counts what customs control is judged by: indices into its tallies.</summary>
/// <param name="Inspected">Declarations inspected, split by lane.</param>
/// <param name="Hits">Of these, declarations of which something was found, by whatever check, split by lane.</param>
/// <param name="NonCompliant">Declarations with something wrong.</param>
/// <param name="Found">Of these, those of which it was found.</param>
/// <param name="MissedRevenue">Duties and taxes that were evaded and not found, KZT.</param>
public sealed record ControlTallies(int Inspected, int Hits, int NonCompliant, int Found, int MissedRevenue)
{
    private static readonly string[] Control = ["inspected", "hits", "noncompliant", "found", "missed-revenue"];

    /// <summary>The tallies of a process, or null if it has no customs control.</summary>
    public static ControlTallies? Of(Process process)
    {
        int[] at = [.. Control.Select(name => Find(process, name) ?? -1)];
        var found = new ControlTallies(at[0], at[1], at[2], at[3], at[4]);
        return found is { Inspected: >= 0, Hits: >= 0, NonCompliant: >= 0, Found: >= 0, MissedRevenue: >= 0 } ? found : null;
    }

    /// <summary>The place of a tally of that name, or null.</summary>
    public static int? Find(Process process, string name) =>
        process.Tallies.Select(t => t.Name).ToList().IndexOf(name) is >= 0 and var at ? at : null;

    /// <summary>The tallies that figures of control and the shares of the lanes need, without any other.</summary>
    public static IReadOnlyList<Tally> Needed(Process process) =>
        [.. process.Tallies.Where(t => Control.Contains(t.Name) || (t.Name == "declarations" && t.Group == "lane"))];

    /// <summary>Measures whose orders are counted, with the index of their tally.</summary>
    public static IEnumerable<(string Name, int Index)> Measures(Process process) =>
        from t in process.Tallies.Select((tally, index) => (tally.Name, Index: index))
        where t.Name.StartsWith("measures.", StringComparison.Ordinal)
        select (t.Name["measures.".Length..], t.Index);

    /// <summary>Sums that are reported as they are, with their path and the index of their tally.</summary>
    public static IEnumerable<(string Path, int Index)> Sums(Process process) =>
        from t in process.Tallies.Select((tally, index) => (tally.Name, Index: index))
        let path = t.Name switch
        {
            "collected" => MeasurePath.Control("collected"),
            "recovered-revenue" => MeasurePath.Control("recoveredRevenue"),
            "recovered-by-audit" => MeasurePath.Control("recoveredByAudit"),
            "payable" => MeasurePath.Payment("assessed"),
            "secured" => MeasurePath.Payment("secured"),
            "waived" => MeasurePath.Payment("waived"),
            "agency-checks" => MeasurePath.Cost("agencyChecks"),
            _ => null,
        }
        where path is not null
        select (path, t.Index);

    /// <summary>The tally that counts all that left by the values of an attribute, or -1.</summary>
    public static int CountBy(Process process, string attribute) =>
        process.Tallies.ToList().FindIndex(t => t.Group == attribute && t.Slot is null && t.When == Condition.Always);
}
