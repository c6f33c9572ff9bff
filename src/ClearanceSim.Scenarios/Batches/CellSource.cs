using ClearanceSim.Engine.Distributions;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>Where the value of one attribute comes from.</summary>
public abstract record CellSource
{
    /// <summary>From a column of the file.</summary>
    /// <param name="Heading">Heading (NDJSON: member).</param>
    public sealed record FromFile(string Heading) : CellSource
    {
        /// <summary>What the file's texts stand for, in the mapping's order. None: the attribute's kind says.</summary>
        public IReadOnlyList<(string Text, long Cell)> Values { get; init; } = [];

        /// <summary>The cell for an empty text, and for one that means nothing; null makes both an error.</summary>
        public long? Otherwise { get; init; }

        /// <summary>Factor on a number of the file: a rate of exchange, a unit.</summary>
        public decimal Times { get; init; } = 1;

        /// <summary>Digits of a commodity code in the file, 2 to 10; zeros fill it up to ten.</summary>
        public int Digits { get; init; } = 10;
    }

    /// <summary>The same for every declaration.</summary>
    public sealed record Constant(long Cell) : CellSource;

    /// <summary>Drawn by the declaration's own luck; the distribution's values are cells.</summary>
    public sealed record Drawn(Distribution Value) : CellSource;

    /// <summary>One of several cells, drawn by the declaration's own luck.</summary>
    /// <param name="Cells">Cells with their weights, which need not sum to 1.</param>
    public sealed record Weighted(IReadOnlyList<(long Cell, double Weight)> Cells) : CellSource;

    /// <summary>Flags, each drawn for itself by the declaration's own luck.</summary>
    /// <param name="Flags">Bit numbers with their probabilities, 0 to 1.</param>
    public sealed record Independent(IReadOnlyList<(int Bit, double Probability)> Flags) : CellSource;
}
