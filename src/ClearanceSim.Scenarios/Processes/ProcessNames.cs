using ClearanceSim.Engine.Processes;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Processes;

/// <summary>The names that steps of a process refer to: pools, signals, milestones and the steps themselves.</summary>
/// <param name="reading">What everybody needs to know.</param>
/// <param name="pools">Pool classes with the sites that have one; null for a pool of all sites.</param>
/// <param name="sites">The sites.</param>
internal sealed class ProcessNames(
    Reading reading, IReadOnlyList<(string Class, string? Site)> pools, IReadOnlyList<string> sites)
{
    private readonly StepNames steps = new(reading.Faults);

    /// <summary>Milestones that steps reach.</summary>
    public List<string> Milestones { get; } = ["created", "ended"];

    /// <summary>Signals that steps give.</summary>
    public HashSet<string> Signalled { get; } = new(StringComparer.Ordinal);

    /// <summary>Signals that steps wait for, with their places.</summary>
    public List<(string Signal, YamlNode Node, string Path)> Awaited { get; } = [];

    /// <summary>Names a step.</summary>
    public string Step(string verb, string? given, Place place, string path) => steps.Name(verb, given, place, path);

    /// <summary>Place and path of a step by its name, or null.</summary>
    public (Place Place, string Path)? Find(string step) => steps.Find(step);

    /// <summary>The pools that a step's <c>by</c> asks for.</summary>
    /// <param name="section">The step.</param>
    /// <param name="here">Sites at which the step may be done, by number; null: all.</param>
    public IReadOnlyList<PoolRequest> Requests(Section section, IReadOnlyCollection<int>? here = null)
    {
        string[] where = [.. here is null ? sites : here.Select(site => sites[site])];
        var requests = new List<PoolRequest>();
        if (section.Sub("by") is { } units)
        {
            foreach (var (entry, path) in units.Entries())
            {
                Find(entry.Name, where, entry.Key, path);
                requests.Add(new(entry.Name, Units(entry.Value)));
            }
            return requests;
        }
        foreach (var (node, path) in section.Items("by"))
        {
            if (node is not YamlScalar { IsEmpty: false } scalar) continue;
            if (requests.Exists(r => r.Class == scalar.Text))
                reading.Faults.Add(node.Place, path, $"'{scalar.Text}' stands twice; for two units write {{ {scalar.Text}: 2 }}");
            Find(scalar.Text, where, node, path);
            requests.Add(new(scalar.Text));
        }
        return requests;
    }

    /// <summary>Notes signals that are waited for and never given.</summary>
    public void CheckSignals()
    {
        foreach (var (signal, node, path) in Awaited.Where(a => !Signalled.Contains(a.Signal)))
            reading.Faults.Add(
                node.Place, path,
                $"no step gives the signal '{signal}'; {Spelling.Hint(signal, Signalled.Order(StringComparer.Ordinal))}");
    }

    private void Find(string name, string[] where, YamlNode node, string path)
    {
        if (where.Length == 0) return;
        var of = pools.Where(p => p.Class == name).Select(p => p.Site).ToList();
        if (of.Count == 0)
            reading.Unknown(node, path, "pool", name, pools.Select(p => p.Class));
        else if (!of.Contains(null) && where.FirstOrDefault(s => !of.Contains(s)) is { } without)
            reading.Faults.Add(
                node.Place, path, $"'{without}' has no pool '{name}'; give it one, or one under 'pools' that serves all");
    }

    private static int Units(YamlNode node) =>
        Quantity.Of(node, Dimension.Count) is { } units ? (int)Math.Clamp(units, 1, Pools.PoolTable.MostUnits) : 1;
}
