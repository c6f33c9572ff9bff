using System.Runtime.CompilerServices;
using ClearanceSim.Engine.Numerics;

namespace ClearanceSim.Engine.Draws;

/// <summary>
/// Random draws as pure functions of (seed, replication, entity, purpose, visit): there is no generator and no state, so the same
/// declaration meets the same luck whatever the order of events and whatever the regime.
/// </summary>
/// <remarks>
/// The way to a draw: <see cref="Replication"/> once a replication, <see cref="Entity"/> once an entity, <see cref="Bits"/> once
/// a draw. Purposes are stable names hashed by <see cref="StableHash.Of"/>.
/// </remarks>
public static class Draw
{
    private const double Unit = 1.0 / (1L << 52);

    /// <summary>The root key of a replication.</summary>
    /// <remarks>Mixed, not summed: no replication's draws are a shifted copy of another's.</remarks>
    /// <param name="seed">The scenario's seed.</param>
    /// <param name="replication">Any numbering will do; the product counts from 1.</param>
    public static ulong Replication(ulong seed, int replication) =>
        StableHash.Mix(StableHash.Mix(seed + StableHash.Golden) + (ulong)replication * StableHash.Golden);

    /// <summary>Who an entity is: the n-th of a source.</summary>
    /// <param name="source">The hash of the source's name.</param>
    /// <param name="ordinal">Its place among what the source sends.</param>
    public static ulong Identity(ulong source, long ordinal) => StableHash.Mix(source + (ulong)ordinal * StableHash.Golden);

    /// <summary>Who a part of an entity is: the n-th of its kind (a permit, a container) that belongs to the parent.</summary>
    /// <param name="parent">The parent's identity.</param>
    /// <param name="purpose">The hash of the kind's name.</param>
    /// <param name="ordinal">Its place among the parent's parts of this kind.</param>
    public static ulong Identity(ulong parent, ulong purpose, long ordinal) =>
        Identity(StableHash.Mix(parent ^ purpose), ordinal);

    /// <summary>The key of an entity in a replication.</summary>
    /// <remarks>It follows from what the entity is, never from a row or a creation counter.</remarks>
    /// <param name="root">The replication's root key.</param>
    /// <param name="identity">One of <see cref="Identity(ulong, long)"/>, or the hash of a declaration's number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Entity(ulong root, ulong identity) => StableHash.Mix(root + identity * StableHash.Golden);

    /// <summary>64 random bits for one purpose of one entity.</summary>
    /// <param name="entityKey">The entity's key.</param>
    /// <param name="purpose">The hash of the purpose's name.</param>
    /// <param name="visit">Counts the repeats of the purpose, so that a loop draws anew.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(ulong entityKey, ulong purpose, long visit = 0) =>
        StableHash.Mix(entityKey ^ (purpose + (ulong)visit * StableHash.Golden));

    /// <summary>A number strictly between 0 and 1 with 52 random bits: ((bits &gt;&gt; 12) + 1/2) / 2^52.</summary>
    /// <remarks>With a 53rd bit the greatest value would round to 1.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Uniform(ulong bits) => ((long)(bits >> 12) + 0.5) * Unit;

    /// <summary>True with the probability that the threshold stands for.</summary>
    /// <param name="bits">A 64-bit draw.</param>
    /// <param name="threshold">Made by <see cref="Threshold"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Chance(ulong bits, ulong threshold) => bits >> 1 < threshold;

    /// <summary>A probability as a fixed-point number with 63 fraction bits: 0 never happens, 1 always.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between 0 and 1.</exception>
    public static ulong Threshold(double probability)
    {
        if (!(probability is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1.");
        return (ulong)(probability * (1UL << 63));
    }

    /// <summary>A whole number from 0 up to n - 1; no value is favoured by more than n in 2^64.</summary>
    /// <param name="bits">A 64-bit draw.</param>
    /// <param name="n">How many values there are, at least 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Index(ulong bits, int n) => (int)Product.High(bits, (ulong)n);
}
