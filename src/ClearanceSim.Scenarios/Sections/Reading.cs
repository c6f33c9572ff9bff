using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Scenarios.Calendars;
using ClearanceSim.Scenarios.Conditions;
using ClearanceSim.Scenarios.Distributions;
using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Sections;

/// <summary>What everybody who reads a part of a scenario needs to know.</summary>
/// <remarks>
/// Shapes have checked the tree before: whoever finds a value missing or unreadable passes over it in silence, for its author has
/// been told. Readers report only what a shape cannot see, such as a name that nothing bears.
/// </remarks>
internal sealed class Reading(
    ScenarioFiles files, Survey survey, Calendar calendar, AttributeSchema schema, SharedParts? parts = null)
{
    /// <summary>Takes what is wrong and what is an input, where only the reader can tell.</summary>
    public Survey Survey => survey;

    /// <summary>Opens files that values name.</summary>
    public ScenarioFiles Files => files;

    /// <summary>Takes what is wrong.</summary>
    public Faults Faults => survey.Faults;

    /// <summary>The start and the holidays.</summary>
    public Calendar Calendar => calendar;

    /// <summary>The columns that conditions speak of.</summary>
    public AttributeSchema Schema => schema;

    /// <summary>Parts that other trees have in common with this one.</summary>
    public SharedParts Parts { get; } = parts ?? new();

    /// <summary>Files of observed values.</summary>
    public ObservedValues Observed { get; } = new(files, survey.Faults);

    /// <summary>The distribution of a node; null where it is wrong (which is noted, also where only a file that it names shows it).</summary>
    public Distribution? Distribution(YamlNode node, string path, Dimension dimension, double scale)
    {
        var distribution = DistributionReader.Build(node, path, dimension, scale, Observed, out string? problem);
        if (problem is not null && !Faults.Has(node.Place)) Faults.Add(node.Place, path, problem);
        return distribution;
    }

    /// <summary>The condition of a node; null where it is absent or wrong (which is noted).</summary>
    /// <param name="node">The node, or null.</param>
    /// <param name="path">Its path.</param>
    /// <param name="purpose">Stable name for its chances.</param>
    public Condition? Condition(YamlNode? node, string path, string purpose)
    {
        if (node is YamlMapping mapping) return WithChance(mapping, path, purpose);
        if (node is not YamlScalar { IsEmpty: false } scalar || ConditionParser.Parse(scalar.Text, out _) is null) return null;
        var condition = ConditionReader.Read(scalar.Text, schema, purpose, calendar.Start, out var errors);
        foreach (var error in errors) Faults.Add(ConditionShape.Locate(scalar, error, out string message), path, message);
        return condition;
    }

    private Condition? WithChance(YamlMapping mapping, string path, string purpose)
    {
        if (Quantity.Of(mapping[ConditionShape.Chance], Dimension.Share) is not { } share) return null;
        // It draws as the only chance of a text does, so that whoever gives a chance a range changes nobody's luck.
        var chance = new Condition.Chance(purpose, (double)share);
        if (mapping[ConditionShape.When] is not { } when) return chance;
        string key = TreePath.Join(path, ConditionShape.When);
        return Condition(when, key, $"{purpose}.{ConditionShape.When}") is { } which ? new Condition.And([which, chance]) : null;
    }

    /// <summary>Notes an unknown name with the nearest right one.</summary>
    public void Unknown(YamlNode node, string path, string what, string name, IEnumerable<string> known) =>
        Faults.Add(node.Place, path, $"there is no {what} '{name}'; {Spelling.Hint(name, known)}");
}
