using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Reports.Comparison;

/// <summary>What the things that go through the process are called.</summary>
/// <param name="Entity">One of them.</param>
/// <param name="Done">One that went the whole way.</param>
internal sealed record Wording(string Entity, string Done)
{
    /// <summary>Declarations; a process without customs control has customers, as the textbooks of queueing say.</summary>
    public static Wording Of(ResultsDocument document) =>
        document.Regimes.Any(r => r.Control is not null || r.Lanes is not null)
            ? new Wording("declaration", "released declaration")
            : new Wording("customer", "customer");
}
