using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>What a measure's figures are.</summary>
public static class MeasureUnits
{
    private static readonly string[] Shares =
        ["share", "inTime", "hitRate", "inspectionRate", "detection", "nonCompliant", "utilisation"];

    private static readonly string[] Plain = ["queue", "officerHours", "agencyChecks", "count", "contactsPerDeclaration"];

    /// <summary>The dimension of a measure by its path: times (seconds), shares, or plain numbers.</summary>
    public static Dimension Of(string measure)
    {
        string first = measure.Split('.')[0], last = measure[(measure.LastIndexOf('.') + 1)..];
        if (Shares.Contains(last) || first == "shareReleasedWithin") return Dimension.Share;
        bool isTime = !Plain.Contains(last) && (first is "intervals" or "stages" or "pools" or "waiting"
            || measure.Contains(".intervals.", StringComparison.Ordinal) || measure == "cost.traderDelay");
        return isTime ? Dimension.Duration : Dimension.Number;
    }
}
