using ClearanceSim.Engine.Numerics;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Numerics;

public class PortableTests
{
    private static readonly Gen<double> PositiveOfAnySize =
        Gen.Select(Gen.Double[1, 2], Gen.Int[-1070, 1022]).Select((m, e) => Math.ScaleB(m, e)).Where(x => x > 0);

    [Fact]
    public void Log_agrees_with_the_library_for_numbers_of_any_size() =>
        PositiveOfAnySize.Sample(x => Agree(Math.Log(x), Portable.Log(x), 5e-16), iter: 100_000);

    [Fact]
    public void Log_agrees_with_the_library_near_one() =>
        Gen.Double[0.5, 2].Sample(x => Agree(Math.Log(x), Portable.Log(x), 5e-16), iter: 100_000);

    [Fact]
    public void Exp_agrees_with_the_library() =>
        Gen.Double[-708, 709.7].Sample(x => Agree(Math.Exp(x), Portable.Exp(x), 5e-16), iter: 100_000);

    [Fact]
    public void Log1p_and_expm1_undo_each_other_near_zero() =>
        Gen.Select(Gen.Double[-0.9, 3], Gen.Int[0, 60]).Select((m, e) => Math.ScaleB(m, -e))
            .Sample(x => Agree(x, Portable.Expm1(Portable.Log1p(x)), 2e-15), iter: 100_000);

    [Fact]
    public void Log1p_keeps_the_digits_of_a_small_argument() =>
        Assert.Equal(1e-10 - 0.5e-20 + 1e-30 / 3, Portable.Log1p(1e-10), 1e-25);

    [Fact]
    public void Pow_agrees_with_the_library_within_its_stated_error() =>
        Gen.Select(Gen.Double[1e-6, 1e6], Gen.Double[-20, 20]).Sample(
            (x, y) => Agree(Math.Pow(x, y), Portable.Pow(x, y), (1 + Math.Abs(y * Math.Log(x))) * 5e-16), iter: 100_000);

    [Theory]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(-1, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(1, 0)]
    public void Log_at_the_ends(double x, double expected) => Assert.Equal(expected, Portable.Log(x));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(710, double.PositiveInfinity)]
    [InlineData(-746, 0)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.NegativeInfinity, 0)]
    public void Exp_at_the_ends(double x, double expected) => Assert.Equal(expected, Portable.Exp(x));

    [Fact]
    public void Bits_are_what_they_were_when_written_down()
    {
        // Any machine, processor or version of .NET has to give these same bits.
        Assert.Equal(0x400705F34FDB1BE0, BitConverter.DoubleToInt64Bits(Portable.Log(17.777)));
        Assert.Equal(0x400709B51B475480, BitConverter.DoubleToInt64Bits(Portable.Exp(1.0577)));
    }

    private static bool Agree(double expected, double actual, double relative) =>
        Math.Abs(expected - actual) <= relative * Math.Abs(expected);
}
