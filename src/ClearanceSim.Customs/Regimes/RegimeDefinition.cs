using ClearanceSim.Customs.Risk;
using ClearanceSim.Engine.Pools;

namespace ClearanceSim.Customs.Regimes;

/// <summary>A way of clearing goods: the stages, the information systems they pass through, and the risk profiles.</summary>
public sealed record RegimeDefinition
{
    /// <summary>Stable id: <c>astana-1</c>, <c>keden</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called for people.</summary>
    public string Title { get; init; } = "";

    /// <summary>What every declaration goes through, in order; versions of one stage stand next to each other, in the order of time.</summary>
    public required IReadOnlyList<StageDefinition> Stages { get; init; }

    /// <summary>The risk profiles, in the order of their numbers; versions of one profile bear the same id.</summary>
    public IReadOnlyList<ProfileDefinition> Profiles { get; init; } = [];

    /// <summary>Targets and quotas of selection, after the profiles; null: none.</summary>
    public Selectivity? Selectivity { get; init; }

    /// <summary>Information systems and other pools that the regime brings along, besides those of the posts.</summary>
    public IReadOnlyList<Pool> Pools { get; init; } = [];
}
