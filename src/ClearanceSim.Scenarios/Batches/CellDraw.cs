using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Draws;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>Fills a cell that the file does not give: by a constant, or by the declaration's own luck.</summary>
/// <remarks>The purpose of the draw is <c>column.NAME</c>; flags draw once each, the bit being the visit.</remarks>
internal abstract class CellDraw
{
    /// <summary>The cell of the declaration with this draw key.</summary>
    public abstract long Of(ulong key);

    /// <summary>Prepares a source; none of those that are files.</summary>
    public static CellDraw Of(CellSource source, AttributeDefinition attribute)
    {
        ulong purpose = StableHash.Of("column." + attribute.Name);
        return source switch
        {
            CellSource.Constant constant => new Fixed(constant.Cell),
            CellSource.Drawn drawn => new Sampled(purpose, Sampler.Compile(drawn.Value)),
            CellSource.Weighted weighted => new Chosen(purpose, [.. weighted.Cells.Select(c => c.Cell)],
                new DiscreteSampler([.. weighted.Cells.Select(c => c.Weight)])),
            CellSource.Independent flags => new Flags(purpose,
                [.. flags.Flags.Select(f => (f.Bit, Draw.Threshold(f.Probability)))]),
            _ => throw new ArgumentException($"'{attribute.Name}' comes from a file", nameof(source)),
        };
    }

    private sealed class Fixed(long cell) : CellDraw
    {
        public override long Of(ulong key) => cell;
    }

    private sealed class Sampled(ulong purpose, Sampler sampler) : CellDraw
    {
        public override long Of(ulong key) => sampler.Sample(Draw.Bits(key, purpose));
    }

    private sealed class Chosen(ulong purpose, long[] cells, DiscreteSampler choice) : CellDraw
    {
        public override long Of(ulong key) => cells[choice.Index(Draw.Bits(key, purpose))];
    }

    private sealed class Flags(ulong purpose, (int Bit, ulong Threshold)[] flags) : CellDraw
    {
        public override long Of(ulong key)
        {
            long cell = 0;
            foreach (var (bit, threshold) in flags)
                if (Draw.Chance(Draw.Bits(key, purpose, bit), threshold)) cell |= 1L << bit;
            return cell;
        }
    }
}
