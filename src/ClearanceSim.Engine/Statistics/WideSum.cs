using System.Runtime.CompilerServices;

namespace ClearanceSim.Engine.Statistics;

/// <summary>A 128-bit signed integer in two neighbouring cells, the low half first.</summary>
internal static class WideSum
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(ref long low, ref long high, ulong addLow, long addHigh)
    {
        ulong sum = (ulong)low + addLow;
        high += addHigh + (sum < addLow ? 1 : 0);
        low = (long)sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(ref long low, ref long high, long value) => Add(ref low, ref high, (ulong)value, value >> 63);

    public static Int128 Read(long low, long high) => new((ulong)high, (ulong)low);
}
