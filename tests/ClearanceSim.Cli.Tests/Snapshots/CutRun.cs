using System.Security.Cryptography;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Scenarios;

namespace ClearanceSim.Cli.Tests.Snapshots;

/// <summary>A replication that is cut, written down, and finished elsewhere.</summary>
internal static class CutRun
{
    /// <summary>The first replication of a scenario file's regime at its beginning.</summary>
    /// <param name="scenario">The file.</param>
    /// <param name="batch">The file of declarations; empty for a scenario that needs none.</param>
    /// <param name="regime">Id of the regime; empty for the first.</param>
    public static Simulation Begin(string scenario, string batch, string regime)
    {
        var reading = ScenarioReader.Read(scenario, new ScenarioOptions { BatchFiles = batch.Length > 0 ? [batch] : [] });
        var read = reading.Scenario ?? throw new InvalidDataException(string.Join('\n', reading.Errors));
        var planned = ExperimentPlanner.Plan([read], new PlanChoices { Regimes = regime.Length > 0 ? [regime] : [] }).Regimes[0];
        return new Simulation(planned.Program, planned.Plan with { Seed = read.Seed, Replication = 1 });
    }

    /// <summary>A digest of everything that a simulation holds, its statistics among them.</summary>
    public static string Digest(Simulation simulation)
    {
        var snapshot = new Snapshot();
        simulation.Save(snapshot);
        return Convert.ToHexString(SHA256.HashData(snapshot.Bytes));
    }

    /// <summary>Loads a snapshot from a file, runs it to its end and prints what then is.</summary>
    public static int Finish(string scenario, string batch, string regime, string snapshot, TextWriter output)
    {
        using var simulation = Begin(scenario, batch, regime);
        using (var file = File.OpenRead(snapshot)) simulation.Load(Snapshot.Read(file));
        simulation.Run();
        output.Write(Digest(simulation));
        return 0;
    }
}
