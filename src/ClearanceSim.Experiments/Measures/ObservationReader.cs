using ClearanceSim.Customs.Money;
using ClearanceSim.Engine.Observation;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Experiments.Measures;

/// <summary>
/// Takes the figures of one replication out of its observations: integers of microseconds become seconds and shares here.
/// </summary>
public static class ObservationReader
{
    private const double Microseconds = 1e6;
    private const double BusyWhenOverloaded = 0.98;
    private const double WaitWhenOverloaded = 0.01;
    private static readonly double[] Quantiles = [0.5, 0.9, 0.95, 0.99];
    private static readonly Outcome[] Outcomes = Enum.GetValues<Outcome>();

    /// <summary>The figures, in the order of the document.</summary>
    /// <param name="program">What was run.</param>
    /// <param name="seen">What was observed.</param>
    /// <param name="replication">Number of the replication.</param>
    /// <param name="prices">What time and work cost; null: nothing is told in money.</param>
    public static ReplicationFigures Read(CompiledProgram program, Observations seen, int replication, PriceList? prices = null)
    {
        var figures = new ReplicationFigures { Replication = replication };
        var process = program.Process;
        Declarations(figures, program, seen);
        Intervals(figures, process, seen);
        for (int i = 0; i < process.Thresholds.Count; i++)
            figures.Add(MeasurePath.Within(MeasurePath.TimeLabel(process.Thresholds[i])), Ratio(seen.Within(i), seen.Submitted));
        figures.Add(MeasurePath.Throughput, Throughput(seen));
        var control = ControlTallies.Of(process);
        foreach (var (index, attribute, section) in RegimeShapes.Groups(program))
            Group(figures, program, seen, index, attribute, section, control);
        Stages(figures, program, seen);
        Pools(figures, program, seen);
        Waiting(figures, program, seen);
        if (control is not null) Control(figures, program, seen, control);
        Cost(figures, program, seen);
        foreach (var (name, index) in ControlTallies.Measures(process))
        {
            figures.Count(MeasurePath.Ordered(name, "count"), (long)seen.Tally(index));
            figures.Add(MeasurePath.Ordered(name, "share"), Ratio((long)seen.Tally(index), seen.Submitted));
        }
        foreach (var (path, index) in ControlTallies.Sums(process)) figures.Add(path, (double)seen.Tally(index));
        Payments(figures, process, seen);
        MoneyFigures.Add(figures, program, seen, prices);
        return figures;
    }

    /// <summary>The figures of the main interval, of it by lane, of control and of cost: what many short runs are compared by.</summary>
    /// <param name="program">What was run.</param>
    /// <param name="seen">What was observed.</param>
    /// <param name="replication">Number of the replication.</param>
    /// <param name="prices">What time and work cost; null: nothing is told in money.</param>
    public static ReplicationFigures Headline(CompiledProgram program, Observations seen, int replication, PriceList? prices = null)
    {
        var figures = new ReplicationFigures { Replication = replication };
        var process = program.Process;
        Interval(figures, "", process.Intervals[process.MainInterval], seen.Interval(process.MainInterval));
        var control = ControlTallies.Of(process);
        foreach (var (index, attribute, section) in RegimeShapes.Groups(program))
            if (section == "lanes") Group(figures, program, seen, index, attribute, section, control);
        if (control is not null) Control(figures, program, seen, control);
        Cost(figures, program, seen);
        MoneyFigures.Add(figures, program, seen, prices);
        return figures;
    }

    private static void Declarations(ReplicationFigures figures, CompiledProgram program, Observations seen)
    {
        figures.Count(MeasurePath.Declarations("submitted"), seen.Submitted);
        figures.Count(MeasurePath.Declarations("inProgress"), seen.InProgress);
        foreach (var outcome in Outcomes)
        {
            string name = OutcomeNames.Of(outcome);
            figures.Count(MeasurePath.Declarations(name), seen.Left(outcome));
            double? share = Ratio(seen.Left(outcome), seen.Submitted);
            figures.Add(MeasurePath.Outcome(name), share, seen.OutcomeStandardError(outcome), seen.OutcomeBatches(outcome));
        }
        for (int i = 0; i < program.Causes.Count; i++) figures.Count(MeasurePath.Inside(program.Causes[i]), seen.InProgressAt(i));
    }

    private static void Intervals(ReplicationFigures figures, Process process, Observations seen)
    {
        int main = process.MainInterval;
        Interval(figures, "", process.Intervals[main], seen.Interval(main));
        for (int i = 0; i < process.Intervals.Count; i++)
            if (i != main) Interval(figures, "", process.Intervals[i], seen.Interval(i));
        for (int i = 0; i < process.Clocked.Count; i++)
        {
            var of = process.Clocked[i];
            var view = seen.Clocked(i);
            Interval(figures, "", (of.From, of.To), view, of.Clock.Name);
            figures.Add(MeasurePath.Deadline(of.Name), Ratio(seen.InTime(i), view.Count));
        }
    }

    private static void Interval(
        ReplicationFigures figures, string prefix, (string From, string To) of, IntervalView view, string clock = MeasurePath.Wall)
    {
        string Path(string statistic) => prefix + MeasurePath.Interval(of.From, of.To, statistic, clock);
        figures.Count(Path("count"), view.Count);
        figures.Add(Path("mean"), view.Mean / Microseconds, view.StandardError / Microseconds, view.Batches);
        for (int i = 0; i < Quantiles.Length; i++)
            figures.Add(Path(MeasurePath.Statistics[i + 1]), view.Quantile(Quantiles[i]) / Microseconds);
        figures.Add(Path("max"), view.Max / Microseconds);
    }

    private static void Group(
        ReplicationFigures figures, CompiledProgram program, Observations seen, int index, string attribute, string section,
        ControlTallies? control)
    {
        var process = program.Process;
        int counted = ControlTallies.CountBy(process, attribute);
        bool byLane = section == "lanes" && control is not null && process.Tallies[control.Inspected].Group == "lane";
        var codes = program.Attributes[attribute].Codes;
        for (int code = 0; code < codes.Count; code++)
        {
            var view = seen.Group(index, code);
            string Path(string figure) => MeasurePath.Member(section, codes[code], figure);
            long count = counted < 0 ? view.Count : (long)seen.Tally(counted, code);
            figures.Count(Path("count"), count);
            figures.Add(Path("share"), Ratio(count, seen.Submitted));
            if (byLane)
            {
                long hits = (long)seen.Tally(control!.Hits, code), inspected = (long)seen.Tally(control.Inspected, code);
                figures.Add(Path("hitRate"), Ratio(hits, inspected));
            }
            Interval(figures, Path(""), process.Intervals[process.MainInterval], view);
        }
    }

    private static void Stages(ReplicationFigures figures, CompiledProgram program, Observations seen)
    {
        for (int i = 0; i < program.Stages.Count; i++)
        {
            var view = seen.Stage(i);
            string Path(string figure) => MeasurePath.Stage(program.Stages[i], figure);
            figures.Add(Path("wait"), view.MeanWait / Microseconds, view.WaitStandardError / Microseconds, view.Batches);
            figures.Add(Path("service"), view.MeanService / Microseconds);
            figures.Count(Path("count"), view.Count);
        }
    }

    private static void Pools(ReplicationFigures figures, CompiledProgram program, Observations seen)
    {
        for (int i = 0; i < program.Pools.Count; i++)
        {
            var view = seen.Pool(i);
            string Path(string figure) => MeasurePath.Pool(program.Pools[i].Class, program.Pools[i].Site, figure);
            figures.Add(Path("utilisation"), view.Utilisation);
            figures.Add(Path("wait"), view.MeanWait / Microseconds);
            figures.Add(Path("queue"), view.MeanQueue);
            figures.Count(Path("served"), view.Served);
            figures.Count(Path("refused"), view.Refused);
            figures.Count(Path("overloaded"), IsOverloaded(view, seen.Window) ? 1 : 0);
        }
    }

    // A busy pool in a steady state has short queues beside a long run; where more comes than can be served, the wait grows with the run.
    private static bool IsOverloaded(PoolView pool, (long From, long To) window) =>
        pool.Utilisation >= BusyWhenOverloaded && pool.MeanWait > (window.To - window.From) * WaitWhenOverloaded;

    private static void Waiting(ReplicationFigures figures, CompiledProgram program, Observations seen)
    {
        long main = seen.Interval(program.Process.MainInterval).Count;
        for (int i = 0; i < program.Causes.Count; i++)
        {
            figures.Add(MeasurePath.Waiting(program.Causes[i]), Mean(seen.Waiting(i), main));
            figures.Add(MeasurePath.Waiting(program.Causes[i], "hidden"), Mean(seen.Hidden(i), main));
        }
    }

    private static void Control(ReplicationFigures figures, CompiledProgram program, Observations seen, ControlTallies control)
    {
        long Total(int tally)
        {
            int codes = program.Process.Tallies[tally].Group is { } group ? program.Attributes[group].Codes.Count : 1;
            Int128 sum = 0;
            for (int code = 0; code < codes; code++) sum += seen.Tally(tally, code);
            return (long)sum;
        }

        long inspected = Total(control.Inspected), hits = Total(control.Hits);
        long wrong = Total(control.NonCompliant), found = Total(control.Found);
        figures.Count(MeasurePath.Control("inspected"), inspected);
        figures.Count(MeasurePath.Control("hits"), hits);
        figures.Count(MeasurePath.Control("nonCompliantCount"), wrong);
        figures.Count(MeasurePath.Control("found"), found);
        figures.Add(MeasurePath.Control("inspectionRate"), Ratio(inspected, seen.Submitted));
        figures.Add(MeasurePath.Control("hitRate"), Ratio(hits, inspected));
        figures.Add(MeasurePath.Control("detection"), Ratio(found, wrong));
        figures.Add(MeasurePath.Control("missedRevenue"), Total(control.MissedRevenue));
        figures.Add(MeasurePath.Control("nonCompliant"), Ratio(wrong, seen.Submitted));
        figures.Add(MeasurePath.Control("missedRevenuePerPoint"), PerPoint(Total(control.MissedRevenue), wrong, seen.Submitted));
        if (ControlTallies.Find(program.Process, "recovered-revenue") is { } recovered)
            figures.Add(MeasurePath.Control("recoveredRevenuePerPoint"), PerPoint(Total(recovered), wrong, seen.Submitted));
        if (ControlTallies.Find(program.Process, "contacts") is { } contacts)
            figures.Add(MeasurePath.Control("contactsPerDeclaration"), Ratio(Total(contacts), seen.Submitted));
    }

    private static void Payments(ReplicationFigures figures, Process process, Observations seen)
    {
        var tallies = process.Tallies.Select(t => t.Name).ToList();
        Int128 Sum(string name) => seen.Tally(tallies.IndexOf(name));
        if (!tallies.Contains("payable")) return;
        figures.Add(MeasurePath.Payment("debited"), (double)Sum("collected"));
        figures.Add(MeasurePath.Payment("outstanding"), (double)(Sum("payable") - Sum("collected") - Sum("secured") - Sum("waived")));
    }

    private static void Cost(ReplicationFigures figures, CompiledProgram program, Observations seen)
    {
        figures.Add(MeasurePath.Cost("officerHours"), (double)MoneyFigures.Busy(program, seen) / (3600 * Microseconds));
        figures.Add(MeasurePath.Cost("staffedHours"), (double)MoneyFigures.Open(program, seen) / (3600 * Microseconds));
        var main = seen.Interval(program.Process.MainInterval);
        figures.Add(MeasurePath.Cost("traderDelay"), Mean(main.Sum - seen.Waiting((int)Cause.Service), main.Count));
    }

    private static double? Throughput(Observations seen)
    {
        var (from, to) = seen.Coming;
        return to > from ? seen.ReleasedInWindow / ((to - from) / (86_400 * Microseconds)) : null;
    }

    // How much is non-compliant is assumed; a sum that grows with it says more of control when that is taken out.
    private static double? PerPoint(long sum, long nonCompliant, long submitted) =>
        nonCompliant == 0 ? null : (double)sum / (100.0 * nonCompliant / submitted);

    private static double? Mean(Int128 sum, long count) => count == 0 ? null : (double)sum / count / Microseconds;

    private static double? Ratio(long part, long whole) => whole == 0 ? null : (double)part / whole;
}
