using ClearanceSim.Engine.Kernel;
using ClearanceSim.Experiments.Replications;

namespace ClearanceSim.Cli.Play;

/// <summary>One regime that is being played: its simulation, its last moves, and snapshots to go back to.</summary>
internal sealed class PlayTrack : IDisposable
{
    private const int MostBack = 40;
    private readonly List<(Snapshot State, Action Moves)> history = [];
    private readonly Stack<Snapshot> spare = [];

    /// <summary>A track at the beginning of a replication.</summary>
    public PlayTrack(PlannedRegime regime, ulong seed, int replication)
    {
        Regime = regime;
        Simulation = new Simulation(regime.Program, regime.Plan with { Seed = seed, Replication = replication });
        Moves = new RecentMoves(regime.Program);
    }

    /// <summary>The regime.</summary>
    public PlannedRegime Regime { get; }

    /// <summary>What it is called for people.</summary>
    public string Title => Regime.Title ?? Regime.Of.Regime;

    /// <summary>Its simulation.</summary>
    public Simulation Simulation { get; }

    /// <summary>Its last moves.</summary>
    public RecentMoves Moves { get; }

    /// <summary>Moves that can be taken back.</summary>
    public int CanGoBack => history.Count;

    /// <summary>Remembers the present; the oldest memory goes when there are too many.</summary>
    public void Remember()
    {
        if (history.Count == MostBack)
        {
            spare.Push(history[0].State);
            history.RemoveAt(0);
        }

        var snapshot = spare.Count > 0 ? spare.Pop() : new Snapshot();
        Simulation.Save(snapshot);
        history.Add((snapshot, Moves.Remember()));
    }

    /// <summary>Goes back to what was remembered last.</summary>
    public void GoBack()
    {
        var (snapshot, moves) = history[^1];
        history.RemoveAt(history.Count - 1);
        Simulation.Load(snapshot);
        spare.Push(snapshot);
        moves();
    }

    /// <summary>Lets one event happen; false at the end.</summary>
    public bool Step()
    {
        var observer = new RecentMoves.Observer(Moves);
        return Simulation.Step(ref observer);
    }

    /// <summary>Runs until a time.</summary>
    public void RunTo(long time, CancellationToken stop)
    {
        if (time <= Simulation.Now) return;
        var observer = new RecentMoves.Observer(Moves);
        Simulation.Run(ref observer, time, stop);
    }

    /// <inheritdoc/>
    public void Dispose() => Simulation.Dispose();
}
