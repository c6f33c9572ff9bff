using ClearanceSim.Scenarios.Assumptions;
using ClearanceSim.Scenarios.Batches;
using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Layout;
using ClearanceSim.Scenarios.Levers;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Published;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Variants;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios;

/// <summary>Reads a scenario file and what it names: the front door of this project.</summary>
/// <remarks>
/// Nothing is thrown for what a file holds, and nothing is written anywhere: there is a scenario, or a list of all that is wrong.
/// </remarks>
public static class ScenarioReader
{
    /// <summary>The scenario of a file.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="options">What the command line says differently.</param>
    public static ScenarioResult Read(string file, ScenarioOptions? options = null)
    {
        var faults = new Faults();
        var files = new ScenarioFiles(file, options?.Carried);
        var loader = new TreeLoader(files, faults);
        var scenario = Read(file, options ?? new(), files, loader, faults);
        return faults.Any ? new(null, faults.InOrder()) : new(scenario, []);
    }

    /// <summary>The scenario of a file, and those of its chosen regimes that have levers under every combination of them.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="options">What the command line says differently.</param>
    /// <param name="combinations">The regimes with levers, in the order of the file; none if anything is wrong.</param>
    public static ScenarioResult ReadWithCombinations(
        string file, ScenarioOptions options, out IReadOnlyList<LeverCombinations> combinations)
    {
        var faults = new Faults();
        var files = new ScenarioFiles(file, options.Carried);
        var found = new List<LeverCombinations>();
        var scenario = Read(file, options, files, new TreeLoader(files, faults), faults, found);
        combinations = faults.Any ? [] : [.. found.Where(c => scenario!.Regimes.Any(r => r.Id == c.Regime))];
        return faults.Any ? new(null, faults.InOrder()) : new(scenario, []);
    }

    /// <summary>The scenario of a file, and the same with other values for its inputs.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="options">What the command line says differently.</param>
    /// <param name="variants">Makes them; null if anything is wrong.</param>
    public static ScenarioResult ReadWithVariants(string file, ScenarioOptions options, out ScenarioVariants? variants)
    {
        var faults = new Faults();
        var files = new ScenarioFiles(file, options.Carried);
        ScenarioVariants? made = null;
        var scenario = Read(file, options, files, new TreeLoader(files, faults), faults, varied: v => made = v);
        variants = faults.Any ? null : made;
        return faults.Any ? new(null, faults.InOrder()) : new(scenario, []);
    }

    private static Scenario? Read(
        string file, ScenarioOptions options, ScenarioFiles files, TreeLoader loader, Faults faults,
        List<LeverCombinations>? combinations = null, Action<ScenarioVariants>? varied = null)
    {
        if (loader.Load(file, FileTables.Scenario, Place.Of(file), "") is not { } root) return null;
        if (root is not YamlMapping top)
        {
            faults.Add(
                root.Place, "", $"{root.KindInWords} stands here; a scenario with keys such as regimes or process is expected");
            return null;
        }
        // Unread files leave holes; what is missing because of them is not missing on its own account.
        if (faults.Any && loader.HasHoles) return null;
        var levers = Levers(top, options, file, faults);
        var bases = RegimeTrees.Of(top, faults);
        CheckLevers(top, bases, levers, options, file, faults);
        var applied = new AppliedLines(loader);
        var trees = Overriding.Apply(bases, top, levers, applied, faults);
        // Each variant has lines of its own, so nothing of it is worth keeping.
        varied?.Invoke(new ScenarioVariants(
            (lines, switched, wrong) => Overriding.Apply(bases, top, levers.But(switched), new AppliedLines(loader), wrong, lines), files, options));
        var regimes = new List<RegimeReading>();
        combinations?.AddRange(bases.Where(b => b.Overlays.Count > 0).Select(
            b => new LeverCombinations(b, (on, wrong) => Overriding.Apply(bases, top, on, applied, wrong), files, options)));
        if (!faults.Any) trees = LeversOnly.Marked(trees, (on, wrong) => Overriding.Apply(bases, top, on, applied, wrong));
        foreach (var tree in trees) regimes.Add(RegimeReading.Read(tree, files, options, faults));
        if (faults.Any) return null;
        return Build(file, top, options, files, regimes, faults);
    }

    private static Scenario? Build(
        string file, YamlMapping top, ScenarioOptions options, ScenarioFiles files, List<RegimeReading> regimes, Faults faults)
    {
        var chosen = Choose(regimes, options, file, faults);
        if (faults.Any) return null;
        var first = regimes[0];
        long rows = first.Batch is { } layout ? CountRows(layout, first.BatchFiles!, faults) : 0;
        if (first.Batch is null && options.BatchFiles.Count > 0)
            faults.Add(
                Place.Of(file), "--batch",
                "the scenario makes its own declarations and takes none from files; give it a 'batch' mapping");
        if (faults.Any) return null;
        foreach (string batch in first.BatchFiles ?? []) files.Count(batch);
        var published = PublishedReader.Read(first.Top.Sub("published"), file, [.. regimes.Select(r => r.Regime.Id)]);
        string? headline = ReportKeys.Headline(first.Top, regimes.Select(r => r.Regime));
        var notModelled = ReportKeys.NotModelled(first.Top);
        if (faults.Any) return null;
        string id = Path.GetFileNameWithoutExtension(file);
        return new()
        {
            Id = id,
            Name = Text(top, "name") ?? id,
            About = Text(top, "about")?.Trim() ?? "",
            File = file,
            Text = files.TextOf(file),
            Sha256 = files.Hash(),
            Root = files.Root,
            Sources = files.Sources,
            Seed = (ulong)(first.Top.Amount("seed") ?? 1),
            Start = first.Top.Reading.Calendar.Start,
            Run = rows > 0 ? OfFiles(first.Top) : RunTable.Read(first.Top.Sub("run")),
            Regimes = [.. chosen.Select(r => r.Regime)],
            Ledger = Ledger.Join([.. chosen.Select(r => (r.Regime.Id, r.Inputs))]),
            Published = published,
            Headline = headline,
            NotModelled = notModelled,
            Batch = first.Batch,
            BatchFiles = first.BatchFiles ?? [],
            BatchRows = rows,
        };
    }

    // Whoever gives declarations wants each of them accounted for: the run is as long as they are. A scenario that is made for
    // files may still have its own warm-up; one with traffic of its own had it for that.
    private static RunSettings OfFiles(Section top)
    {
        var run = RunTable.Read(top.Sub("run"));
        return (top.Has("batch") ? run : run with { WarmUp = 0, FindsWarmUp = false }) with { Length = null, Count = null };
    }

    // The whole of the files is looked at before anything is simulated, so that a bad row is told now and not in the middle of a
    // run.
    private static long CountRows(BatchLayout layout, IReadOnlyList<string> batches, Faults faults)
    {
        if (batches.Count == 0) return 0;
        var check = BatchChecker.Check(batches, layout);
        foreach (var error in check.Errors) faults.Add(error);
        if (check.MoreErrors > 0) faults.Add(new InputError(Place.Of(batches[^1]), "", $"and {check.MoreErrors} more errors") { IsRest = true });
        return check.Rows;
    }

    private static LeverChoice Levers(YamlMapping top, ScenarioOptions options, string file, Faults faults)
    {
        if (options.Levers is not { } text) return LeverChoice.Of(top["levers"]);
        if (LeverChoice.Read(text) is { } choice) return choice;
        faults.Add(Place.Of(file), "--levers", $"'{text}' is no choice of levers; {LeverChoice.Writing}");
        return LeverChoice.All;
    }

    private static void CheckLevers(
        YamlMapping top, IReadOnlyList<RegimeTree> regimes, LeverChoice levers, ScenarioOptions options, string file,
        Faults faults)
    {
        var known = regimes.SelectMany(r => r.Overlays).Select(o => o.Overlay.Lever).Distinct().Order().ToList();
        foreach (int lever in levers.Named.Where(l => !known.Contains(l)))
        {
            string has = known.Count == 0 ? "no regime here has overlays" : $"there are {string.Join(", ", known)}";
            if (options.Levers is null) faults.Add(top["levers"]!.Place, "levers", $"there is no lever {lever}; {has}");
            else faults.Add(Place.Of(file), "--levers", $"there is no lever {lever}; {has}");
        }
    }

    private static List<RegimeReading> Choose(List<RegimeReading> regimes, ScenarioOptions options, string file, Faults faults)
    {
        if (options.Regimes.Count == 0) return [.. regimes];
        var ids = regimes.Select(r => r.Regime.Id).ToList();
        foreach (string id in options.Regimes.Where(i => !ids.Contains(i)))
            faults.Add(Place.Of(file), "--regime", $"there is no regime '{id}'; {Spelling.Hint(id, ids)}");
        return [.. regimes.Where(r => options.Regimes.Contains(r.Regime.Id))];
    }

    private static string? Text(YamlMapping top, string key) =>
        top[key] is YamlScalar { IsEmpty: false } scalar ? scalar.Text : null;
}
