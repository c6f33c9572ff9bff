using ClearanceSim.Scenarios.Designs;
using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Layout;
using ClearanceSim.Scenarios.Levers;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Variants;

/// <summary>A scenario with other values for some of its inputs: what <c>set:</c> in a file that extends it would give.</summary>
/// <remarks>Files are read once. Safe for several threads, which wait for each other.</remarks>
public sealed class ScenarioVariants
{
    private readonly Func<IReadOnlyList<Override>, IReadOnlyDictionary<int, bool>, Faults, IReadOnlyList<RegimeTree>> trees;
    private readonly ScenarioFiles files;
    private readonly ScenarioOptions options;
    private readonly Lock reading = new();

    /// <summary>The variants of a scenario.</summary>
    /// <param name="trees">
    /// The trees of its regimes with some lines more put in after those of <c>set:</c>, and with some levers on or off whatever it says.
    /// </param>
    /// <param name="files">Opens files.</param>
    /// <param name="options">What the command line says differently.</param>
    internal ScenarioVariants(
        Func<IReadOnlyList<Override>, IReadOnlyDictionary<int, bool>, Faults, IReadOnlyList<RegimeTree>> trees, ScenarioFiles files,
        ScenarioOptions options)
    {
        this.trees = trees;
        this.files = files;
        this.options = options;
    }

    /// <summary>The scenario's chosen regimes with these values.</summary>
    /// <exception cref="VariantException">A path names nothing, or the values make no scenario together.</exception>
    public IReadOnlyList<ScenarioRegime> With(IReadOnlyList<InputValue> values) =>
        With(faults => [.. values.Select(v => Line(v, faults)).OfType<Override>()], new Dictionary<int, bool>());

    /// <summary>The scenario's chosen regimes with factors at these levels.</summary>
    /// <exception cref="VariantException">A path names nothing, a lever is none, or the levels make no scenario together.</exception>
    public IReadOnlyList<ScenarioRegime> At(IReadOnlyList<FactorSetting> settings) => With(
        _ => [.. settings.Where(s => s.Factor.Path is not null).Select(s => new Override(
            TreePath.Read(s.Factor.Path!.Text)!, s.Factor.Path, s.Level.Value, TreePath.Join(s.Factor.Section, s.Factor.Name)))],
        settings.Select(s => s.Switch).OfType<(int Lever, bool On)>().ToDictionary(s => s.Lever, s => s.On));

    private List<ScenarioRegime> With(Func<Faults, IReadOnlyList<Override>> lines, IReadOnlyDictionary<int, bool> levers)
    {
        var faults = new Faults();
        lock (reading)
        {
            var changed = trees(lines(faults), levers, faults);
            if (faults.Any) throw new VariantException(faults.InOrder());
            var regimes = changed.Where(t => options.Regimes.Count == 0 || options.Regimes.Contains(t.Id))
                .Select(t => RegimeReading.Read(t, files, options, faults).Regime).ToList();
            return faults.Any ? throw new VariantException(faults.InOrder()) : regimes;
        }
    }

    private static Override? Line(InputValue value, Faults faults)
    {
        var place = Place.Of(value.Path);
        if (TreePath.Read(value.Path) is { } path)
            return new(path, new YamlScalar(place, value.Path), new YamlScalar(place, value.Text, isQuoted: true), value.Path);
        faults.Add(place, value.Path, "is no path; write names with points between them, such as stages.risk.takes");
        return null;
    }
}
