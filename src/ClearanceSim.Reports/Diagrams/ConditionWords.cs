using System.Globalization;
using System.Numerics;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Diagrams;

/// <summary>
/// Says a condition in the language in which it was written: <c>measures has inspection and value &gt; 5 000 000 KZT</c>.
/// </summary>
internal sealed class ConditionWords(AttributeSchema schema)
{
    /// <summary>The condition in words.</summary>
    public string Of(Condition condition) => condition switch
    {
        Condition.Constant c => c.Value ? "always" : "never",
        Condition.Between b => Range(schema.Attributes[b.Slot], b.Low, b.High),
        Condition.OneOf o =>
            $"{Name(o.Slot)} in [{string.Join(", ", o.Values.Select(v => Value(schema.Attributes[o.Slot], v)))}]",
        Condition.HasBits h => Flags(schema.Attributes[h.Slot], h.Mask, h.All),
        Condition.Difference d => Difference(d),
        Condition.Chance c => $"chance {Numbers.Share(c.Probability)}",
        Condition.And a => string.Join(" and ", a.Parts.Select(p => Part(p, p is Condition.Or))),
        Condition.Or o => string.Join(" or ", o.Parts.Select(p => Part(p, p is Condition.And))),
        Condition.Not n => $"not ({Of(n.Part)})",
        _ => condition.ToString(),
    };

    private string Part(Condition part, bool nested) => nested ? $"({Of(part)})" : Of(part);

    private string Name(int slot) => schema.Attributes[slot].Name;

    private static string Range(AttributeDefinition column, long low, long high)
    {
        if (low > high) return "never";
        if (low == high) return $"{column.Name} == {Value(column, low)}";
        if (high == long.MaxValue) return $"{column.Name} >= {Value(column, low)}";
        if (low == long.MinValue) return $"{column.Name} <= {Value(column, high)}";
        return column.Kind == AttributeKind.Commodity && Prefix(low, high) is { } prefix
            ? $"{column.Name} starts {prefix}"
            : $"{column.Name} from {Value(column, low)} to {Value(column, high)}";
    }

    // The codes that share leading digits are a range from 8703000000 to 8703999999.
    private static string? Prefix(long low, long high)
    {
        long unit = 1;
        for (int digits = 10; digits > 0; digits--, unit *= 10)
        {
            if (high - low + 1 == unit && low % unit == 0)
                return (low / unit).ToString(new string('0', digits), CultureInfo.InvariantCulture);
        }

        return null;
    }

    private static string Flags(AttributeDefinition column, long mask, bool all)
    {
        var names = column.FlagsOf(mask).ToList();
        if (names.Count == column.Codes.Count && !all) return $"{column.Name} has any";
        if (BitOperations.PopCount((ulong)mask) == 1 && names.Count == 1) return $"{column.Name} has {names[0]}";
        return all
            ? string.Join(" and ", names.Select(n => $"{column.Name} has {n}"))
            : $"{column.Name} has [{string.Join(", ", names)}]";
    }

    private string Difference(Condition.Difference d)
    {
        string sign = (d.Low, d.High) switch
        {
            (0, 0) => "==",
            (1, long.MaxValue) => ">",
            (0, long.MaxValue) => ">=",
            (long.MinValue, -1) => "<",
            (long.MinValue, 0) => "<=",
            _ => "",
        };
        return sign.Length > 0
            ? $"{Name(d.Left)} {sign} {Name(d.Right)}"
            : FormattableString.Invariant($"{Name(d.Left)} - {Name(d.Right)} from {d.Low} to {d.High}");
    }

    private static string Value(AttributeDefinition column, long cell) => AttributeText.Of(column, cell);
}
