using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ClearanceSim.Engine.Numerics;

/// <summary>The upper half of a 128-bit product.</summary>
internal static class Product
{
    /// <summary>The upper 64 bits of a times b: the product of two fractions with 64 bits each.</summary>
    /// <remarks>
    /// <see cref="Math.BigMul(ulong, ulong, out ulong)"/> passes its lower half through memory, wanted or not; in a chain of five
    /// products that costs as much as the products. Every way gives the same integer.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong High(ulong a, ulong b)
    {
        if (Bmi2.X64.IsSupported) return Bmi2.X64.MultiplyNoFlags(a, b);
        if (ArmBase.Arm64.IsSupported) return ArmBase.Arm64.MultiplyHigh(a, b);
        return Math.BigMul(a, b, out _);
    }
}
