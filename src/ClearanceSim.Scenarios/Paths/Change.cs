using ClearanceSim.Scenarios.Distributions;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Paths;

/// <summary>A relative change of a number: <c>+30%</c>, <c>*1.5</c> (a factor), <c>-2</c>, <c>+5min</c> (a shift).</summary>
/// <remarks>A percentage is always a factor: +30 % of 20 % is 26 %.</remarks>
public sealed class Change
{
    private readonly decimal factor = 1;
    private readonly decimal shift;
    private readonly Dimension? shiftOf;

    private Change(string text, decimal factor)
    {
        Text = text;
        this.factor = factor;
    }

    private Change(string text, decimal shift, Dimension shiftOf)
    {
        Text = text;
        this.shift = shift;
        this.shiftOf = shiftOf;
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>Does the text begin like a relative change?</summary>
    public static bool IsRelative(YamlNode node) => node is YamlScalar { Text: ['+' or '-' or '*', _, ..] };

    /// <summary>Reads a relative change; null if it is none.</summary>
    public static Change? Read(string text)
    {
        if (text.StartsWith('*'))
            return QuantityText.TryRead(text[1..], Dimension.Number, out decimal times) && times >= 0 ? new(text, times) : null;
        if (QuantityText.TryRead(text, Dimension.Share, out decimal share)) return share >= -1 ? new(text, 1 + share) : null;
        return QuantityText.Recognise(text) is { } dimension && QuantityText.TryRead(text, dimension, out decimal amount)
            ? new(text, amount, dimension)
            : null;
    }

    /// <summary>What is wrong with a text that is no change, and what would be right.</summary>
    public static string Problem(string text) =>
        QuantityText.TryRead(text, Dimension.Share, out decimal share) && share < -1
            ? $"'{text}' takes away more than there is; write at most -100%"
            : $"'{text}' is no change of a number; write for example +30%, -2, +5min or \"*1.5\"";

    /// <summary>The changed node, or what is wrong.</summary>
    /// <param name="node">A number, an assumption, a distribution or a mapping of them.</param>
    /// <param name="shape">What stands there.</param>
    /// <param name="at">Where the change is written, and so the changed numbers too.</param>
    /// <param name="problem">What is wrong, or null.</param>
    public YamlNode Apply(YamlNode node, Shape shape, Place at, out string? problem)
    {
        problem = null;
        switch (node)
        {
            case YamlScalar scalar:
                string? changed = ApplyTo(scalar.Text, shape.Dimension, out problem);
                return changed is null ? node : new YamlScalar(at, changed, isQuoted: true);
            case YamlMapping mapping:
                var entries = new List<YamlEntry>();
                bool any = false;
                foreach (var entry in mapping.Entries)
                {
                    bool scales = ScalingKeys.Contains(entry.Name);
                    any |= scales;
                    var value = scales ? Apply(entry.Value, shape.Child(mapping, entry.Name) ?? shape, at, out problem) : entry.Value;
                    if (problem is not null) return node;
                    entries.Add(entry with { Value = value });
                }
                if (!any) break;
                return new YamlMapping(at, entries);
            case YamlSequence list:
                var items = new List<YamlNode>();
                foreach (var item in list.Items)
                {
                    items.Add(Apply(item, shape, at, out problem));
                    if (problem is not null) return node;
                }
                return new YamlSequence(at, items);
        }
        problem = $"'{Text}' changes a number, and {node.KindInWords} stands there; name one of its numbers";
        return node;
    }

    // Of an assumption or distribution these are quantities; shapes, weights and sources stay.
    private static readonly HashSet<string> ScalingKeys = ["value", "low", "high", "min", "likely", "max", "mean", "p90",
        "values"];

    private string? ApplyTo(string text, Dimension? expected, out string? problem)
    {
        problem = null;
        if (DistributionText.TrySplit(text, out string name, out var arguments))
        {
            for (int i = 0; i < arguments.Count; i++)
            {
                if (DistributionText.IsShape(name, i)) continue;
                if (ApplyTo(arguments[i], null, out problem) is not { } changed) return null;
                arguments[i] = changed;
            }
            return $"{name}({string.Join(", ", arguments)})";
        }
        if (QuantityText.Recognise(text) is not { } dimension)
        {
            problem = $"'{Text}' changes a number, and '{text}' stands there; give the new value as a whole";
            return null;
        }
        if (shiftOf is not null && shiftOf != dimension)
        {
            problem = $"'{Text}' is {shiftOf.Name}, and '{text}', which it changes, is {dimension.Name}; write "
                + $"{dimension.Writing}, or a percentage";
            return null;
        }
        _ = QuantityText.TryRead(text, dimension, out decimal amount);
        decimal result = amount * factor + shift;
        if (expected is { IsWhole: true }) result = Math.Round(result, MidpointRounding.AwayFromZero);
        return Write(result, dimension, text);
    }

    private static string Write(decimal amount, Dimension dimension, string like)
    {
        if (dimension == Dimension.Duration) return DurationText.Write(Math.Round(amount, MidpointRounding.AwayFromZero));
        string trimmed = like.Trim();
        var unit = dimension.Units.Where(
            u => trimmed.EndsWith(u.Key, StringComparison.Ordinal)).OrderByDescending(u => u.Key.Length).First();
        string number = DurationText.Trim(amount / unit.Value);
        return unit.Key == "KZT" ? $"{number} KZT" : number + unit.Key;
    }
}
