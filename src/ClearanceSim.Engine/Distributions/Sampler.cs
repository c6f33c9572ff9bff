using System.Runtime.CompilerServices;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Numerics;

namespace ClearanceSim.Engine.Distributions;

/// <summary>
/// A distribution compiled for the loop: turns one 64-bit draw into a whole number of base units, without allocation.
/// </summary>
/// <remarks>
/// By inversion: the greater the draw, the greater the sample (but for mixtures, whose parts are drawn anew). Samples lie
/// between 0 and <see cref="Max"/>. The default sampler always gives 0. Immutable, safe to share between threads.
/// </remarks>
public readonly struct Sampler
{
    /// <summary>The greatest sample, 2^53: as a time, 285 years.</summary>
    public const long Max = 1L << 53;

    private enum Kind
    {
        Constant,
        Exponential,
        Uniform,
        Table,
        Empirical,
        Gaps,
        Mixture,
    }

    private readonly Kind kind;
    private readonly int shift;
    private readonly long low;
    private readonly double width;
    private readonly double start;
    private readonly QuantileTable? table;
    private readonly SamplerParts? parts;

    private Sampler(Kind kind, long low = 0, int shift = 0, double start = 0, double width = 0, QuantileTable? table = null,
        SamplerParts? parts = null)
    {
        this.kind = kind;
        this.low = low;
        this.shift = shift;
        this.start = start;
        this.width = width;
        this.table = table;
        this.parts = parts;
    }

    /// <summary>Compiles a distribution; up to 3 ms where a table is needed.</summary>
    /// <exception cref="ArgumentException">The distribution is invalid, with the sentence of its validation.</exception>
    public static Sampler Compile(Distribution distribution)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        distribution.Check();
        return distribution switch
        {
            Constant d => Always(d.Value),
            Uniform d => new Sampler(Kind.Uniform, start: Clamp(d.Min), width: Clamp(d.Max) - Clamp(d.Min)),
            Exponential d => OfMean(d.Mean),
            Triangular d when d.Min == d.Max => Always(d.Min),
            Pert d when d.Min == d.Max => Always(d.Min),
            ContinuousDistribution d => new Sampler(Kind.Table, table: new QuantileTable(d)),
            Empirical d => new Sampler(d.FillsGaps ? Kind.Gaps : Kind.Empirical, parts: SamplerParts.Of(d)),
            Mixture d => new Sampler(Kind.Mixture, parts: SamplerParts.Of(d)),
            _ => throw new ArgumentException($"no sampler for {distribution.GetType().Name}", nameof(distribution)),
        };
    }

    /// <summary>The sample of a draw, in base units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Sample(ulong bits)
    {
        if (kind != Kind.Exponential) return kind == Kind.Constant ? low : Other(bits);
        ulong product = Product.High(NegLog.Fixed(~bits), (ulong)low);
        return (long)((product >> shift) + 1) >> 1;
    }

    private long Other(ulong bits) => kind switch
    {
        Kind.Table => Whole(table!.At(bits)),
        Kind.Uniform => Whole(start + width * Draw.Uniform(bits)),
        Kind.Empirical => Whole(parts!.Values[parts.Choice.Index(bits)]),
        Kind.Gaps => Whole(parts!.Between(bits)),
        Kind.Mixture => parts!.Components[parts.Choice.Index(bits)].Sample(StableHash.Mix(bits + StableHash.Golden)),
        _ => low,
    };

    private static Sampler Always(double value) => new(Kind.Constant, low: Whole(Clamp(value)));

    // The mean as a 62-bit integer times a power of two: 128-bit product, then what is left of the fraction bits but one,
    // which rounds.
    private static Sampler OfMean(double mean)
    {
        // What is asked once before the loop is compiled needs no check whether its table is there in the loop.
        NegLog.Fixed(0);
        int fractionBits = 0;
        double scaled = mean;
        while (scaled < 1L << 61 && fractionBits < 64 + 62 - NegLog.FractionBits)
        {
            scaled *= 2;
            fractionBits++;
        }
        return new Sampler(Kind.Exponential, low: (long)scaled, shift: NegLog.FractionBits + fractionBits - 64 - 1);
    }

    internal static double Clamp(double value) => Math.Clamp(value, 0, Max);

    // In range by construction, so the processor's own conversion gives the same everywhere.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Whole(double value) => double.ConvertToIntegerNative<long>(value + 0.5);
}
