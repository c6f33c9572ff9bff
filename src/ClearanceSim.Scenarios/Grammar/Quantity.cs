using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Grammar;

/// <summary>Takes the amount out of a node that a <see cref="QuantityShape"/> has checked.</summary>
public static class Quantity
{
    /// <summary>
    /// The amount in the base unit, of a single value or of an assumption's value; null where there is none that is right.
    /// </summary>
    public static decimal? Of(YamlNode? node, Dimension dimension) => node switch
    {
        YamlScalar scalar => QuantityText.Read(scalar.Text, dimension, out decimal amount) is null ? amount : null,
        YamlMapping mapping => mapping["value"] is YamlScalar value ? Of(value, dimension) : null,
        _ => null,
    };

    /// <summary>
    /// The amount with the ends of its range, which are the amount itself where none are given; null where there is none that is right.
    /// </summary>
    public static (decimal Low, decimal Value, decimal High)? RangeOf(YamlNode? node, Dimension dimension)
    {
        if (Of(node, dimension) is not { } value) return null;
        var mapping = node as YamlMapping;
        return (Of(mapping?["low"], dimension) ?? value, value, Of(mapping?["high"], dimension) ?? value);
    }
}
