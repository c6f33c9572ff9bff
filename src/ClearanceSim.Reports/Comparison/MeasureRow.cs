using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Reports.Comparison;

/// <summary>What sort of figure a measure is, and so how it is written.</summary>
internal enum Figure
{
    /// <summary>A length of time in seconds.</summary>
    Duration,

    /// <summary>A share from 0 to 1.</summary>
    Share,

    /// <summary>Anything else that is counted or summed.</summary>
    Quantity,
}

/// <summary>One row of the table.</summary>
/// <param name="Label">What the row is called.</param>
/// <param name="Path">The measure's path, by which the document names its differences.</param>
/// <param name="Figure">How it is written.</param>
/// <param name="Of">Finds it in a regime's results; null where the regime has no such measure.</param>
internal sealed record MeasureRow(string Label, string Path, Figure Figure, Func<RegimeResult, Estimate?> Of);

/// <summary>Rows under a common heading, or on their own where that is empty.</summary>
internal sealed record MeasureGroup(string Heading, IReadOnlyList<MeasureRow> Measures);

/// <summary>A block of the table: time, control, cost.</summary>
internal sealed record MeasureBlock(string Title, IReadOnlyList<MeasureGroup> Groups);
