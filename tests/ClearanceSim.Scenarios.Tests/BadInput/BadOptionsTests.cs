using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Tests.BadInput;

/// <summary>What is wrong with the command line or with a file as such, and so cannot lie ready as a broken scenario.</summary>
public class BadOptionsTests
{
    private const string Queue = """
        run: { count: 10 }
        process:
          - arrive: { every: 1s }
          - serve: { by: clerk, takes: 1s }
        pools: { clerk: { capacity: 1 } }
        """;

    private static readonly string Mapped = CustomsText.Mapped("""
        posts: { north: { pools: { officers: { capacity: 2 } } } }
        batch: { files: rows.csv, number: No, date: { column: Filed }, columns: { mode: { from: Mode } } }
        """);

    [Fact]
    public void Files_of_declarations_need_a_scenario_that_takes_them() =>
        Assert.Equal(
            ["main.yaml: --batch: the scenario makes its own declarations and takes none from files; give it a 'batch' mapping"],
            ScenarioText.Errors(new ScenarioOptions { BatchFiles = ["rows.csv"] }, Queue));

    [Fact]
    public void What_a_batch_holds_is_part_of_the_hash()
    {
        string Hash(string mode) => ScenarioText.Read(Mapped, ("rows.csv", $"No,Filed,Mode\n1,2024-01-02,{mode}\n")).Sha256;
        Assert.Equal(Hash("30"), Hash("30"));
        Assert.NotEqual(Hash("30"), Hash("40"));
    }

    [Fact]
    public void A_batch_that_is_wrong_in_every_row_is_told_fifty_times_and_counted_beyond()
    {
        string rows = "No,Filed,Mode\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"{i},2024-01-02,99\n"));
        var errors = ScenarioText.Errors(Mapped, ("rows.csv", rows));
        Assert.Equal(51, errors.Count);
        Assert.Equal("rows.csv: and 10 more errors", errors[^1]);
    }

    [Fact]
    public void A_folder_is_no_file() =>
        Assert.Equal(
            ["main.yaml:1:10: extends: 'parts.yaml' is a folder; a file is expected"],
            ScenarioText.Errors("extends: parts.yaml\n", ("parts.yaml/inner.yaml", Queue)));

    [Fact]
    public void A_file_without_end_is_not_read() =>
        Assert.Equal(
            ["main.yaml:1:10: extends: 'big.yaml' has more than 4 MB; a scenario file is text of some pages"],
            ScenarioText.Errors("extends: big.yaml\n", ("big.yaml", "#" + new string('x', 5_000_000))));

    [Fact]
    public void A_name_that_no_file_can_have_is_told() =>
        Assert.Contains(
            "there is no file", Assert.Single(ScenarioText.Errors("extends: \"a\\0b.yaml\"\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("[")]
    [InlineData("{ a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Nesting_without_end_is_an_error_and_no_crash(string opening)
    {
        var faults = new Faults();
        Assert.Null(YamlReader.Read("deep.yaml", string.Concat(Enumerable.Repeat(opening, 100_000)), faults));
        Assert.Contains("nests deeper than 64 levels", Assert.Single(faults.InOrder()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_is_one_short_line_whatever_the_file_holds()
    {
        string error = Assert.Single(ScenarioText.Errors(
            Queue.Replace("takes: 1s", "takes: \"\\e[31m\\n" + new string('x', 10_000) + "\"", StringComparison.Ordinal)));
        Assert.DoesNotContain(error, char.IsControl);
        Assert.InRange(error.Length, 100, 1_000);
    }
}
