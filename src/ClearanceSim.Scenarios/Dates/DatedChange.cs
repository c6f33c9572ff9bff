using System.Globalization;

namespace ClearanceSim.Scenarios.Dates;

/// <summary>Something that comes into force under a regime on a date: one of its overlays, or a change of law.</summary>
/// <param name="From">When it is in force under this regime, in the scenario's time zone.</param>
/// <param name="Title">What it is called for people.</param>
/// <param name="Lever">The lever's number; null for a change of law.</param>
/// <param name="Enacted">The date of the law; null for an overlay. What lies between is the regime's deployment.</param>
public sealed record DatedChange(DateTime From, string Title, int? Lever, DateTime? Enacted)
{
    /// <summary>A moment as files write it: <c>2024-11-16</c>, or with its time of day where it has one.</summary>
    public static string Text(DateTime moment) => moment.ToString(
        moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : moment.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss",
        CultureInfo.InvariantCulture);
}
