using System.Globalization;
using ClearanceSim.Experiments.DeclarationLog;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Experiments.Replay;

/// <summary>The words in which outcomes are told: an expectation in any other could never be met.</summary>
public sealed record OutcomeWords
{
    private static readonly string[] Plain = ["lane", "outcome", "measures", "maxRelease"];
    private static readonly string[] Outcomes = [.. RowLayout.Outcomes.Append(RowLayout.InProgress).Select(o => o.ToString())];

    /// <summary>Ids of the regimes that take part.</summary>
    public required IReadOnlyList<string> Regimes { get; init; }

    /// <summary>Milestones of their declarations.</summary>
    public required IReadOnlyList<string> Milestones { get; init; }

    /// <summary>Lanes, if there are any.</summary>
    public required IReadOnlyList<string> Lanes { get; init; }

    /// <summary>Measures, if there are any.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>Causes of waiting.</summary>
    public required IReadOnlyList<string> Causes { get; init; }

    /// <summary>The words of an experiment.</summary>
    public static OutcomeWords Of(ExperimentPlan plan)
    {
        var programs = plan.Regimes.Select(r => r.Program).ToList();
        string[] Codes(string column) => [.. programs.SelectMany(p => p.Attributes.Find(column)?.Codes ?? []).Distinct()];
        return new OutcomeWords
        {
            Regimes = [.. plan.Regimes.Select(r => r.Of.Regime).Distinct()],
            Milestones = [.. programs.SelectMany(p => p.Milestones).Distinct()],
            Lanes = Codes("lane"),
            Measures = Codes("measures"),
            Causes = [.. programs.SelectMany(p => p.Causes).Distinct()],
        };
    }

    /// <summary>Names that a table of expectations may have as headings.</summary>
    public IReadOnlyList<string> Headings => ["declaration", "regime", .. Plain, .. Milestones];

    /// <summary>Names of the fields as the outcomes write them.</summary>
    public IReadOnlyList<string> Fields =>
        [.. Plain, .. Milestones.Select(m => "milestones." + m), .. Causes.Select(c => "waiting." + c)];

    /// <summary>The field of a heading.</summary>
    public string FieldOf(string heading) => Milestones.Contains(heading) ? "milestones." + heading : heading;

    /// <summary>Says that a regime does not take part.</summary>
    public string NoRegime(string regime) => $"no regime '{regime}' takes part; {Spelling.Hint(regime, Regimes)}";

    /// <summary>What is expected of a field; null if it cannot be, and what is wrong.</summary>
    public ExpectedField? Read(string field, string value, out string? wrong)
    {
        long bound = 0;
        wrong = field switch
        {
            "lane" when !Lanes.Contains(value) => $"there is no lane '{value}'; {Spelling.Hint(value, Lanes)}",
            "outcome" when !Outcomes.Contains(value) => $"there is no outcome '{value}'; {Spelling.Hint(value, Outcomes)}",
            "measures" when ExpectedField.Names(value).FirstOrDefault(m => !Measures.Contains(m)) is { } measure =>
                $"there is no measure '{measure}'; {Spelling.Hint(measure, Measures)}",
            "maxRelease" => ReadBound(value, out bound),
            _ when field.Contains('.', StringComparison.Ordinal) && ExpectedField.Microseconds(value) is null =>
                $"'{value}' is not a number of seconds, such as 3610.5",
            _ => null,
        };
        return wrong is null ? new ExpectedField(field, value, bound) : null;
    }

    private static string? ReadBound(string text, out long bound)
    {
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)) text += "s";
        string? wrong = QuantityText.Read(text, Dimension.Duration, out decimal microseconds);
        bound = wrong is null ? (long)microseconds : 0;
        return wrong;
    }
}
