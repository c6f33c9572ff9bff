using ClearanceSim.Scenarios.Paths;

namespace ClearanceSim.Scenarios.Dates;

/// <summary>What of a scenario can change on a date: the regime's own parts, and the tariff. What declarations are like and who files them cannot.</summary>
internal static class Datable
{
    private static readonly string[] OfPools = ["capacity", "hours", "shifts", "changes", "holidays", "outages", "planned-outages"];

    /// <summary>Why a path cannot change on a date, and what can; null if it can.</summary>
    public static string? Problem(TreePath path, bool isLaw)
    {
        var segments = path.Segments;
        switch (segments[0])
        {
            case "stages" or "profiles" or "tariff" when segments.Count > 1:
                return null;
            case "deployment" when !isLaw:
                return null;
            case "pools" when segments.Count > 1:
                return OfPool(segments, 2);
            case "posts" when segments.Count > 3 && segments[2] == "pools":
                return OfPool(segments, 4);
            default:
                return $"'{path}' cannot change on a date; stages, profiles, pools (their capacity, hours and outages) and the tariff can";
        }
    }

    private static string? OfPool(IReadOnlyList<string> segments, int key) =>
        segments.Count <= key || OfPools.Contains(segments[key])
            ? null
            : $"'{segments[key]}' of a pool cannot change on a date; {string.Join(", ", OfPools)} can";
}
