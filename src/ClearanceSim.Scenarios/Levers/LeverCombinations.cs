using ClearanceSim.Engine.Processes;
using ClearanceSim.Scenarios.Dates;
using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Layout;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Levers;

/// <summary>One regime under every combination of its levers.</summary>
/// <remarks>
/// A process is the one that <see cref="ScenarioReader"/> reads with the same choice of levers, changes on dates included. It takes a
/// fraction of the time, for what does not hang on the levers that differ (files, traffic, traders, tariff, most stages) is read and
/// compiled once and shared. Safe for several threads.
/// </remarks>
public sealed class LeverCombinations
{
    // They act through when changes of law are in force, and through nothing else.
    private static readonly string[] OfLaw = ["law", "deployment"];

    private readonly Func<LeverChoice, Faults, IReadOnlyList<RegimeTree>> trees;
    private readonly ScenarioFiles files;
    private readonly ScenarioOptions options;
    private readonly SharedParts parts = new();
    private readonly Lock reading = new();
    private int numbers;

    /// <summary>A regime's combinations.</summary>
    /// <param name="regime">Its tree before any change, and its overlays.</param>
    /// <param name="trees">The changed trees of all the scenario's regimes for a choice of levers; equal sections are one node.</param>
    /// <param name="files">Opens files.</param>
    /// <param name="options">What the command line says differently.</param>
    internal LeverCombinations(
        RegimeTree regime, Func<LeverChoice, Faults, IReadOnlyList<RegimeTree>> trees, ScenarioFiles files, ScenarioOptions options)
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

    /// <summary>The combination with these levers on and no other.</summary>
    /// <exception cref="LeverException">They make no process together.</exception>
    public LeverCombination With(IEnumerable<int> levers)
    {
        int[] on = [.. levers.Distinct().Order()];
        var faults = new Faults();
        lock (reading)
        {
            var tree = trees(LeverChoice.Of(on), faults).First(t => t.Id == Regime);
            if (faults.Any) throw new LeverException(on, faults.InOrder());
            var versions = TreeVersions.Of(tree, options.BatchFiles.Count > 0);
            var start = RegimeReading.CalendarOf(tree.Tree).Start;
            long[] changes = [.. versions.Later.Select(v => DateText.Since(v.From, start))];
            int number = parts.Of(
                "number",
                [string.Join(',', changes), .. Sections(versions.First), .. versions.Later.SelectMany(v => Sections(v.Tree))],
                () => numbers++);
            return new(on, tree, number, changes);
        }
    }

    /// <summary>A combination's process.</summary>
    /// <exception cref="LeverException">Its levers make no process together.</exception>
    public Process Process(LeverCombination combination)
    {
        var faults = new Faults();
        lock (reading)
        {
            var process = RegimeReading.ReadChecked(combination.Tree, files, options, faults, parts).Regime.Process;
            return faults.Any ? throw new LeverException(combination.Levers, faults.InOrder()) : process;
        }
    }

    private static IEnumerable<object?> Sections(YamlMapping tree) =>
        tree.Entries.Where(e => !OfLaw.Contains(e.Name)).SelectMany(e => (object?[])[e.Name, e.Value]);
}
