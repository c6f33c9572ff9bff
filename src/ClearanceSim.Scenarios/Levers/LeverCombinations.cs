using ClearanceSim.Engine.Processes;
using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Layout;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Sections;

namespace ClearanceSim.Scenarios.Levers;

/// <summary>One regime under every combination of its levers.</summary>
/// <remarks>
/// A process is the one that <see cref="ScenarioReader"/> reads with the same choice of levers. It takes a fraction of the time, for
/// what does not hang on the levers that differ (files, traffic, traders, tariff, most stages) is read and compiled once and shared.
/// Safe for several threads.
/// </remarks>
public sealed class LeverCombinations
{
    private readonly OverlaidTrees trees;
    private readonly ScenarioFiles files;
    private readonly ScenarioOptions options;
    private readonly SharedParts parts = new();
    private readonly Lock reading = new();

    internal LeverCombinations(RegimeTree regime, OverlaidTrees trees, ScenarioFiles files, ScenarioOptions options)
    {
        this.trees = trees;
        this.files = files;
        this.options = options;
        Regime = regime.Id;
        Levers = [.. regime.Overlays.Select(o => o.Overlay.Lever).Distinct().Order()];
    }

    /// <summary>The regime's id.</summary>
    public string Regime { get; }

    /// <summary>The numbers of all its levers, on or off in the scenario, rising.</summary>
    public IReadOnlyList<int> Levers { get; }

    /// <summary>The process with these levers on and no other.</summary>
    /// <exception cref="LeverException">They make no process together.</exception>
    public Process With(IEnumerable<int> levers)
    {
        int[] on = [.. levers.Distinct().Order()];
        var faults = new Faults();
        lock (reading)
        {
            var tree = trees.With(on, faults);
            var process = faults.Any ? null : RegimeReading.ReadChecked(tree, files, options, faults, parts).Regime.Process;
            return faults.Any ? throw new LeverException(on, faults.InOrder()) : process!;
        }
    }
}
