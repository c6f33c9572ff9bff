using System.Globalization;
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
    public static string Value(Estimate? estimate, Figure figure)
    {
        if (estimate?.Value is not { } value) return Nothing;
        string text = Plain(value, figure);
        if (HalfWidth(estimate) is not { } half) return text;
        if (figure == Figure.Share) return $"{text} ±{Points(half)}";
        return value == 0 ? text : $"{text} ±{Digits(half / Math.Abs(value) * 100)}%";
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

    /// <summary>The half-width over replications or, for a single one, from the batch means within it; null if there is neither.</summary>
    public static double? HalfWidth(Estimate estimate) => estimate.HalfWidth ?? estimate.StandardError * NormalPoint;

    private static string Rough(double half, Figure figure) => figure switch
    {
        Figure.Duration => Durations.Rough(half),
        Figure.Share => Points(half),
        _ => Numbers.Quantity(half),
    };

    private static string Points(double half) =>
        half * 100 < 0.095 ? Digits(half * 100) : (half * 100).ToString(half < 0.0995 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private static string Digits(double percent) => percent switch
    {
        0 => "0",
        < 0.095 => percent.ToString("0.00", CultureInfo.InvariantCulture),
        < 0.95 => percent.ToString("0.0", CultureInfo.InvariantCulture),
        _ => percent.ToString("0", CultureInfo.InvariantCulture),
    };
}
