using System.Globalization;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Explaining;

/// <summary>Makes the explanation of what was measured: shares replication by replication, then their means and intervals.</summary>
public static class ExplanationBuilder
{
    /// <summary>The explanation.</summary>
    public static Explanation Build(Worths worths)
    {
        var plan = worths.Plan;
        var scenario = plan.Scenario;
        return new Explanation
        {
            Scenario = ScenarioEntry.Of(scenario),
            Regime = plan.Regime.Id,
            Title = plan.Regime.Title,
            Against = worths.IsFirstRegime ? scenario.Regimes[0].Id : null,
            RestsOn = plan.Regime.Definition is null
                ? "assumptions: what the levers change is an input of the scenario, not an observation"
                : "assumptions: no measured effect of Keden is published",
            Assumptions = ResultsBuilder.Summary(scenario.Ledger) with { List = [] },
            Run = Ran(worths),
            Measures = [.. Paths(worths).Select(path => Shares(worths, path))],
            Programme = ProgrammeSharing.Of(worths, lever => Title(plan, lever)),
            Lanes = LaneSplitting.Of(worths, Main(plan)),
        };
    }

    private static ExplainedRun Ran(Worths worths)
    {
        var plan = worths.Plan;
        var run = plan.Runs[0];
        var start = plan.Scenario.Start.ToDateTime(TimeOnly.MinValue);
        bool isTimed = run.End != long.MaxValue;
        var (from, to) = plan.SpreadOver ?? (run.WarmUp, plan.Runs[^1].End);
        return new()
        {
            Seed = run.Seed,
            Combinations = plan.Sets.Count,
            Programs = worths.Programs,
            Replications = plan.Replications,
            From = Moment(start, from),
            To = isTimed ? Moment(start, to) : null,
            WarmUp = (run.WarmUp - run.Begin) / 1e6,
            Length = isTimed ? (to - from) / 1e6 : null,
            Each = plan.SpreadOver is null ? null : (run.End - run.WarmUp) / 1e6,
            Count = run.Count,
            Divided = plan.IsDivided,
            Own = plan.IsOwn,
            Unseen = plan.Unseen.Count == 0 ? null
                : [.. plan.Unseen.Select(u => new UnseenEntry(Moment(start, u.From), u.To is { } end ? Moment(start, end) : null))],
            Declarations = plan.Arrivals * worths.Programs,
        };
    }

    private static string Moment(DateTime start, long since) =>
        start.AddTicks(since * TimeSpan.TicksPerMicrosecond).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Main(ExplainPlan plan)
    {
        var process = plan.Regime.Process;
        var (from, to) = process.Intervals[process.MainInterval];
        return MeasurePath.Interval(from, to, "");
    }

    // Time, cost and control together: who sees only speed is misled.
    private static IEnumerable<string> Paths(Worths worths)
    {
        string main = Main(worths.Plan);
        string[] all =
        [
            main + "mean", main + "p95", MeasurePath.Cost("officerHours"), MeasurePath.Cost("traderDelay"),
            MeasurePath.PerYear("delay", "value"),
            MeasurePath.Control("detection"), MeasurePath.Control("inspectionRate"), MeasurePath.Control("missedRevenue"),
        ];
        return all.Where(worths.Figures[0][0].Paths.Contains);
    }

    private static MeasureShares Shares(Worths worths, string path)
    {
        var plan = worths.Plan;
        int replications = plan.Replications, levers = plan.Levers.Count;
        double[] from = new double[replications], to = new double[replications];
        double[][] shares = new double[replications][], alone = new double[replications][], last = new double[replications][];
        for (int r = 0; r < replications; r++)
        {
            double[]? worth = worths.Of(path, r);
            // Where one combination observed nothing there is nothing to be shared out.
            from[r] = worth?[0] ?? double.NaN;
            to[r] = worth?[^1] ?? double.NaN;
            shares[r] = worth is null ? Nothing(levers) : Shapley.Shares(worth);
            alone[r] = worth is null ? Nothing(levers) : Shapley.Alone(worth);
            last[r] = worth is null ? Nothing(levers) : Shapley.LastIn(worth);
        }

        Estimate Over(Func<int, double> of) =>
            MeasureTable.Over([.. Enumerable.Range(0, replications).Select(of)], plan.Level);
        return new MeasureShares
        {
            Measure = path,
            From = Over(r => from[r]),
            To = Over(r => to[r]),
            Difference = Over(r => to[r] - from[r]),
            Levers =
            [
                .. plan.Combinations.Levers.Select(lever =>
                {
                    int at = plan.Levers.ToList().IndexOf(lever);
                    return new LeverShare
                    {
                        Lever = lever,
                        Title = Title(plan, lever),
                        On = at >= 0,
                        Contribution = Over(r => at < 0 ? from[r] - from[r] : shares[r][at]),
                        Alone = Over(r => at < 0 ? from[r] - from[r] : alone[r][at]),
                        LastIn = Over(r => at < 0 ? from[r] - from[r] : last[r][at]),
                    };
                }),
            ],
        };
    }

    private static double[] Nothing(int levers) => [.. Enumerable.Repeat(double.NaN, levers)];

    private static string Title(ExplainPlan plan, int lever) => string.Join(
        "; ", plan.Regime.Overlays.Where(o => o.Lever == lever).Select(o => o.Title.Length > 0 ? o.Title : o.Id).Distinct());
}
