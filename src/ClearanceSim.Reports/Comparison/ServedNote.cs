using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Says where costs of a programme are for more traffic than the run has, whose saving stands beside them.</summary>
internal static class ServedNote
{
    // The traffic of a run differs from what somebody had in mind by chance and season.
    private const double Alike = 0.8;

    /// <summary>The sentence; null where the run has about the traffic that the costs are for, or nobody says.</summary>
    public static string? Of(ServedTraffic? traffic, IProgrammeMessages texts) => traffic is not { } t || t.CamePerDay >= Alike * t.ServedPerDay
        ? null
        : texts.ServesMore(Numbers.Quantity(t.ServedPerDay), Numbers.Quantity(t.CamePerDay), Numbers.Share(t.CamePerDay / t.ServedPerDay));
}
