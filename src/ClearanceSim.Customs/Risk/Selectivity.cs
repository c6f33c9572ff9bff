namespace ClearanceSim.Customs.Risk;

/// <summary>Targets and quotas of selection, for each post and direction of goods by itself, as ASYCUDA World keeps them.</summary>
/// <remarks>
/// Profiles come first. What none of them selects (a would-be green) is then drawn: by the random quota, by the limit on how many may
/// pass in a row, and while a lane has less than its expected rate of the declarations assessed so far, in the order red, yellow, blue.
/// So profiles may select more than is expected, and with few would-be greens less may come out. Drawn into red orders an inspection,
/// into yellow a document check, into blue an audit. Source: ASYCUDA functional manual, selectivity.
/// </remarks>
public sealed record Selectivity
{
    /// <summary>Expected share of a lane, 0 to 1, of all declarations assessed at the post; a lane that is not named has none.</summary>
    public IReadOnlyDictionary<Lane, double> Expected { get; init; } = new Dictionary<Lane, double>();

    /// <summary>Share of the would-be greens that is inspected whatever the rates, 0 to 1.</summary>
    public double Random { get; init; }

    /// <summary>Of so many declarations in a row at least one is selected: else the last is inspected; null: no limit.</summary>
    public int? Every { get; init; }
}
