using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Designs;

/// <summary>The keys of an experiment.</summary>
internal static class ExperimentTable
{
    /// <summary>The word for every combination.</summary>
    public const string FullFactorial = "full";

    private const string Writing = FullFactorial + ", { fractional: IV }, { fractional: [D=AB, E=AC] } or { latin-hypercube: 40 }";

    private static readonly MappingShape Factor = new("a factor", () =>
    [
        new("path", new ScalarShape(
            "a path such as traffic.lorries.rate",
            text => TreePath.Read(text) is null ? $"'{text}' is no path; write keys with points between them, such as traffic.lorries.rate" : null),
            "the path of the value that it sets"),
        new("lever", new QuantityShape(Dimension.Count, isInput: false, min: 1, max: 1000), "the number of the lever that it switches") { NotWith = ["path"] },
        new("title", ScalarShape.Text, "what it is called for people"),
        new("levels", new ListShape(AnyShape.Instance, "a list of values or changes"), "its levels: values, or changes such as '*1.3'; of a lever off and on"),
        new("low", ScalarShape.Text, "the least value or change of its range") { NotWith = ["levels", "lever"] },
        new("high", ScalarShape.Text, "the greatest value or change of its range") { NotWith = ["levels", "lever"] },
    ])
    { FromFile = false, NeedsOneOf = ["path", "lever"] };

    private static readonly EitherShape Design = new(
        Writing,
        single: new ScalarShape(Writing, text => text == FullFactorial ? null : $"'{text}' is no design; write {Writing}", $"^{FullFactorial}$"),
        mapping: new MappingShape("a design", () =>
        [
            new("fractional", new EitherShape(
                "a resolution such as IV, a number of runs such as '8 runs', or generators such as [D=AB, E=AC]",
                single: ScalarShape.Text, list: new ListShape(ScalarShape.Text, "a list of generators")),
                "a fraction of the combinations of two levels: its resolution (III, IV, …), its '8 runs', or its generators (letters are the factors, in order)"),
            new("latin-hypercube", new QuantityShape(Dimension.Count, isInput: false, min: 2, max: Designs.Design.MostPoints), "samples of the factors' ranges") { NotWith = ["fractional"] },
        ])
        { FromFile = false, NeedsOneOf = ["fractional", "latin-hypercube"] });

    private static readonly EitherShape Response = new(
        "a measure such as mean registered-released, or a mapping with 'measure'", ScalarShape.Text, mapping: new MappingShape("a response", () =>
        [
            new("measure", ScalarShape.Text, "a statistic and an interval, or a path of the results document") { Required = true },
            new("want", new ChoiceShape("least", "most"), "what is better; with it the measure takes part in the frontier"),
        ])
        { FromFile = false });

    /// <summary>The whole file.</summary>
    public static readonly MappingShape Experiment = new("an experiment", () =>
    [
        new("name", ScalarShape.Text, "what the experiment is called for people"),
        new("about", ScalarShape.Text, "what the experiment is about, for people"),
        new("scenario", new ScalarShape("the name of a scenario's file", null, "\\.yaml$"), "the scenario that is changed") { Required = true },
        new("factors", new MappingShape("factors by name", new OpenKeys("the name of a factor", Factor)), "what is changed") { Required = true },
        new("design", Design, "which combinations of the factors' levels are run") { Required = true },
        new("responses", new ListShape(Response, "a list of measures", orSingle: true), "what is looked at, under every regime") { Required = true },
        new("replications", new QuantityShape(Dimension.Count, isInput: false, min: 1, max: 1_000_000), "how often every point is run with other luck; the scenario's number where it is left out"),
        new("seed", new QuantityShape(Dimension.Count, isInput: false), "seed of all random draws; the scenario's where it is left out"),
        new("regimes", new ListShape(ScalarShape.Text, "a list of ids", orSingle: true), "the only regimes that are run; all of the scenario's where it is left out"),
    ])
    { FromFile = false };
}
