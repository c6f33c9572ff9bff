using ClearanceSim.Scenarios.Assumptions;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Grammar;

/// <summary>The keys of <c>{ value, low, high, source, grade }</c>.</summary>
internal static class AssumptionTable
{
    /// <summary>The table for a number of one dimension.</summary>
    public static MappingShape Of(Dimension dimension, decimal min, decimal? max)
    {
        var number = new QuantityShape(dimension, isInput: false, min, max);
        string bounds = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{min}-{max}");
        return new($"an assumption about {dimension.Name} ({bounds})", () =>
        [
            new("value", number, "what the model uses") { Required = true },
            new("low", number, "the least that it may be"),
            new("high", number, "the most that it may be"),
            new("source", ScalarShape.Text, "where the number comes from"),
            new("grade", new ChoiceShape([.. GradeNames.All]), "how well it is known"),
        ])
        { FromFile = false };
    }
}
