using ClearanceSim.Customs.Declarations;
using ClearanceSim.Scenarios.Assumptions;
using ClearanceSim.Scenarios.Batches;
using ClearanceSim.Scenarios.Calendars;
using ClearanceSim.Scenarios.Dates;
using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Levers;
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
        var versions = TreeVersions.Of(tree, options.BatchFiles.Count > 0);
        versions.CheckOthers(tree, faults);
        return Read(tree, versions, options, node => Open(node, files, faults, null, isChecked: false));
    }

    /// <summary>Reads a tree of which every part has been checked.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="files">Opens files.</param>
    /// <param name="options">What the command line says differently.</param>
    /// <param name="faults">Takes what only reading shows.</param>
    /// <param name="parts">What was read of trees that have parts in common with this one.</param>
    public static RegimeReading ReadChecked(
        RegimeTree tree, ScenarioFiles files, ScenarioOptions options, Faults faults, SharedParts parts) => Read(
        tree, TreeVersions.Of(tree, options.BatchFiles.Count > 0), options, node => Open(node, files, faults, parts, isChecked: true));

    private static RegimeReading Read(
        RegimeTree tree, TreeVersions versions, ScenarioOptions options, Func<YamlMapping, (Section Top, Survey Survey)> open)
    {
        var (top, survey) = open(versions.First);
        var faults = survey.Faults;
        if (tree.Tree["stages"] is not null) return Customs(tree, versions, top, survey, options, open);
        if (!top.Has("process"))
            faults.Add(tree.Tree.Place, "", "says nothing to do; a scenario has 'process' with steps, or 'regimes'");
        if (tree.Changes.Count > 0)
            faults.Add(tree.Tree.Place, "", "changes on a date, which only regimes with 'stages' can");
        CheckRun(top);
        var process = ProcessReader.Read(top);
        return new(Make(tree, top, process), survey.Inputs, top);
    }

    private static RegimeReading Customs(
        RegimeTree tree, TreeVersions versions, Section top, Survey survey, ScenarioOptions options,
        Func<YamlMapping, (Section Top, Survey Survey)> open)
    {
        var batches = options.BatchFiles.Count > 0
            ? options.BatchFiles
            : top.Sub("batch") is { } batch
            ? BatchReader.Files(batch)
            : [];
        var later = versions.Later.Select(v => (v.From, Read: open(v.Tree))).ToList();
        var read = CustomsReading.Read(
            tree.Id, top, [.. later.Select(v => (DateText.Since(v.From, top.Reading.Calendar.Start), v.Read.Top))], batches);
        var regime = Make(tree, top, read.Process!) with { Definition = read.Definition, World = read.World };
        var inputs = DatedInputs.Join(survey.Inputs, [.. later.Select(v => (v.From, v.Read.Survey.Inputs))]);
        return new(regime, inputs, top, read.Batch, batches);
    }

    private static (Section Top, Survey Survey) Open(
        YamlMapping tree, ScenarioFiles files, Faults faults, SharedParts? parts, bool isChecked)
    {
        var survey = new Survey(faults);
        if (!isChecked) FileTables.Effective.Check(tree, "", survey);
        var sites = SitesOf(tree);
        var schema = tree["stages"] is not null
            ? DeclarationSchema.Create(sites, KindsOf(tree))
            : AttributeTable.Read(tree["attributes"] as YamlMapping, sites, survey);
        var reading = new Reading(files, survey, CalendarOf(tree), schema, parts);
        return (new Section(tree, FileTables.Effective, "", reading), survey);
    }

    private static ScenarioRegime Make(RegimeTree tree, Section top, Engine.Processes.Process process) => new()
    {
        Id = tree.Id,
        Title = top.Text("title") ?? tree.Id,
        Process = process,
        Overlays = CostTable.Read(top.Sub("costs"), [.. tree.Overlays.Select(o => o.Overlay)]),
        LeversOn = [.. tree.Overlays.Where(o => o.Overlay.IsOn).Select(o => o.Overlay.Lever).Distinct().Order()],
        OnlyLeversFrom = tree.OnlyLeversFrom,
        Serves = top.Number("serves") * 24, // rates are kept by the hour
        Changes = tree.Changes,
    };

    /// <summary>The first date and the holidays of a tree.</summary>
    public static Calendar CalendarOf(YamlMapping tree)
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

    private static IReadOnlyList<string> KindsOf(YamlMapping tree) =>
        [.. ((tree["posts"] as YamlMapping)?.Entries ?? []).Select(e => ((e.Value as YamlMapping)?["kind"] as YamlScalar)?.Text ?? "")];

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
