using ClearanceSim.Customs.Declarations;
using ClearanceSim.Scenarios.Assumptions;
using ClearanceSim.Scenarios.Batches;
using ClearanceSim.Scenarios.Calendars;
using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Processes;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Layout;

/// <summary>One regime's tree, checked and read.</summary>
/// <param name="Regime">The regime; not to be used if anything is wrong.</param>
/// <param name="Inputs">Its inputs.</param>
/// <param name="Top">The tree with what everybody needs to know, for what scenarios share.</param>
/// <param name="Batch">How files bring its declarations, or null.</param>
/// <param name="BatchFiles">The files.</param>
internal sealed record RegimeReading(
    ScenarioRegime Regime, IReadOnlyList<Assumption> Inputs, Section Top, BatchLayout? Batch = null,
    IReadOnlyList<string>? BatchFiles = null)
{
    /// <summary>Checks and reads a tree.</summary>
    public static RegimeReading Read(RegimeTree tree, ScenarioFiles files, ScenarioOptions options, Faults faults)
    {
        var survey = new Survey(faults);
        FileTables.Effective.Check(tree.Tree, "", survey);
        return Read(tree, files, options, survey, null);
    }

    /// <summary>Reads a tree of which every part has been checked.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="files">Opens files.</param>
    /// <param name="options">What the command line says differently.</param>
    /// <param name="faults">Takes what only reading shows.</param>
    /// <param name="parts">What was read of trees that have parts in common with this one.</param>
    public static RegimeReading ReadChecked(
        RegimeTree tree, ScenarioFiles files, ScenarioOptions options, Faults faults, SharedParts parts) =>
        Read(tree, files, options, new Survey(faults), parts);

    private static RegimeReading Read(
        RegimeTree tree, ScenarioFiles files, ScenarioOptions options, Survey survey, SharedParts? parts)
    {
        var faults = survey.Faults;
        bool customs = tree.Tree["stages"] is not null;
        var sites = SitesOf(tree.Tree);
        var schema = customs
            ? DeclarationSchema.Create(sites)
            : AttributeTable.Read(tree.Tree["attributes"] as YamlMapping, sites, survey);
        var reading = new Reading(files, survey, CalendarOf(tree.Tree), schema, parts);
        var top = new Section(tree.Tree, FileTables.Effective, "", reading);
        if (customs) return Customs(tree, top, survey, options);
        if (!top.Has("process"))
            faults.Add(tree.Tree.Place, "", "says nothing to do; a scenario has 'process' with steps, or 'regimes'");
        CheckRun(top);
        var process = ProcessReader.Read(top);
        var regime = new ScenarioRegime
        {
            Id = tree.Id,
            Title = top.Text("title") ?? tree.Id,
            Process = process,
            Overlays = [.. tree.Overlays.Select(o => o.Overlay)],
            LeversOn = [.. tree.Overlays.Where(o => o.Overlay.IsOn).Select(o => o.Overlay.Lever).Distinct().Order()],
        };
        return new(regime, survey.Inputs, top);
    }

    private static RegimeReading Customs(RegimeTree tree, Section top, Survey survey, ScenarioOptions options)
    {
        var files = options.BatchFiles.Count > 0
            ? options.BatchFiles
            : top.Sub("batch") is { } batch
            ? BatchReader.Files(batch)
            : [];
        var read = CustomsReading.Read(tree.Id, top, files);
        var regime = new ScenarioRegime
        {
            Id = tree.Id,
            Title = top.Text("title") ?? tree.Id,
            Process = read.Process!,
            Overlays = [.. tree.Overlays.Select(o => o.Overlay)],
            LeversOn = [.. tree.Overlays.Where(o => o.Overlay.IsOn).Select(o => o.Overlay.Lever).Distinct().Order()],
            Definition = read.Definition,
            World = read.World,
        };
        return new(regime, survey.Inputs, top, read.Batch, files);
    }

    private static Calendar CalendarOf(YamlMapping tree)
    {
        var start = tree["from"] is YamlScalar from
            && CalendarShapes.FirstDay.IsRight(from.Text)
            && DateText.TryRead(from.Text, out DateOnly date)
            ? date
            : Calendar.DefaultStart;
        var holidays = (tree["holidays"] as YamlSequence)?.Items.OfType<YamlScalar>()
            .Select(h => DateText.TryRead(h.Text, out DateOnly holiday) ? holiday : (DateOnly?)null).OfType<DateOnly>();
        return new(start, [.. holidays ?? []]);
    }

    private static IReadOnlyList<string> SitesOf(YamlMapping tree)
    {
        if (tree["posts"] is YamlMapping posts) return [.. posts.Entries.Select(e => e.Name)];
        return tree["sites"] is YamlSequence sites ? [.. sites.Items.OfType<YamlScalar>().Select(s => s.Text).Distinct()] : [];
    }

    private static void CheckRun(Section top)
    {
        var run = top.Sub("run");
        if (run is not null && (run.Has("length") || run.Has("count"))) return;
        // Without an end of its own a run lasts as long as its sources do.
        foreach (var item in (top["process"] as YamlSequence)?.Items ?? [])
        {
            if (item is not YamlMapping { Entries: [{ Name: "arrive", Value: YamlMapping arrive }] }) continue;
            if (arrive["at"] is not null || arrive["count"] is not null || arrive["until"] is not null) continue;
            top.Reading.Faults.Add(
                (top["run"] ?? top.Node).Place, "run",
                "has no end: arrivals never stop; give 'length' or 'count', or the arrive step a 'count' or 'until'");
            return;
        }
    }
}
