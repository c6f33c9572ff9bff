using System.Text.Json;
using ClearanceSim.Experiments.Comparisons;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Experiments.Tests.Measures;

namespace ClearanceSim.Experiments.Tests.Results;

public class ResultsJsonTests
{
    internal static ResultsDocument Document(RegimeShape shape, params double[] values)
    {
        MeasuredRegime Measured(string regime, double shift) =>
            new(new("s", regime), new MeasureTable(values.Select((v, i) => Figures.Of(i + 1, v + shift, shape))));
        MeasuredRegime[] both = [Measured("astana-1", 0), Measured("keden", 1)];
        return new ResultsDocument
        {
            Scenarios = [new() { Id = "s", File = "scenarios/s.yaml", Sha256 = new string('0', 64),
                NotModelled = ["Crossings."] }],
            Seed = ulong.MaxValue,
            Replications = values.Length,
            Simulated = new() { From = "2024-01-01T00:00:00", To = "2024-02-07T00:00:00", WarmUp = 604800, Cohort = 3 },
            Assumptions = new()
            {
                Inputs = 1,
                WithSource = 0,
                List = [new() { Path = "stages.risk.takes", Value = "2s", Low = "1s", Grade = "assumed" }],
            },
            Regimes = [.. both.Select(b => RegimeResultBuilder.Build(b.Of, "Title", [1, 5], shape, b.Table))],
            Differences = RegimeComparison.Differences(both),
        };
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);

    [Fact]
    public void The_names_are_those_of_the_contract()
    {
        var root = JsonDocument.Parse(ResultsJson.ToText(Document(Figures.Shape, 1, 2))).RootElement;
        Assert.Equal(
            ["schema", "scenarios", "seed", "replications", "simulated", "assumptions", "regimes", "differences"], Names(root));
        Assert.Equal("clearsim/results/1", root.GetProperty("schema").GetString());
        Assert.Equal(["id", "file", "sha256"], Names(root.GetProperty("scenarios")[0]).Take(3));
        Assert.Equal(["from", "to", "warmUp", "cohort"], Names(root.GetProperty("simulated")));
        Assert.Equal(["inputs", "withSource", "list"], Names(root.GetProperty("assumptions")));
        var regime = root.GetProperty("regimes")[0];
        Assert.Equal(
            [
                "scenario", "regime", "title", "levers", "declarations", "outcomes", "inside", "intervals", "shareReleasedWithin",
                "throughputPerDay", "lanes", "posts", "stages", "pools", "waiting", "control", "cost",
            ],
            Names(regime));
        Assert.Equal(
            ["submitted", "released", "refused", "withdrawn", "reneged", "inProgress"],
            Names(regime.GetProperty("declarations")));
        var interval = regime.GetProperty("intervals")[0];
        Assert.Equal(["from", "to", "clock", "unit", "count", "mean", "p50", "p90", "p95", "p99", "max"], Names(interval));
        Assert.Equal("registered", interval.GetProperty("from").GetString());
        Assert.Equal(["value", "halfWidth", "level"], Names(interval.GetProperty("mean")));
        Assert.Equal(["60s", "4h", "1d"], Names(regime.GetProperty("shareReleasedWithin")));
        Assert.Equal(["green", "blue", "yellow", "red"], regime.GetProperty("lanes").EnumerateArray()
            .Select(l => l.GetProperty("lane").GetString()));
        Assert.Superset(new HashSet<string> { "lane", "share", "intervals" }, Names(regime.GetProperty("lanes")[0]).ToHashSet());
        Assert.Equal(["stage", "wait", "service", "count"], Names(regime.GetProperty("stages")[0]));
        Assert.Equal(["pool", "post", "utilisation", "wait", "queue"], Names(regime.GetProperty("pools")[0]).Take(5));
        Assert.Equal(["cause", "meanPerDeclaration"], Names(regime.GetProperty("waiting")[0]));
        Assert.Equal(
            ["inspectionRate", "hitRate", "detection", "missedRevenue"], Names(regime.GetProperty("control")).Take(4));
        Assert.Equal(["officerHours", "traderDelay"], Names(regime.GetProperty("cost")));
        var difference = root.GetProperty("differences")[0];
        Assert.Equal(["measure", "from", "to", "difference", "relative"], Names(difference));
        Assert.Equal(["scenario", "regime"], Names(difference.GetProperty("from")));
    }

    [Fact]
    public void A_process_without_customs_has_neither_lanes_nor_control()
    {
        var regime = JsonDocument.Parse(ResultsJson.ToText(Document(Figures.Bare, 1, 2))).RootElement.GetProperty("regimes")[0];
        Assert.Empty(Names(regime).Intersect(["lanes", "posts", "procedures", "traders", "control", "shareWithinLegalDeadline"]));
    }

    [Fact]
    public void One_replication_writes_null_for_the_half_width()
    {
        var mean = JsonDocument.Parse(ResultsJson.ToText(Document(Figures.Shape, 1))).RootElement
            .GetProperty("regimes")[0].GetProperty("intervals")[0].GetProperty("mean");
        Assert.Equal(JsonValueKind.Null, mean.GetProperty("halfWidth").ValueKind);
    }

    [Fact]
    public void What_was_written_reads_back_to_the_same_bytes()
    {
        string text = ResultsJson.ToText(Document(Figures.Shape, 1.1, 2.7, 1 / 3.0));
        Assert.Equal(text, ResultsJson.ToText(ResultsJson.Read(text)));
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"schema":"clearsim/results/9"}""")]
    public void Another_document_is_turned_down_in_one_sentence(string text) =>
        Assert.StartsWith("This is no results document", Assert.Throws<FormatException>(() => ResultsJson.Read(text)).Message,
            StringComparison.Ordinal);
}
