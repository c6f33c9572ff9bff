using System.Collections.Concurrent;
using ClearanceSim.Customs.Money;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Replications;

namespace ClearanceSim.Experiments.Explaining;

/// <summary>Runs every combination of a regime's levers under the same luck, on several threads; equal programs once.</summary>
public static class ExplainRunner
{
    /// <summary>Runs the plan.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="parallel">Threads, at least 1.</param>
    /// <param name="begun">Told of the progress before the work begins.</param>
    /// <param name="stop">Ends the work; nothing is kept, for a share needs every combination.</param>
    /// <exception cref="ExperimentException">A combination makes no process, or a replication failed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Worths Run(
        ExplainPlan plan, int parallel, Action<IWorkProgress>? begun = null, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parallel, 1);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var work = new Work(plan, ended);
        begun?.Invoke(work);
        var threads = new Thread[Math.Min(parallel, plan.Distinct.Count)];
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(work.Take) { Name = $"combinations {i + 1}", IsBackground = true };
            threads[i].Start();
        }
        foreach (var thread in threads) thread.Join();
        return work.Worths(stop);
    }

    private sealed class Work(ExplainPlan plan, CancellationTokenSource stop) : IWorkProgress
    {
        private readonly SamplerShelf samplers = new();
        private readonly PriceList? prices = Prices(plan);
        private readonly string[] programs = new string[plan.Distinct.Count];
        private readonly ConcurrentDictionary<string, ReplicationFigures[]> figures = new(StringComparer.Ordinal);
        private readonly Exception?[] failures = new Exception?[plan.Distinct.Count];
        private int next, finished;

        public double Share => (double)Volatile.Read(ref finished) / plan.Distinct.Count;

        public string InWords => $"{Volatile.Read(ref finished)} of {plan.Distinct.Count} combinations";

        public void Take()
        {
            while (!stop.IsCancellationRequested && Interlocked.Increment(ref next) - 1 is var at && at < programs.Length)
            {
                try
                {
                    Run(at);
                    Interlocked.Increment(ref finished);
                }
                catch (Exception e)
                {
                    failures[at] = e;
                    stop.Cancel();
                }
            }
        }

        public Worths Worths(CancellationToken asked)
        {
            if (Array.Find(failures, f => f is not null) is { } failure)
                throw new ExperimentException($"{plan.Scenario.File}: regime '{plan.Regime.Id}': {failure.Message}", failure);
            asked.ThrowIfCancellationRequested();
            var baseline = plan.Scenario.Regimes[0];
            bool isFirst = baseline.Id != plan.Regime.Id && Compile(baseline.Process).Hash == programs[0];
            var byNumber = plan.Distinct.Zip(programs).ToDictionary(p => p.First.Number, p => figures[p.Second]);
            return new(plan, [.. plan.Sets.Select(c => byNumber[c.Number])], figures.Count, isFirst);
        }

        private void Run(int at)
        {
            var program = Compile(plan.Combinations.Process(plan.Distinct[at]));
            programs[at] = program.Hash;
            // Whoever meets a program that another thread is running leaves it to that one.
            var own = new ReplicationFigures[plan.Replications];
            if (figures.GetOrAdd(program.Hash, own) != own) return;
            for (int r = 0; r < own.Length && !stop.IsCancellationRequested; r++)
            {
                using var simulation = new Simulation(program, plan.Runs[r]);
                simulation.Run(stop: stop.Token);
                own[r] = ObservationReader.Headline(program, simulation.Observations, r + 1, prices);
            }
        }

        private CompiledProgram Compile(Process process) => ProgramCompiler.Compile(Observed(process), samplers);

        // What stages charge is no saving, and a lever may change it: it is not explained.
        private static PriceList? Prices(ExplainPlan plan) =>
            ExperimentPlanner.PricesOf(plan.Regime) is { } all ? all with { Charges = new Dictionary<string, Price>() } : null;

        // Only what is explained is observed.
        private static Process Observed(Process process) => process with
        {
            Intervals = [process.Intervals[process.MainInterval]],
            MainInterval = 0,
            Clocked = [],
            Groups = [.. process.Groups.Where(g => g == "lane")],
            Thresholds = [],
            Tallies = ControlTallies.Needed(process),
        };
    }
}
