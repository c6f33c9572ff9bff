using System.Text.RegularExpressions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Distributions;

/// <summary>Makes the engine's distributions from nodes that a <see cref="DistributionShape"/> has found right.</summary>
public static partial class DistributionReader
{
    /// <summary>The distribution of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">Its path.</param>
    /// <param name="dimension">What is drawn.</param>
    /// <param name="scale">Cells per base unit of the dimension: 1 for microseconds.</param>
    /// <param name="observed">Reads files of observed values; null leaves what has such a file unread.</param>
    /// <param name="problem">What is wrong with the parameters together, or null.</param>
    /// <returns>Null where numbers or files are unreadable (which has been reported) or there is a problem.</returns>
    public static Distribution? Build(
        YamlNode node, string path, Dimension dimension, double scale, ObservedValues? observed, out string? problem)
    {
        problem = null;
        try
        {
            var distribution = Make(node, path, dimension, scale, observed);
            if (distribution is null) return null;
            problem = distribution.Validate() is { } sentence ? Rule(sentence) : null;
            return problem is null ? distribution : null;
        }
        catch (ArgumentException e)
        {
            problem = Rule(e.Message);
            return null;
        }
    }

    private static Distribution? Make(YamlNode node, string path, Dimension dimension, double scale, ObservedValues? observed)
    {
        double? Cell(YamlNode? part) => Quantity.Of(part, dimension) is { } amount ? (double)amount * scale : null;
        switch (node)
        {
            case YamlScalar scalar when DistributionText.TrySplit(scalar.Text, out string name, out var arguments):
                return DistributionForm.Find(name) is { } text && text.Parameters.Count == arguments.Count
                    ? OfParameters(
                        text, [.. arguments.Select((a, i) => Argument(a, text.Parameters[i].IsShape, dimension, scale))])
                    : null;
            case YamlScalar:
                return Cell(node) is { } value ? new Constant(value) : null;
            case YamlMapping mapping when mapping["value"] is not null:
                return Cell(mapping) is { } assumed ? new Constant(assumed) : null;
            case YamlMapping mapping when mapping["values"] is YamlSequence values:
                return Observed(values.Items.Select(Cell), (mapping["weights"] as YamlSequence)?.Items, Fills(mapping));
            case YamlMapping mapping when mapping["mixture"] is YamlSequence parts:
                return Mixed(
                    [.. parts.Items.OfType<YamlMapping>()],
                    (of, i) => Make(of, TreePath.Join(TreePath.Join(TreePath.Join(path, "mixture"), i), "of"), dimension, scale, observed));
            case YamlMapping mapping when mapping["file"] is not null:
                return observed?.Read(mapping, path, dimension, scale);
            case YamlMapping mapping:
                return FormOf(mapping) is { } form
                    ? OfParameters(form, [.. form.Parameters.Select(p => Cell(mapping[p.Name]))])
                    : null;
            default:
                return null;
        }
    }

    /// <summary>Are the gaps between observed values to be filled?</summary>
    internal static bool Fills(YamlMapping mapping) => mapping["gaps"] is YamlScalar { Text: "fill" };

    private static double? Argument(string text, bool isShape, Dimension dimension, double scale) =>
        QuantityText.TryRead(text, isShape ? Dimension.Number : dimension, out decimal amount)
            ? (double)amount * (isShape ? 1 : scale)
            : null;

    private static Distribution? OfParameters(DistributionForm form, double?[] parameters)
    {
        if (parameters.Any(p => p is null)) return null;
        for (int i = 0; i < parameters.Length; i++)
            if (form.Parameters[i] is { Name: "mean" or "scale" or "stages" or "shape" } p
                && form.Name is not ("constant" or "normal") && parameters[i] <= 0)
                throw new ArgumentException($"the {p.Name} must be above 0");
        if (form.Name == "erlang" && parameters[0] != Math.Truncate(parameters[0]!.Value))
            throw new ArgumentException("the stages must be a whole number");
        return form.Build([.. parameters.Select(p => p!.Value)]);
    }

    private static Empirical? Observed(IEnumerable<double?> values, IReadOnlyList<YamlNode>? weights, bool fill)
    {
        var known = values.ToList();
        var given = weights?.Select(w => (double?)Quantity.Of(w, Dimension.Number)).ToList();
        return known.Contains(null) || (given?.Contains(null) ?? false)
            ? null
            : new(known.Select(v => v!.Value), given?.Select(w => w!.Value), fill);
    }

    private static Mixture? Mixed(IReadOnlyList<YamlMapping> parts, Func<YamlNode, int, Distribution?> make)
    {
        var made = new List<(double, Distribution)>();
        for (int i = 0; i < parts.Count; i++)
        {
            if (Quantity.Of(parts[i]["share"], Dimension.Share) is not { } share || parts[i]["of"] is not { } of) return null;
            if (make(of, i + 1) is not { } distribution) return null;
            made.Add(((double)share, distribution));
        }
        return new(made);
    }

    private static DistributionForm FormOf(YamlMapping mapping)
    {
        string? family = (mapping["shape"] as YamlScalar)?.Text;
        var given = mapping.Entries.Select(e => e.Name).Where(
            n => n is "min" or "likely" or "max" or "mean" or "p90").ToHashSet();
        return DistributionForm.Mappings.FirstOrDefault(f =>
            given.SetEquals(f.Parameters.Select(p => p.Name)) && (family is null || family == f.Name))
            ?? throw new ArgumentException(
                $"no distribution is given by {string.Join(", ", mapping.Entries.Select(Said))}; "
                + "give min, likely and max, or mean and p90, or mean, or min and max");

        string Said(YamlEntry entry) => entry.Name == "shape" ? $"shape {family}" : entry.Name;
    }

    [GeneratedRegex("[0-9]+\\.[0-9]{3,}")]
    private static partial Regex LongNumber();

    // The engine's sentences end in figures of base units (microseconds), which say nothing to a planner.
    private static string Rule(string sentence)
    {
        int end = sentence.IndexOf(", and is ", StringComparison.Ordinal);
        if (end < 0 && !sentence.StartsWith("no distribution", StringComparison.Ordinal))
            end = sentence.IndexOf(": ", StringComparison.Ordinal);
        return LongNumber().Replace(end < 0 ? sentence : sentence[..end], m => m.Value[..(m.Value.IndexOf('.') + 3)]);
    }
}
