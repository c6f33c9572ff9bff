using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Draws;

namespace ClearanceSim.Customs.Traffic;

/// <summary>A <see cref="ColumnDraw"/> compiled: gives the column's cell for a row, without allocation.</summary>
internal abstract class ColumnSampler
{
    /// <summary>The cell for a row whose earlier columns are filled.</summary>
    /// <param name="row">The row.</param>
    /// <param name="purpose">Hash of the column's name.</param>
    public abstract long Cell(ReadOnlySpan<long> row, ulong purpose);

    /// <summary>Compiles a draw.</summary>
    /// <param name="draw">The draw.</param>
    /// <param name="column">Name of the column, for the purposes of flags and for errors.</param>
    /// <param name="schema">The columns.</param>
    /// <param name="filled">Cells that hold their value by then.</param>
    /// <exception cref="ArgumentException">The draw is none for this column, or looks at columns that are not filled
    /// yet.</exception>
    public static ColumnSampler Compile(ColumnDraw draw, string column, AttributeSchema schema, IReadOnlySet<int> filled)
    {
        switch (draw)
        {
            case ColumnDraw.Always a:
                return new Always(a.Cell);
            case ColumnDraw.OneOf o:
                return new OneOf(o.Choices);
            case ColumnDraw.Amount a:
                return new Amount(Sampler.Compile(a.Of));
            case ColumnDraw.Flags f when schema[column].Kind == AttributeKind.Flags:
                return new Flags(f.Shares, column, schema[column].Codes);
            case ColumnDraw.Flags:
                throw new ArgumentException($"'{column}' has no flags to set");
            case ColumnDraw.SameAs s:
                var other = schema.Find(s.Column)
                    ?? throw new ArgumentException($"'{column}' is the same as '{s.Column}', which is no column");
                if (!filled.Contains(other.Slot))
                    throw new ArgumentException($"'{column}' is the same as '{s.Column}', which is filled later");
                return new SameAs(other.Slot);
            case ColumnDraw.Cases c:
                foreach (int slot in c.Of.SelectMany(o => o.When.Slots()))
                    if (!filled.Contains(slot))
                        throw new ArgumentException(
                            $"'{column}' depends on '{schema.Attributes[slot].Name}', which is filled later");
                return new Cases(
                    c.Of.Select(o => o.When),
                    [.. c.Of.Select(o => o.Then).Append(c.Otherwise).Select(d => Compile(d, column, schema, filled))]);
            default:
                throw new ArgumentException($"There is no way to draw a {draw.GetType().Name}.", nameof(draw));
        }
    }

    private static ulong Bits(ReadOnlySpan<long> row, ulong purpose) => Draw.Bits((ulong)row[AttributeSchema.Key], purpose);

    private sealed class Always(long cell) : ColumnSampler
    {
        public override long Cell(ReadOnlySpan<long> row, ulong purpose) => cell;
    }

    private sealed class OneOf(IReadOnlyList<(long Cell, double Weight)> choices) : ColumnSampler
    {
        private readonly long[] cells = [.. choices.Select(c => c.Cell)];
        private readonly DiscreteSampler sampler = new([.. choices.Select(c => c.Weight)]);

        public override long Cell(ReadOnlySpan<long> row, ulong purpose) => cells[sampler.Index(Bits(row, purpose))];
    }

    private sealed class Amount(Sampler sampler) : ColumnSampler
    {
        public override long Cell(ReadOnlySpan<long> row, ulong purpose) => sampler.Sample(Bits(row, purpose));
    }

    // A draw for each flag, so that a change of one share leaves the other flags as they were.
    private sealed class Flags : ColumnSampler
    {
        private readonly (long Bit, ulong Purpose, ulong Threshold)[] flags;

        public Flags(IReadOnlyList<(int Flag, double Share)> shares, string column, IReadOnlyList<string> names) =>
            flags = [.. shares.Where(s => s.Share > 0)
                .Select(s => (1L << s.Flag, StableHash.Of($"{column}.{names[s.Flag]}"), Draw.Threshold(s.Share)))];

        public override long Cell(ReadOnlySpan<long> row, ulong purpose)
        {
            long cell = 0;
            foreach (ref readonly var flag in flags.AsSpan())
                if (Draw.Chance(Bits(row, flag.Purpose), flag.Threshold)) cell |= flag.Bit;
            return cell;
        }
    }

    private sealed class SameAs(int slot) : ColumnSampler
    {
        public override long Cell(ReadOnlySpan<long> row, ulong purpose) => row[slot];
    }

    private sealed class Cases : ColumnSampler
    {
        private readonly ConditionTable conditions = new();
        private readonly ColumnSampler[] then;

        public Cases(IEnumerable<Condition> when, ColumnSampler[] then)
        {
            foreach (var condition in when) conditions.Add(condition);
            this.then = then;
        }

        public override long Cell(ReadOnlySpan<long> row, ulong purpose)
        {
            int i = 0;
            while (i < conditions.Count && !conditions.Holds(i, row)) i++;
            return then[i].Cell(row, purpose);
        }
    }
}
