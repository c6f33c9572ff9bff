using ClearanceSim.Experiments.Measures;

namespace ClearanceSim.Experiments.Tests.Measures;

/// <summary>Figures without a simulation behind them.</summary>
internal static class Figures
{
    public static readonly RegimeShape Shape = new()
    {
        Intervals = [("filed", "registered"), ("registered", "released")],
        MainInterval = 1,
        Thresholds = [60_000_000, 14_400_000_000, 86_400_000_000],
        Groups = [new("lanes", ["unassigned", "green", "blue", "yellow", "red"]), new("posts", ["nur-zholy", "kordai"])],
        Stages = ["registration", "inspection"],
        Pools = [("inspectors", "nur-zholy"), ("astana-1", null)],
        Causes = ["service", "trader", "queue inspectors"],
        HasControl = true,
    };

    public static readonly RegimeShape Bare = Shape with
    {
        Groups = [new("groups.kind", ["small", "large"], "kind")],
        HasControl = false,
    };

    /// <summary>
    /// A replication in which every measure of the shape is <paramref name="value"/> plus something of its own.
    /// </summary>
    public static ReplicationFigures Of(int replication, double value, RegimeShape? of = null)
    {
        var shape = of ?? Shape;
        var figures = new ReplicationFigures { Replication = replication };
        double next = value;
        void Add(string path) => figures.Add(path, next += 0.25);
        void Interval(string prefix, (string From, string To) i)
        {
            foreach (string statistic in MeasurePath.Statistics) Add(prefix + MeasurePath.Interval(i.From, i.To, statistic));
            figures.Count(prefix + MeasurePath.Interval(i.From, i.To, "count"), 10 * replication);
        }

        foreach (string field in new[] { "submitted", "released", "refused", "withdrawn", "reneged", "inProgress" })
            figures.Count(MeasurePath.Declarations(field), replication);
        foreach (string outcome in new[] { "released", "refused", "withdrawn", "reneged" }) Add($"outcomes.{outcome}.share");
        Interval("", shape.Intervals[1]);
        Interval("", shape.Intervals[0]);
        foreach (long threshold in shape.Thresholds) Add(MeasurePath.Within(MeasurePath.TimeLabel(threshold)));
        Add(MeasurePath.Throughput);
        foreach (var (section, members, _) in shape.Groups)
        {
            foreach (string member in members.Where(m => m != "unassigned"))
            {
                figures.Count($"{section}.{member}.count", 5);
                Add($"{section}.{member}.share");
                Interval($"{section}.{member}.", shape.Intervals[shape.MainInterval]);
            }
        }
        foreach (string stage in shape.Stages)
        {
            figures.Add($"stages.{stage}.wait", next += 0.25, 0.3, 100);
            Add($"stages.{stage}.service");
        }
        foreach (var (c, post) in shape.Pools)
            foreach (string figure in new[] { "utilisation", "wait", "queue" }) Add(MeasurePath.Pool(c, post, figure));
        foreach (string cause in shape.Causes) Add($"waiting.{cause}.meanPerDeclaration");
        if (shape.HasControl)
            foreach (string rate in new[] { "inspectionRate", "hitRate", "detection", "missedRevenue", "nonCompliant" })
                Add("control." + rate);
        Add("cost.officerHours");
        Add("cost.traderDelay");
        return figures;
    }
}
