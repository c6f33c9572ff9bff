using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Layout;

/// <summary>How well results are to be known before replications end.</summary>
internal static class PrecisionTable
{
    private const int Most = 10_000;

    private static readonly QuantityShape Within = new(Dimension.Share, isInput: false, min: 0.0001m, max: 1);

    /// <summary>The precision, as a share or with all that belongs to it.</summary>
    public static readonly EitherShape Precision = new(
        "a percentage such as 2%, or a mapping with 'within'", Within, mapping: new MappingShape("a precision", () =>
        [
            new("within", Within, "half-width of every interval, as a part of the value") { Required = true },
            new("level", new QuantityShape(Dimension.Share, isInput: false, min: 0.5m, max: 0.999m), "level of confidence of all intervals (95%)"),
            new(
                "of", new ListShape(ScalarShape.Text, "a list of measures", orSingle: true),
                "measures such as mean registered-released, each with its differences; the mean of the main interval where it is left out"),
            new("at-most", new QuantityShape(Dimension.Count, isInput: false, min: 2, max: Most), "replications after which it ends in any case (1000)"),
        ])
        { FromFile = false });

    /// <summary>What the run settings ask for; null: a fixed number of replications.</summary>
    public static PrecisionSettings? Read(Section? run)
    {
        if (run?["precision"] is YamlScalar) return new() { Within = run.Number("precision") ?? 0 };
        if (run?.Sub("precision") is not { } asked) return null;
        return new()
        {
            Within = asked.Number("within") ?? 0,
            Level = asked.Number("level"),
            Of = [.. asked.Items("of").Where(i => i.Node is YamlScalar)
                .Select(i => new ChosenMeasure(((YamlScalar)i.Node).Text, i.Node.Place, i.Path))],
            AtMost = asked.Count("at-most") ?? PrecisionSettings.UsualMost,
        };
    }

    /// <summary>A precision as the command line gives it.</summary>
    /// <returns>Null, or what is wrong and what would be right.</returns>
    public static string? Problem(string text, out double within)
    {
        within = QuantityText.TryRead(text, Dimension.Share, out decimal share) ? (double)share : 0;
        return Within.Problem(text);
    }
}
