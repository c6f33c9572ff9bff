using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Explaining;

/// <summary>Splits the change of the mean time by lane, from the figures of no lever and of all that are on.</summary>
internal static class LaneSplitting
{
    private const string Section = "lanes.";

    /// <summary>The split; null where a regime has no lanes or nothing was released.</summary>
    /// <param name="worths">What was measured.</param>
    /// <param name="main">Path of the main interval, with its last point.</param>
    public static LaneSplit? Of(Worths worths, string main)
    {
        var first = worths.Figures[0][0];
        string ending = "." + main + "mean";
        string[] lanes = [.. first.Paths
            .Where(p => p.StartsWith(Section, StringComparison.Ordinal) && p.EndsWith(ending, StringComparison.Ordinal))
            .Select(p => p[Section.Length..^ending.Length])];
        int replications = worths.Plan.Replications;
        var from = Times(worths.Figures[0], lanes, main);
        var to = Times(worths.Figures[^1], lanes, main);
        var seen = Enumerable.Range(0, replications).Where(r => from[r] is not null && to[r] is not null).ToList();
        if (lanes.Length == 0 || seen.Count == 0) return null;
        var parts = seen.ConvertAll(r => LaneMix.Split(from[r], to[r]));

        Estimate Over(Func<int, double> of) => MeasureTable.Over([.. Enumerable.Range(0, seen.Count).Select(of)], worths.Plan.Level);
        return new LaneSplit
        {
            Measure = main + "mean",
            Difference = Over(i => LaneMix.Mean(to[seen[i]]) - LaneMix.Mean(from[seen[i]])),
            Mix = Over(i => parts[i].Sum(p => p.Mix)),
            Within = Over(i => parts[i].Sum(p => p.Within)),
            Lanes =
            [
                .. Enumerable.Range(0, lanes.Length)
                    .Where(k => seen.Exists(r => from[r]![k].Share + to[r]![k].Share > 0))
                    .Select(k => new LanePart(
                        lanes[k], Over(i => from[seen[i]]![k].Share), Over(i => to[seen[i]]![k].Share),
                        Over(i => from[seen[i]]![k].Mean), Over(i => to[seen[i]]![k].Mean),
                        Over(i => parts[i][k].Mix), Over(i => parts[i][k].Within))),
            ],
        };
    }

    private static LaneTime[]?[] Times(IReadOnlyList<ReplicationFigures> figures, string[] lanes, string main)
    {
        var times = new LaneTime[]?[figures.Count];
        for (int r = 0; r < times.Length; r++)
        {
            long released = figures[r].CountOf(main + "count");
            if (released == 0) continue;
            times[r] = [.. lanes.Select(lane =>
            {
                string path = Section + lane + "." + main;
                return new LaneTime((double)figures[r].CountOf(path + "count") / released, figures[r].ValueOf(path + "mean"));
            })];
        }
        return times;
    }
}
