using ClearanceSim.Customs.Traffic;
using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Scenarios.Arrivals;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Worlds;

/// <summary>Reads flows of declarations; each surge is a flow of its own.</summary>
internal static class TrafficReader
{
    /// <summary>The flows of a mapping.</summary>
    public static IReadOnlyList<TrafficFlow> Read(Section? traffic)
    {
        var flows = new List<TrafficFlow>();
        foreach (var (name, section) in traffic?.Named() ?? [])
            foreach (var flow in Flows(name, section))
            {
                if (flows.Exists(f => f.Name == flow.Name))
                    Fault(section, $"there are two flows named '{flow.Name}', a surge counting as one; rename one");
                if (flows.Count == DeclarationColumns.FlowLimit)
                    Fault(
                        section,
                        $"is one flow too many; there are at most {DeclarationColumns.FlowLimit}, each surge counting as one");
                flows.Add(flow);
            }
        return flows;
    }

    private static IEnumerable<TrafficFlow> Flows(string name, Section s)
    {
        var posts = Posts(s);
        var columns = ColumnReader.Read(s.Sub("columns"));
        var window = ArrivalWindow.Read(s);
        if (RateReader.Read(s) is not { } rate) yield break;
        var flow = new TrafficFlow
        {
            Name = name,
            Arrivals = new ArrivalPattern.Poisson(rate),
            Count = window.Count,
            From = window.From,
            Until = window.Until,
            Posts = posts,
            Columns = columns,
        };
        yield return flow;
        foreach (var surge in RateReader.Surges(s))
            yield return flow with
            {
                Name = $"{name}.{surge.Name}",
                Arrivals = new ArrivalPattern.Poisson(surge.Rate),
                Count = null,
                From = Math.Max(surge.From, window.From),
                Until = Math.Min(surge.Until, window.Until),
            };
    }

    private static void Fault(Section flow, string message) => flow.Reading.Faults.Add(flow.Node.Place, flow.Path, message);

    private static List<(string, double)> Posts(Section s)
    {
        var posts = new List<(string, double)>();
        foreach (var (entry, path) in s.Sub("posts")?.Entries() ?? [])
        {
            if (!s.Reading.Schema.Sites.Contains(entry.Name))
                s.Reading.Unknown(entry.Key, path, "post", entry.Name, s.Reading.Schema.Sites);
            else if (Quantity.Of(entry.Value, Dimension.Share) is { } share) posts.Add((entry.Name, (double)share));
        }
        if (posts.Count > 0 && posts.All(p => p.Item2 == 0)) s.Fault("posts", "all shares are 0%; give one of them more");
        return posts;
    }
}
