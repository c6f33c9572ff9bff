using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Writes an estimate into a cell: the value, and how far chance reaches.</summary>
internal static class Cells
{
    /// <summary>What stands where nothing was observed.</summary>
    public const string Nothing = "-";

    // The 97.5 % point of the normal distribution: batch means behind a standard error are many.
    private const double NormalPoint = 1.96;

    /// <summary>A value with its half-width: in per cent of the value for times and quantities, in points for shares.</summary>
    /// <param name="estimate">The estimate, or null where there is no such measure.</param>
    /// <param name="figure">What sort of figure it is.</param>
    /// <param name="compact">Leave the half-width out, for want of room?</param>
    public static string Value(Estimate? estimate, Figure figure, bool compact = false)
    {
        if (estimate?.Value is not { } value) return Nothing;
        string text = Plain(value, figure);
        if (compact || HalfWidth(estimate) is not { } half) return text;
        if (figure == Figure.Share) return $"{text} ±{Numbers.Percent(half)}";
        return value == 0 ? text : $"{text} ±{Numbers.Percent(half / Math.Abs(value))}%";
    }

    /// <summary>A difference with its half-width in the same unit.</summary>
    public static string Difference(Estimate? estimate, Figure figure)
    {
        if (estimate?.Value is not { } value) return Nothing;
        if (value == 0 && estimate.HalfWidth is null or 0) return "0";
        string text = figure switch
        {
            Figure.Duration => Durations.Signed(value),
            Figure.Share => Numbers.Points(value),
            _ => Numbers.Signed(Numbers.Quantity(value), value),
        };
        return estimate.HalfWidth is { } half ? $"{text} ± {Rough(half, figure)}" : text;
    }

    /// <summary>A value without its interval.</summary>
    public static string Plain(double value, Figure figure) => figure switch
    {
        Figure.Duration => Durations.Human(value),
        Figure.Share => Numbers.Share(value),
        _ => Numbers.Quantity(value),
    };

    /// <summary>
    /// The half-width over replications or, for a single one, from the batch means within it; null if there is neither.
    /// </summary>
    public static double? HalfWidth(Estimate estimate) => estimate.HalfWidth ?? estimate.StandardError * NormalPoint;

    private static string Rough(double half, Figure figure) => figure switch
    {
        Figure.Duration => Durations.Rough(half),
        Figure.Share => Numbers.Percent(half),
        _ => Numbers.Rough(half),
    };
}
