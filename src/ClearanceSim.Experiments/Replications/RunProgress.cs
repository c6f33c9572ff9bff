using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Replications;

/// <summary>How far an experiment is: read by a face as often as it likes, from any thread.</summary>
public sealed class RunProgress : IWorkProgress
{
    private readonly int[] finished;
    private readonly Func<double>?[] running;
    private int total;
    private int expected;

    internal RunProgress(ExperimentPlan plan)
    {
        Regimes = [.. plan.Regimes.Select(r => r.Of)];
        Replications = expected = plan.Replications;
        finished = new int[Regimes.Count];
        running = new Func<double>?[Regimes.Count * plan.Replications];
    }

    /// <summary>The regimes, in the order of the plan.</summary>
    public IReadOnlyList<RegimeReference> Regimes { get; }

    /// <summary>Replications of each; with a precision, the most that are run.</summary>
    public int Replications { get; }

    /// <summary>Replications of each that are expected, where a precision may end them sooner.</summary>
    public int Expected
    {
        get => Math.Clamp(Volatile.Read(ref expected), Regimes.Count == 0 ? 0 : Finished / Regimes.Count, Replications);
        set => Volatile.Write(ref expected, value);
    }

    /// <summary>Pairs of a regime and a replication, all of them.</summary>
    public int Total => running.Length;

    /// <summary>Pairs that are finished.</summary>
    public int Finished => Volatile.Read(ref total);

    /// <inheritdoc/>
    public string InWords
    {
        get
        {
            bool several = Regimes.DistinctBy(r => r.Scenario).Count() > 1;
            return string.Join(", ", Regimes.Select((r, i) =>
                $"{(several ? r.Scenario + " " : "")}{r.Regime} {FinishedOf(i)} of {(Expected < Replications ? "about " : "")}{Expected}"));
        }
    }

    /// <summary>Replications of a regime that are finished.</summary>
    public int FinishedOf(int regime) => Volatile.Read(ref finished[regime]);

    /// <summary>Share of the work that is done, 0 to 1, by simulated time where a replication is under way.</summary>
    public double Share
    {
        get
        {
            double sum = Finished;
            for (int i = 0; i < running.Length; i++)
                if (Volatile.Read(ref running[i]) is { } share) sum += Math.Clamp(share(), 0, 1);
            int wanted = Expected * Regimes.Count;
            return wanted == 0 ? 1 : Math.Min(1, sum / wanted);
        }
    }

    internal void Begin(int pair, Func<double> share) => Volatile.Write(ref running[pair], share);

    internal void End(int pair, bool completed)
    {
        Volatile.Write(ref running[pair], null);
        if (!completed) return;
        Interlocked.Increment(ref finished[pair % Regimes.Count]);
        Interlocked.Increment(ref total);
    }
}
