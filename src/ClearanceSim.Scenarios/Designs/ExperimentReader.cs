using System.Security.Cryptography;
using System.Text;
using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Layout;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Variants;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Designs;

/// <summary>Reads an experiment's file and the scenario that it names.</summary>
/// <remarks>Nothing is thrown for what a file holds: there is an experiment, or a list of all that is wrong.</remarks>
public static class ExperimentReader
{
    private const string RegimeOption = "--regime", RegimePath = ExperimentTable.Optimise + ".regime";

    /// <summary>The experiment of a file.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="regimes">The only regimes that are run, whatever the file says; empty: as the file says.</param>
    /// <param name="carried">What is read in place of files on disk, by the file's and the scenario's name; null: those on disk.</param>
    /// <param name="unmeasured">What is wrong with the measures that are asked for, which shows when the scenario is compiled; null: nobody looks.</param>
    public static ExperimentResult Read(
        string file, IReadOnlyList<string>? regimes = null, Func<string, CarriedFiles?>? carried = null, MeasureCheck? unmeasured = null)
    {
        var faults = new Faults();
        var experiment = Read(file, regimes ?? [], carried ?? (_ => null), unmeasured ?? ((_, _) => []), faults);
        return faults.Any ? new(null, faults.InOrder()) : new(experiment, []);
    }

    private static Experiment? Read(
        string file, IReadOnlyList<string> chosen, Func<string, CarriedFiles?> carried, MeasureCheck unmeasured, Faults faults)
    {
        var files = new ScenarioFiles(file, carried(file));
        if (files.Read(file, Place.Of(file), "", faults) is not { } text || YamlReader.Read(file, text, faults) is not { } root) return null;
        if (root is YamlMapping held && FileKinds.InPlaceOf(FileKind.Experiment, held) is { } other)
        {
            faults.Add(Place.Of(file), "", other);
            return null;
        }
        ExperimentTable.Experiment.Check(root, "", new Survey(faults));
        if (root is not YamlMapping top || top["scenario"] is not YamlScalar { IsEmpty: false } name) return null;
        string of = ScenarioFiles.Resolve(file, name.Text);
        if (!files.MayName(of, name.Place, "scenario", faults)) return null;
        var optimise = top[ExperimentTable.Optimise] as YamlMapping;
        var own = optimise is null ? top["regimes"] : optimise["regime"];
        var options = new ScenarioOptions { Regimes = chosen.Count > 0 ? chosen : [.. Texts(own).Select(r => r.Text)], Carried = carried(of) };
        var (scenario, variants) = Scenario(of, options, chosen.Count == 0 ? own : null, optimise is null ? "regimes" : RegimePath, name, faults);
        if (scenario is null || variants is null)
        {
            if (top["factors"] is YamlMapping { Entries.Count: > 0 } names) DesignReader.Read(top["design"], Names(names), [], faults);
            return null;
        }
        if (scenario is { Run.FindsWarmUp: false } and ({ Batch: null } or { BatchFiles.Count: > 0 }))
            foreach (var error in unmeasured(scenario, Measures(top, optimise))) faults.Add(error);
        string id = Path.GetFileNameWithoutExtension(file);
        var source = new ExperimentSource
        {
            Id = id,
            Name = Text(top["name"]) ?? id,
            About = Text(top["about"])?.Trim() ?? "",
            File = file,
            Text = text,
            Root = files.Root,
            Sources = files.Sources,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text + "\n" + scenario.Sha256))),
            Scenario = scenario,
            Variants = variants,
            Seed = (ulong?)Quantity.Of(top["seed"], Dimension.Count),
        };
        return optimise is null ? Designed(source, top, faults) : Optimised(source, top.Find(ExperimentTable.Optimise)!.Key, optimise, faults);
    }

    private static DesignedExperiment? Designed(ExperimentSource source, YamlMapping top, Faults faults)
    {
        if (top["responses"] is YamlSequence { Items.Count: 0 } none)
            faults.Add(none.Place, "responses", "names no measure; write for example mean registered-released");
        if (top["factors"] is not YamlMapping named) return null;
        if (named.Entries.Count == 0) faults.Add(named.Place, "factors", "has nothing that varies; name at least one factor");
        var factors = new FactorReader(source.Scenario, source.Variants, faults).Read(named);
        // What is wrong with a design of no factors is that there are none.
        var design = named.Entries.Count == 0 ? null : DesignReader.Read(top["design"], Names(named), factors, faults);
        IReadOnlyList<Response> responses = [.. ResponsesOf(top["responses"])];
        if (responses.Count(r => r.Want is not null) > 1)
            foreach (var factor in factors.Where(f => f is { IsCircumstance: true, Range: not null }))
                faults.Add(factor.Place, TreePath.Join("factors", factor.Name),
                    "is a circumstance with a range: no two points share it, so none can be compared for the frontier; give it 'levels', or take 'want' out of the responses");
        return design is null || faults.Any ? null : new(source)
        {
            Factors = factors,
            Design = design,
            Responses = responses,
            Replications = (int?)Quantity.Of(top["replications"], Dimension.Count),
        };
    }

    private static Optimisation? Optimised(ExperimentSource source, YamlScalar key, YamlMapping optimise, Faults faults)
    {
        if (source.Scenario.Regimes.Count > 1)
        {
            string ids = Spelling.List([.. source.Scenario.Regimes.Select(r => r.Id)]);
            faults.Add(key.Place, ExperimentTable.Optimise, $"is of one regime, and there are {ids}; name one, such as regime: {source.Scenario.Regimes[^1].Id}");
            return null;
        }
        var reader = new OptimisationReader(source.Scenario, source.Variants, faults);
        var over = optimise["over"] is YamlMapping named ? reader.Numbers(named) : [];
        var requirement = optimise["so-that"] is YamlMapping soThat ? OptimisationReader.Requirement(soThat) : null;
        return requirement is null || faults.Any ? null : new(source)
        {
            Over = over,
            SoThat = requirement,
            Budget = (int?)Quantity.Of(optimise["budget"], Dimension.Count) ?? Optimisation.UsualBudget,
        };
    }

    private static (Scenario?, ScenarioVariants?) Scenario(string file, ScenarioOptions options, YamlNode? regimes, string path, YamlScalar name, Faults faults)
    {
        if (options.Carried is null && !File.Exists(file))
        {
            // The message of a missing file, at the place that names it.
            new ScenarioFiles(file).Read(file, name.Place, "scenario", faults);
            return (null, null);
        }
        var read = ScenarioReader.ReadWithVariants(file, options, out var variants);
        foreach (var error in read.Errors)
            faults.Add(error.Path == RegimeOption && regimes is not null ? new(regimes.Place, path, error.Message)
                : error is { Line: 0, Path: "" } && error.File == file ? new(name.Place, "scenario", Named(file, error.Message))
                : error);
        if (read.Scenario is { Batch: not null, BatchFiles.Count: 0 })
            faults.Add(name.Place, "scenario", $"'{file}' takes its declarations from files that it does not name; give it 'files' under 'batch'");
        if (read.Scenario is { Run.FindsWarmUp: true })
            faults.Add(name.Place, "scenario", $"'{file}' has its warm-up found by each run, and points have to have the same; write what 'run' finds there, such as 7d");
        return (read.Scenario, variants);
    }

    // Of a file by itself it is not said again which it is.
    private static string Named(string file, string message) => message.StartsWith("is ", StringComparison.Ordinal) ? $"'{file}' {message}" : message;

    private static List<string> Names(YamlMapping factors) => [.. factors.Entries.Select(e => e.Name)];

    private static IReadOnlyList<ChosenMeasure> Measures(YamlMapping top, YamlMapping? optimise) => optimise is null
        ? [.. ResponsesOf(top["responses"]).Select(r => r.Measure).Where(m => m.Text.Length > 0)]
        : optimise["so-that"] is YamlMapping soThat && OptimisationReader.Requirement(soThat) is { } required ? [required.Measure] : [];

    private static IEnumerable<Response> ResponsesOf(YamlNode? node)
    {
        var items = node is YamlSequence list ? list.Items : node is null ? [] : [node];
        for (int i = 0; i < items.Count; i++)
        {
            string path = TreePath.Join("responses", i + 1);
            if (items[i] is YamlScalar scalar) yield return new(new(scalar.Text, scalar.Place, path), null);
            else if (items[i] is YamlMapping mapping && mapping["measure"] is YamlScalar measure)
                yield return new(new(measure.Text, measure.Place, path), Text(mapping["want"]) switch
                {
                    "least" => Want.Least,
                    "most" => Want.Most,
                    _ => null,
                });
        }
    }

    private static List<YamlScalar> Texts(YamlNode? node) =>
        [.. (node is YamlSequence list ? list.Items : node is null ? [] : [node]).OfType<YamlScalar>().Where(s => !s.IsEmpty)];

    private static string? Text(YamlNode? node) => node is YamlScalar { IsEmpty: false } scalar ? scalar.Text : null;
}
