using System.Runtime.CompilerServices;

namespace ClearanceSim.Engine.Distributions;

/// <summary>
/// Draws an index in proportion to weights, by inversion of one 64-bit draw: the greater the draw, the greater the index.
/// </summary>
/// <remarks>
/// Inversion, not the alias method: it is as fast with a guide table (Chen and Asau 1974), and a small change of the weights
/// changes few draws, which common random numbers need. Immutable, safe to share between threads.
/// </remarks>
public sealed class DiscreteSampler
{
    private const ulong One = 1UL << 63;

    // Cumulative probabilities with 63 fraction bits; the last is 1.
    private readonly ulong[] ceilings;

    // By the first bits of a draw: the index where all such draws lead to the same one; else the first that is possible, inverted.
    private readonly int[] guide;
    private readonly int guideShift;

    /// <summary>Prepares the weights: finite, none negative, their sum above 0.</summary>
    /// <exception cref="ArgumentException">The weights are not such.</exception>
    public DiscreteSampler(ReadOnlySpan<double> weights)
    {
        double total = 0;
        foreach (double weight in weights)
        {
            if (!(weight >= 0)) throw new ArgumentException("A weight must not be negative.", nameof(weights));
            total += weight;
        }
        if (!(total > 0 && double.IsFinite(total)))
            throw new ArgumentException("The sum of the weights must be above 0 and finite.", nameof(weights));
        ceilings = Ceilings(weights, total);
        // Eight cells a weight while that is small: then the guide alone nearly always decides.
        uint cells = weights.Length <= 1024 ? 8 * (uint)weights.Length : (uint)weights.Length;
        int guideBits = 32 - System.Numerics.BitOperations.LeadingZeroCount(cells);
        guideShift = 64 - guideBits;
        guide = Guide(guideBits);
    }

    /// <summary>How many weights there are.</summary>
    public int Count => ceilings.Length;

    /// <summary>The index that a draw selects, from 0 up to <see cref="Count"/> - 1; never one of weight 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Index(ulong bits)
    {
        int index = guide[bits >> guideShift];
        return index >= 0 ? index : From(~index, bits);
    }

    private int From(int index, ulong bits)
    {
        while (bits >> 1 >= ceilings[index]) index++;
        return index;
    }

    /// <summary>The index that a draw selects, and how far through its cell the draw lies, from 0 to 1.</summary>
    internal int Index(ulong bits, out double position)
    {
        int index = Index(bits);
        ulong floor = index == 0 ? 0 : ceilings[index - 1];
        position = ((bits >> 1) - floor + 0.5) / (ceilings[index] - floor);
        return index;
    }

    private static ulong[] Ceilings(ReadOnlySpan<double> weights, double total)
    {
        var ceilings = new ulong[weights.Length];
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i];
            ceilings[i] = (ulong)(sum / total * One);
        }
        return ceilings;
    }

    private int[] Guide(int bits)
    {
        var first = new int[1 << bits];
        int index = 0;
        for (int slot = 0; slot < first.Length; slot++)
        {
            while (ceilings[index] <= (ulong)slot << (63 - bits)) index++;
            first[slot] = ceilings[index] >= (ulong)(slot + 1) << (63 - bits) ? index : ~index;
        }
        return first;
    }
}
