using System.Text.Json.Serialization;

namespace ClearanceSim.Experiments.Results;

/// <summary>A time release study of one regime: released declarations, interval by interval.</summary>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Regime">Id of the regime.</param>
/// <param name="Rows">All declarations, then by lane, mode of transport, category of trader and procedure; in each the whole way comes last.</param>
public sealed record ReleaseStudyResult(string Scenario, string Regime, IReadOnlyList<ReleaseStudyRow> Rows);

/// <summary>One interval of one group of declarations. Times are seconds.</summary>
public sealed record ReleaseStudyRow
{
    /// <summary>The column by which goods are told apart; absent: all declarations.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Group { get; init; }

    /// <summary>Its value.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Member { get; init; }

    /// <summary>The milestone that begins the interval; absent: the whole way, from the first milestone that was reached to the last.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? From { get; init; }

    /// <summary>The next milestone that was reached.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? To { get; init; }

    /// <summary>Declarations whose way has this interval, summed over replications.</summary>
    public required long Count { get; init; }

    /// <summary>Their mean.</summary>
    public required Estimate Mean { get; init; }

    /// <summary>Their median, within 1 %.</summary>
    public required Estimate Median { get; init; }

    /// <summary>Nine in ten take no longer, within 1 %.</summary>
    public required Estimate P90 { get; init; }

    /// <summary>The shortest of a replication.</summary>
    public required Estimate Least { get; init; }

    /// <summary>The longest of a replication.</summary>
    public required Estimate Greatest { get; init; }

    /// <summary>Mean over all declarations of the group, those without the interval with nothing: these add up to the whole way's mean.</summary>
    public required Estimate PerDeclaration { get; init; }

    /// <summary>Share of the group's whole time.</summary>
    public required Estimate ShareOfWhole { get; init; }

    /// <summary>Who held them: parts of <see cref="PerDeclaration"/>.</summary>
    public required IReadOnlyList<ReleaseStudyHolder> Holders { get; init; }
}

/// <summary>Time in which one party held the declarations.</summary>
/// <param name="Holder">
/// <c>customs</c>, <c>agencies</c>, <c>trader</c>, <c>bank</c>, <c>infrastructure</c>, or <c>unattributed</c>: after release, and where arms of a fork
/// reach milestones by themselves.
/// </param>
/// <param name="PerDeclaration">Seconds, over all declarations of the group.</param>
public sealed record ReleaseStudyHolder(string Holder, Estimate PerDeclaration);
