using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Scenarios.Distributions;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Processes;

/// <summary>Reads a value that an attribute is set to: a code, a text, or a number, fixed or drawn.</summary>
internal static class ValueReader
{
    /// <summary>The dimension in which amounts of an attribute are written.</summary>
    public static Dimension DimensionOf(AttributeDefinition attribute) =>
        attribute.Kind is AttributeKind.Duration or AttributeKind.Time ? Dimension.Duration : Dimension.OfUnit(attribute.Unit);

    /// <summary>The value in cells; null where it cannot be read (which is noted).</summary>
    public static Distribution? Read(AttributeDefinition attribute, YamlNode node, string path, Reading reading)
    {
        if (attribute.Kind is AttributeKind.Number or AttributeKind.Duration or AttributeKind.Time)
            return Amount(attribute, node, path, reading);
        return Cell(attribute, node, path, reading) is { } cell ? new Constant(cell) : null;
    }

    /// <summary>The cell of a code, flag, text or commodity code; null where it cannot be read (which is noted).</summary>
    public static long? Cell(AttributeDefinition attribute, YamlNode node, string path, Reading reading)
    {
        if (attribute.Kind == AttributeKind.Flags) return Flags(attribute, node, path, reading);
        if (node is not YamlScalar { IsEmpty: false } scalar)
        {
            reading.Faults.Add(node.Place, path, $"{node.KindInWords} stands here; a value of '{attribute.Name}' is expected");
            return null;
        }
        return Named(attribute, scalar.Text, node.Place, path, reading);
    }

    /// <summary>The cell of a named value; null where there is none (which is noted).</summary>
    public static long? Named(AttributeDefinition attribute, string text, Place place, string path, Reading reading)
    {
        switch (attribute.Kind)
        {
            case AttributeKind.Code or AttributeKind.Flags:
                for (int i = 0; i < attribute.Codes.Count; i++)
                    if (attribute.Codes[i] == text) return i;
                reading.Faults.Add(
                    place, path, $"'{text}' is no value of '{attribute.Name}'; {Spelling.Hint(text, attribute.Codes)}");
                return null;
            case AttributeKind.Commodity:
                if (HsCode.TryParse(text, out var code)) return code.Cell;
                reading.Faults.Add(place, path, $"'{text}' is no commodity code; write 2 to 10 figures such as \"8703210000\"");
                return null;
            case AttributeKind.Text when attribute.Unit == CountryCode.Unit && CountryCode.Problem(text) is { } wrong:
                reading.Faults.Add(place, path, wrong);
                return null;
            case AttributeKind.Text:
                return PackedText.Pack(text);
            default:
                if (QuantityText.Read(text, DimensionOf(attribute), out decimal amount) is not { } problem)
                    return (long)Math.Round(amount * attribute.Scale);
                reading.Faults.Add(place, path, problem);
                return null;
        }
    }

    private static Distribution? Amount(AttributeDefinition attribute, YamlNode node, string path, Reading reading)
    {
        var dimension = DimensionOf(attribute);
        int before = reading.Faults.Count;
        new DistributionShape(dimension).Check(node, path, reading.Survey);
        if (reading.Faults.Count > before) return null;
        return reading.Distribution(node, path, dimension, attribute.Scale);
    }

    private static long? Flags(AttributeDefinition attribute, YamlNode node, string path, Reading reading)
    {
        var names = node is YamlSequence list ? list.Items.OfType<YamlScalar>() : node is YamlScalar single ? [single] : [];
        long mask = 0;
        foreach (var name in names)
            if (name.Text != "none" && Named(attribute, name.Text, name.Place, path, reading) is { } bit) mask |= 1L << (int)bit;
        return mask;
    }
}
