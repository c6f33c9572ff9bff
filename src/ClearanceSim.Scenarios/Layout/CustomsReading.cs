using ClearanceSim.Customs.Regimes;
using ClearanceSim.Customs.Traffic;
using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Scenarios.Batches;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Processes;
using ClearanceSim.Scenarios.Regimes;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Worlds;

namespace ClearanceSim.Scenarios.Layout;

/// <summary>A customs regime over its world, read and compiled to a process.</summary>
/// <param name="Definition">The regime.</param>
/// <param name="World">The world.</param>
/// <param name="Process">The process; null if something is wrong.</param>
/// <param name="Batch">How files bring its declarations, or null.</param>
internal sealed record CustomsReading(RegimeDefinition Definition, World World, Process? Process, BatchLayout? Batch)
{
    /// <summary>Name of the flow that files bring.</summary>
    private const string BatchFlow = "batch";

    // All that a world is read from besides its traffic.
    private static readonly string[] WorldKeys =
        ["from", "holidays", "pools", "posts", "deadlines", "traders", "accounts", "guarantees", "tariff", "compliance", "evasion", "money"];

    /// <summary>Reads a tree with stages.</summary>
    /// <param name="id">The regime's id.</param>
    /// <param name="top">The tree.</param>
    /// <param name="later">What takes its place, from when on, microseconds from the start.</param>
    /// <param name="files">Files with declarations.</param>
    public static CustomsReading Read(
        string id, Section top, IReadOnlyList<(long From, Section Top)> later, IReadOnlyList<string> files)
    {
        var faults = top.Reading.Faults;
        bool hasPosts = top.Has("posts");
        if (!hasPosts)
            faults.Add(top.Node.Place, "posts", "there is no post; a scenario with stages needs 'posts', usually from a world");
        if (top.Sub("statistics") is { } statistics && statistics.Has("groups"))
            statistics.Fault("groups", $"stages are always observed by {string.Join(", ", ClearanceObservations.Groups)} and "
                + $"nothing else; take this out");
        var (definition, places) = Define(id, top);
        var versions = new List<RegimeVersion> { new(0, definition) };
        foreach (var (from, then) in later)
        {
            var (next, nextPlaces) = Define(id, then);
            versions.Add(new(from, next));
            foreach (var (stage, place) in nextPlaces) places.TryAdd(stage, place);
        }
        // A scenario with traffic takes files of our own making in its place.
        var batch = top.Sub("batch") is { } mapping ? BatchReader.Read(mapping, top.Sub("posts"))
            : files.Count > 0 ? DeclarationBatch.Layout(top.Reading.Schema, top.Reading.Calendar.Start)
            : null;
        // Without posts nothing can be filed anywhere; that is one error, and not one for each name of a post.
        var parts = top.Reading.Parts;
        var traffic = batch is null && hasPosts
            ? parts.Of("traffic", [top["traffic"], .. Common(top)], () => TrafficReader.Read(top.Sub("traffic")))
            : [];
        if (batch is null && !top.Has("traffic"))
            faults.Add(
                top.Node.Place, "traffic", "nothing arrives; give 'traffic' with flows, or 'batch' for declarations from files");
        if (batch is null) CheckEnd(top, traffic);
        if (faults.Any) return new(definition, WorldReader.Read(top, traffic), null, batch);
        if (batch is { } layout)
            traffic = parts.Of<IReadOnlyList<TrafficFlow>>("batch", [top["batch"], .. Common(top)], () => [Flow(layout, files)]);
        var world = parts.Of("world", [.. WorldKeys.Select(k => (object?)top[k]), traffic], () => WorldReader.Read(top, traffic));
        if (faults.Any) return new(definition, world, null, batch);
        var merged = Merge(versions, world, later, top, places);
        return merged is { } over
            ? new(over.Definition, over.World, Compile(over.Definition, over.World, top, places), batch)
            : new(definition, world, null, batch);
    }

    // Moments and holidays are counted from the first day; posts are named everywhere.
    private static object?[] Common(Section top) => [top["from"], top["holidays"], top["posts"]];

    private static (RegimeDefinition Definition, Dictionary<string, (Place, string)> Places) Define(string id, Section top)
    {
        var parts = top.Reading.Parts;
        var pools = ProcessReader.PoolNames(top);
        var (stages, places) = parts.Of(
            "stages", [top["stages"], top["deadlines"], top["money"], string.Join(',', pools), .. Common(top)], () => Stages(top, pools));
        var definition = new RegimeDefinition
        {
            Id = id,
            Title = top.Text("title") ?? id,
            Stages = stages,
            Profiles = parts.Of("profiles", [top["profiles"], .. Common(top)], () => ProfileReader.Read(top.Sub("profiles"))),
            Selectivity = SelectivityTable.Read(top.Sub("selectivity")),
        };
        return (definition, places);
    }

    private static (IReadOnlyList<StageDefinition> Stages, Dictionary<string, (Place, string)> Places) Stages(
        Section top, IReadOnlyList<(string Class, string? Site)> pools)
    {
        var names = new ProcessNames(top.Reading, pools, top.Reading.Schema.Sites);
        var reader = new StageReader(names, [.. Enumerable.Range(0, top.Reading.Schema.Sites.Count)]);
        var stages = reader.Read(top.Sub("stages"));
        names.CheckSignals();
        var reached = ClearanceCompiler.AllStages(stages).Select(s => s.Reaches).OfType<string>().ToList();
        DeadlineReader.CheckMilestones(top.Sub("deadlines"), reached);
        MoneyTable.CheckMilestones(top.Sub("money"), reached);
        return (stages, reader.Places);
    }

    private static (RegimeDefinition Definition, World World)? Merge(
        List<RegimeVersion> versions, World world, IReadOnlyList<(long From, Section Top)> later, Section top,
        Dictionary<string, (Place, string)> places)
    {
        if (later.Count == 0) return (versions[0].Regime, world);
        var parts = top.Reading.Parts;
        string moments = string.Join(',', later.Select(l => l.From));
        try
        {
            var over = parts.Of(
                "world over time",
                [world, moments, .. later.SelectMany(l => (object?[])[l.Top["pools"], l.Top["tariff"], .. Common(l.Top)])],
                () => world with
                {
                    Pools = PoolTimeline.Merge([(0, world.Pools), .. later.Select(l => (l.From, WorldReader.Pools(l.Top)))]),
                    LaterTariffs = WorldReader.LaterTariffs(world.Tariff, later),
                });
            return (
                versions[0].Regime with
                {
                    Stages = parts.Of(
                        "stages over time", [moments, .. versions.Select(v => v.Regime.Stages)], () => RegimeTimeline.Stages(versions)),
                    Profiles = parts.Of(
                        "profiles over time", [moments, .. versions.Select(v => v.Regime.Profiles)],
                        () => RegimeTimeline.Profiles(versions)),
                },
                over);
        }
        catch (RegimeException e)
        {
            Tell(e, top, places);
            return null;
        }
    }

    private static void CheckEnd(Section top, IReadOnlyList<TrafficFlow> traffic)
    {
        if (top.Sub("run") is { } run && (run.Has("length") || run.Has("count"))) return;
        if (traffic.FirstOrDefault(f => f.Count is null && f.Until == long.MaxValue) is not { } endless) return;
        top.Reading.Faults.Add(
            (top["run"] ?? top.Node).Place, "run",
            $"has no end: '{endless.Name}' never stops; give 'length' or 'count', or the flow a 'count' or 'until'");
    }

    private static TrafficFlow Flow(BatchLayout batch, IReadOnlyList<string> files) => new()
    {
        Name = BatchFlow,
        Arrivals = files.Count == 0
            ? new ArrivalPattern.Scheduled([])
            : new ArrivalPattern.Feed(new BatchFeedFactory(batch, files)),
        Given = [.. batch.Columns.Select(c => c.Attribute.Name), "number"],
    };

    private static Process? Compile(
        RegimeDefinition regime, World world, Section top, Dictionary<string, (Place, string)> places)
    {
        var faults = top.Reading.Faults;
        try
        {
            var process = ClearanceCompiler.ToProcess(regime, world, top.Reading.Parts.Of("compiled", [], () => new CompiledParts())) with
            { BatchMeans = top.Sub("statistics")?.YesNo("batches") ?? false };
            // Steps are named after their stages: 'inspection', 'inspection.repeat'.
            new CompilerFaults(
                step => places.TryGetValue(step.Split('.')[0], out var place) ? place : null,
                ((top["stages"] ?? top.Node).Place, "stages")).Check(process, faults);
            return process;
        }
        catch (RegimeException e)
        {
            Tell(e, top, places);
        }
        return null;
    }

    private static void Tell(RegimeException e, Section top, Dictionary<string, (Place, string)> places)
    {
        foreach (var error in e.Errors)
        {
            var (place, path) = Where(error, top, places);
            top.Reading.Faults.Add(place, path, error.Message);
        }
    }

    private static (Place, string) Where(RegimeError error, Section top, Dictionary<string, (Place, string)> places)
    {
        if (error.Part == "stages" && error.Id is { } stage && places.TryGetValue(stage, out var place)) return place;
        var part = top.Node[error.Part];
        if (error.Id is { } id && part is Yaml.YamlMapping mapping && mapping.Find(id) is { } entry)
            return (entry.Key.Place, TreePath.Join(error.Part, id));
        if (error.Id is { } item && part is Yaml.YamlSequence list && ListPath.Find(list, item) is >= 0 and var at)
            return (list.Items[at].Place, TreePath.Join(error.Part, at + 1));
        return ((part ?? top.Node).Place, error.Part);
    }
}
