using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Customs.Regimes;

/// <summary>What is observed of every regime, so that time, control and cost are always seen together.</summary>
/// <remarks>
/// Tallies by lane have their sum over the lanes as total. Names: <c>declarations</c>, <c>inspected</c>, <c>hits</c> (inspected
/// and something found, by whatever check before it left), <c>noncompliant</c>, <c>found</c>, all by lane; <c>missed-revenue</c>
/// (KZT evaded by what was released and not found), <c>recovered-revenue</c> (KZT evaded, found and put right) and of it
/// <c>recovered-by-audit</c> (after release), <c>collected</c> (KZT debited), <c>payable</c>, <c>secured</c>, <c>waived</c> (KZT; what
/// is payable is collected, secured, waived or outstanding), <c>agency-checks</c>, <c>contacts</c> (of officers with traders);
/// <c>measures.NAME</c> for each measure; <c>declarations.COLUMN</c>, whatever became of them, by the other columns of
/// <see cref="Groups"/>.
/// </remarks>
public static class ClearanceObservations
{
    private const long Second = 1_000_000;

    /// <summary>Named intervals in the order in which they are reported: release time, then the whole way and its parts.</summary>
    public static IReadOnlyList<(string From, string To)> Intervals { get; } =
    [
        ("registered", "released"), ("entered", "released"), ("entered", "crossed"), ("entered", "filed"), ("filed", "registered"),
        ("registered", "assessed"), ("assessed", "paid"), ("paid", "released"), ("filed", "released"), ("released", "left"), ("at-gate", "left"),
        ("left", "form-issued"), ("released", "left-out-of-turn"), ("entered", "delivered"), ("entered-by-road", "released"), ("entered-by-rail", "released"),
        ("entered-by-sea", "released"), ("entered-by-air", "released"),
        ("released", "left-by-road"), ("released", "left-by-rail"), ("released", "left-by-sea"), ("released", "left-by-air"),
        ("permit-applied", "permit-issued"), ("release-suspended", "release-resumed"),
    ];

    /// <summary>Columns by whose values release times are also observed.</summary>
    public static IReadOnlyList<string> Groups { get; } = ["lane", "post", "procedure", "trader-category"];

    /// <summary>One minute, the legal four hours, one day; microseconds.</summary>
    public static IReadOnlyList<long> Thresholds { get; } = [60 * Second, 4 * 3600 * Second, 86_400 * Second];

    /// <summary>Counts and sums over the declarations that left.</summary>
    public static IReadOnlyList<Tally> Tallies { get; } = [.. All()];

    /// <summary>The intervals whose milestones a regime reaches; from beginning to end where it has none of them.</summary>
    public static IReadOnlyList<(string From, string To)> Reached(IReadOnlySet<string> milestones)
    {
        var reached = Intervals.Where(i => milestones.Contains(i.From) && milestones.Contains(i.To)).ToList();
        return reached.Count > 0 ? reached : [("created", "ended")];
    }

    private static IEnumerable<Tally> All()
    {
        var inspected = new Condition.Between(DeclarationSchema.Inspected, 1, 1);
        var found = new Condition.Between(DeclarationSchema.Found, 1, long.MaxValue);
        yield return new Tally("declarations", Condition.Always, Group: "lane");
        foreach (string column in Groups.Where(g => g != "lane"))
            yield return new Tally("declarations." + column, Condition.Always, Group: column);
        yield return new Tally("inspected", inspected, Group: "lane");
        yield return new Tally("hits", new Condition.And([inspected, found]), Group: "lane");
        yield return new Tally("noncompliant", new Condition.Between(DeclarationSchema.Problem, 1, long.MaxValue), Group: "lane");
        yield return new Tally("found", found, Group: "lane");
        yield return new Tally("missed-revenue", new Condition.Between(DeclarationSchema.Found, 0, 0), DeclarationSchema.Evaded);
        yield return new Tally("collected", Condition.Always, DeclarationSchema.Collected);
        yield return new Tally("payable", Condition.Always, DeclarationSchema.Payable);
        yield return new Tally("secured", Condition.Always, DeclarationSchema.Secured);
        yield return new Tally("waived", Condition.Always, DeclarationSchema.Waived);
        yield return new Tally("agency-checks", Condition.Always, DeclarationSchema.AgencyChecks);
        yield return new Tally("recovered-revenue", Condition.Always, DeclarationSchema.Recovered);
        yield return new Tally("recovered-by-audit", Condition.Always, DeclarationSchema.RecoveredByAudit);
        yield return new Tally("contacts", Condition.Always, DeclarationSchema.Contacts);
        for (int m = 0; m < Measures.List.Codes.Count; m++)
            yield return new Tally(
                "measures." + Measures.List.Codes[m], new Condition.HasBits(DeclarationSchema.Measures, 1L << m));
    }
}
