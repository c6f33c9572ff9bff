namespace ClearanceSim.Customs.Risk;

/// <summary>A declaration that no profile selected, and that targets or quotas drew into a lane; see <see cref="Selectivity"/>.</summary>
/// <param name="Lane">The lane.</param>
/// <param name="Reason">Why.</param>
public readonly record struct LaneDraw(Lane Lane, DrawReason Reason);

/// <summary>What draws a declaration that profiles left green.</summary>
public enum DrawReason
{
    /// <summary>The random quota.</summary>
    Random,

    /// <summary>It would have been the last of so many in a row without a selection.</summary>
    Every,

    /// <summary>The lane had less than its expected share.</summary>
    Expected,
}
