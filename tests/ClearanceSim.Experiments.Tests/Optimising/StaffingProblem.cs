using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Optimising;

namespace ClearanceSim.Experiments.Tests.Optimising;

/// <summary>Poisson arrivals that pass counters in a row, each with exponential service, and what theory says of every staffing.</summary>
/// <remarks>
/// In steady state each counter is an M/M/c by itself (Burke 1956, Jackson 1957), so means add up. Erlang's C by the recursion of his B
/// (Cooper, Introduction to Queueing Theory, 1981, 3.3). Times are in seconds.
/// </remarks>
/// <param name="Rate">Arrivals a second.</param>
/// <param name="Service">Mean service at each counter.</param>
/// <param name="Within">The share that is through within so long is required; null: the mean time in the system is.</param>
/// <param name="Threshold">What is required, at least of the share, at most of the mean.</param>
/// <param name="Most">Counters may have 1 to so many officers.</param>
internal sealed record StaffingProblem(double Rate, double[] Service, double? Within, double Threshold, int Most) : IAllocationRunner
{
    private const int Customers = 4_000;
    private const long Second = 1_000_000;

    public Lattice Lattice => new([.. Service.Select((_, i) => new DecisionVariable($"counter {i + 1}", 1, Most))]);

    /// <summary>A hundredth of a share; a twentieth of a time.</summary>
    public Requirement Requirement => new(Threshold, Within is not null, Tolerance);

    public double Tolerance => Within is not null ? 0.01 : 0.05 * Threshold;

    public double Theory(IReadOnlyList<int> officers) => Within is { } t ? Through(officers[0], t) : officers.Select((c, i) => Time(c, Service[i])).Sum();

    public double[] Run(Allocation allocation, int first, int count, CancellationToken stop)
    {
        var program = ProgramCompiler.Compile(new Process
        {
            Attributes = new AttributeSchema(),
            Pools = [.. allocation.Select((c, i) => new Pool { Class = $"pool {i + 1}", Capacity = CapacitySchedule.Constant(c) })],
            Sources = [new Source { Name = "customers", Arrivals = new ArrivalPattern.Every(new Exponential(Second / Rate)) }],
            Steps = [.. Service.Select((s, i) => new Serve($"counter {i + 1}", [new PoolRequest($"pool {i + 1}")], new Exponential(s * Second)))],
            Thresholds = [(long)((Within ?? 1) * Second)],
        });
        string path = Within is null ? "intervals.created-ended.mean" : MeasurePath.Within(MeasurePath.TimeLabel(program.Process.Thresholds[0]));
        return [.. Enumerable.Range(first, count).Select(r =>
        {
            using var simulation = new Simulation(program, new RunPlan { WarmUp = 100 * Second, Count = Customers, Seed = 20, Replication = r });
            simulation.Run(stop: stop);
            return ObservationReader.Read(program, simulation.Observations, r).ValueOf(path);
        })];
    }

    // Probability of having to wait.
    private static double ErlangC(int servers, double load)
    {
        double blocked = 1;
        for (int n = 1; n <= servers; n++) blocked = load * blocked / (n + (load * blocked));
        return blocked / (1 - (load / servers * (1 - blocked)));
    }

    private double Time(int servers, double service) => Rate * service >= servers
        ? double.PositiveInfinity : service + (ErlangC(servers, Rate * service) / ((servers / service) - Rate));

    // Who waits does so for an exponential time of rate θ = cμ - λ, then is served (Gross and Harris, Fundamentals of Queueing Theory, 2.3).
    private double Through(int servers, double within)
    {
        double mu = 1 / Service[0], theta = (servers * mu) - Rate, waits = ErlangC(servers, Rate / mu);
        if (theta <= 0) return 0;
        double longer = ((theta * Math.Exp(-mu * within)) - (mu * Math.Exp(-theta * within))) / (theta - mu);
        return 1 - ((1 - waits) * Math.Exp(-mu * within)) - (waits * longer);
    }
}
