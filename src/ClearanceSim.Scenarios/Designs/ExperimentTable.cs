using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Designs;

/// <summary>The keys of an experiment.</summary>
internal static class ExperimentTable
{
    /// <summary>The key of an optimisation.</summary>
    public const string Optimise = "optimise";

    /// <summary>The greatest number of a lever.</summary>
    public const int MostLever = 1000;

    /// <summary>The word for every combination.</summary>
    public const string FullFactorial = "full";

    private const string Writing = FullFactorial + ", { fractional: IV }, { fractional: [D=AB, E=AC] } or { latin-hypercube: 40 }";

    private static readonly ScalarShape Path = new(
        "a path such as traffic.lorries.rate",
        text => TreePath.Read(text) is null ? $"'{text}' is no path; write keys with points between them, such as traffic.lorries.rate" : null);

    private static readonly MappingShape Factor = new("a factor", () =>
    [
        new("path", Path, "the path of the value that it sets"),
        new("lever", new QuantityShape(Dimension.Count, isInput: false, min: 1, max: MostLever), "the number of the lever that it switches") { NotWith = ["path"] },
        new("title", ScalarShape.Text, "what it is called for people"),
        new("levels", new ListShape(AnyShape.Instance, "a list of values or changes"), "its levels: values, or changes such as '*1.3'; of a lever off and on"),
        new("low", ScalarShape.Text, "the least value or change of its range") { NotWith = ["levels", "lever"] },
        new("high", ScalarShape.Text, "the greatest value or change of its range") { NotWith = ["levels", "lever"] },
        new("circumstance", ChoiceShape.YesNo, "does it come as it comes, like traffic, so that nobody chooses it? The frontier is then told for each of its levels"),
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

    private static readonly MappingShape Variable = new("a number to choose", () =>
    [
        new("path", Path, "the path of the whole number that it sets, such as the capacity of a pool") { Required = true },
        new("from", new QuantityShape(Dimension.Count, isInput: false, max: 1_000_000), "the least that may be chosen") { Required = true },
        new("to", new QuantityShape(Dimension.Count, isInput: false, max: 1_000_000), "the most that may be chosen") { Required = true },
        new("weight", new QuantityShape(Dimension.Number, isInput: false, min: 0.001m, max: 1_000_000_000), "what one of it costs; 1 where it is left out"),
    ])
    { FromFile = false };

    private static readonly ScalarShape Amount = new(
        "an amount such as 95%, 4h or 12",
        text => QuantityText.Recognise(text) is null ? $"'{text}' is no amount; write for example 95%, 4h or 12" : null);

    private static readonly MappingShape Requirement = new("a requirement", () =>
    [
        new("measure", ScalarShape.Text, "a statistic and an interval, or a path of the results document") { Required = true },
        new("at-least", Amount, "what the measure's mean has to reach"),
        new("at-most", Amount, "what the measure's mean must not exceed") { NotWith = ["at-least"] },
        new("tolerance", Amount, "nearer to the threshold than this, either verdict is right enough; a hundredth of the threshold, of a share half a percentage point, where it is left out"),
    ])
    { FromFile = false, NeedsOneOf = ["at-least", "at-most"] };

    private static readonly MappingShape Optimisation = new("an optimisation", () =>
    [
        new("over", new MappingShape("numbers to choose by name", new OpenKeys("the name of a number to choose", Variable)), "what is to be chosen") { Required = true },
        new("so-that", Requirement, "what is required") { Required = true },
        new("regime", ScalarShape.Text, "the regime that is run; it may be left out where there is one"),
        new("budget", new QuantityShape(Dimension.Count, isInput: false, min: Designs.Optimisation.LeastBudget, max: 1_000_000), $"replications at most, in all; {Designs.Optimisation.UsualBudget} where it is left out"),
    ])
    { FromFile = false };

    /// <summary>The whole file.</summary>
    public static readonly MappingShape Experiment = new("an experiment", () =>
    [
        new("name", ScalarShape.Text, "what the experiment is called for people"),
        new("about", ScalarShape.Text, "what the experiment is about, for people"),
        new("scenario", new ScalarShape("the name of a scenario's file", null, "\\.yaml$"), "the scenario that is changed") { Required = true },
        new("factors", new MappingShape("factors by name", new OpenKeys("the name of a factor", Factor)), "what is changed by a design; instead of it there may be 'optimise'") { Required = true, Unless = Optimise },
        new("design", Design, "which combinations of the factors' levels are run") { Required = true, Unless = Optimise },
        new("responses", new ListShape(Response, "a list of measures", orSingle: true), "what is looked at, under every regime") { Required = true, Unless = Optimise },
        new(Optimise, Optimisation, "what is to be chosen, at the least cost, so that a measure meets a requirement")
        {
            NotWith = ["factors", "design", "responses", "replications", "regimes"],
        },
        new("replications", new QuantityShape(Dimension.Count, isInput: false, min: 1, max: 1_000_000), "how often every point is run with other luck; the scenario's number where it is left out"),
        new("seed", new QuantityShape(Dimension.Count, isInput: false), "seed of all random draws; the scenario's where it is left out"),
        new("regimes", new ListShape(ScalarShape.Text, "a list of ids", orSingle: true), "the only regimes that are run; all of the scenario's where it is left out"),
    ])
    { FromFile = false };
}
