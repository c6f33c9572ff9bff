using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Figures;

/// <summary>Writes lengths of time that somebody gave: in days where they are whole ones, else as <see cref="Durations"/> does.</summary>
internal static class WholeDays
{
    private const double Day = 86_400;

    /// <summary>The length.</summary>
    public static string Of(double seconds, IFigureMessages texts) => seconds >= Day ? OrNone(seconds, texts) : Durations.Human(seconds);

    /// <summary>The same where there may be none: no days.</summary>
    public static string OrNone(double seconds, IFigureMessages texts) =>
        seconds % Day == 0 ? texts.Days((long)(seconds / Day)) : Durations.Human(seconds);
}
