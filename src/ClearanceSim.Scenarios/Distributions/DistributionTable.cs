using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Distributions;

/// <summary>The keys of a distribution that is written as a mapping.</summary>
internal static class DistributionTable
{
    /// <summary>The table for a quantity of one dimension.</summary>
    public static MappingShape Of(Dimension dimension)
    {
        var number = new QuantityShape(dimension);
        // Each way of giving a distribution has keys of its own; whatever another way would not look at is an error beside it.
        string[] parameters = ["min", "likely", "max", "mean", "p90", "shape"];
        var part = new MappingShape($"a part of a mixture of {Plural(dimension)}", () =>
        [
            new(
                "share", new QuantityShape(Dimension.Share, max: 1),
                "the share of the cases that this part stands for") { Required = true },
            new("of", new DistributionShape(dimension), "how these cases are distributed") { Required = true },
        ])
        { FromFile = false };
        return new($"a distribution of {Plural(dimension)}", () =>
        [
            new("min", number, "the least value"),
            new("likely", number, "the most frequent value"),
            new("max", number, "the greatest value"),
            new("mean", number, "the mean"),
            new("p90", number, "what nine cases in ten do not exceed"),
            new(
                "shape", new ChoiceShape("pert", "triangular", "uniform", "lognormal", "gamma", "exponential"),
                "the family, where more than one has these numbers"),
            new(
                "values", new ListShape(number, "a list of observed values"),
                "observed values, drawn again as they are") { NotWith = ["file", "mixture", .. parameters] },
            new(
                "weights", new ListShape(new QuantityShape(Dimension.Number, isInput: false), "a list of weights"),
                "how often each of 'values' comes, in proportion") { NotWith = ["file", "mixture", .. parameters] },
            new(
                "file", new ScalarShape("the name of a CSV file"),
                "a CSV file of observed values") { NotWith = ["mixture", .. parameters] },
            new("column", ScalarShape.Text, "the column of the file") { NotWith = ["values", "mixture", .. parameters] },
            new("unit", ScalarShape.Text, "the unit of the file's numbers") { NotWith = ["values", "mixture", .. parameters] },
            new(
                "gaps", new ChoiceShape("keep", "fill"),
                "whether values between the observed ones may come too") { NotWith = ["mixture", .. parameters] },
            new(
                "mixture", new ListShape(part, "a list of { share, of }"),
                "several distributions with their shares") { NotWith = parameters },
        ])
        { FromFile = false, NeedsOneOf = ["min", "mean", "values", "file", "mixture"] };
    }

    private static string Plural(Dimension dimension) => dimension.Name[(dimension.Name.IndexOf(' ') + 1)..] switch
    {
        "mass" => "masses",
        "amount of money" => "amounts of money",
        var name => name + "s",
    };
}
