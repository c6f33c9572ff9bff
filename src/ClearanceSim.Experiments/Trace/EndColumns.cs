using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Experiments.Trace;

/// <summary>What a condition on declarations that leave may ask for: their columns, and besides how each has left.</summary>
/// <remarks>Nothing in a run knows the outcome beforehand, so it is no cell of the row: it stands behind the row where somebody looks back.</remarks>
public sealed class EndColumns
{
    /// <summary>Name of the column that the rows themselves lack.</summary>
    public const string Outcome = "outcome";

    private const long None = -1;

    private readonly int? slot;

    /// <summary>The columns of a schema and the outcome, unless the schema has a column of that name itself.</summary>
    public EndColumns(AttributeSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (schema.Find(Outcome) is not null)
        {
            Schema = schema;
            return;
        }
        Schema = schema.Copy();
        slot = Schema.Add(Outcome, AttributeKind.Code, codes: OutcomeNames.All).Slot;
    }

    /// <summary>The columns.</summary>
    public AttributeSchema Schema { get; }

    /// <summary>The cells of a declaration with the outcome among them.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="outcome">How it has left; null: it is still inside, which no outcome fits.</param>
    internal ReadOnlySpan<long> Of(ReadOnlySpan<long> row, Outcome? outcome)
    {
        if (slot is not { } at) return row;
        long[] cells = new long[Math.Max(row.Length, at + 1)];
        row.CopyTo(cells);
        cells[at] = outcome is { } how ? (long)how : None;
        return cells;
    }
}
