using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Tests.Layout;

public class PathLinesTests
{
    [Theory]
    [InlineData("compliance.2.share", "  compliance.2.share")]
    [InlineData("stages.filled-by-officer.of.typing-by-officer.takes.likely", "  stages.filled-by-officer.of.|    typing-by-officer.takes.likely")]
    [InlineData("regimes.keden.profiles.departure-differs@2025-07-01.random", "  regimes.keden.profiles.|    departure-differs@2025-07-01.|    random")]
    [InlineData("posts.nur-zholy/lorries.pools.inspectors.capacity", "  posts.nur-zholy/lorries.pools.|    inspectors.capacity")]
    public void A_path_is_broken_between_its_parts(string path, string lines)
    {
        var told = PathLines.Of(path, 34, "  ", "    ");
        Assert.Equal(lines.Split('|'), told);
        Assert.All(told, line => Assert.InRange(line.Length, 1, 34));
    }

    [Fact]
    public void A_part_that_is_longer_than_a_line_loses_its_middle()
    {
        var told = PathLines.Of("pools.the-inspectors-of-the-phytosanitary-laboratory.capacity", 24, "  ", "    ");
        Assert.Equal(["  pools.", "    the-inspec…boratory.", "    capacity"], told);
    }
}
