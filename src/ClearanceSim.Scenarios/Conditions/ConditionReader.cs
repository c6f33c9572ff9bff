using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;

namespace ClearanceSim.Scenarios.Conditions;

/// <summary>Reads the condition language over the columns of a schema.</summary>
/// <remarks>
/// <c>procedure == 40 and value &gt; 5000000 KZT and origin in [CN, TR] and not (hs starts 8703)</c>, <c>codes has F</c>,
/// <c>measures has [inspection, scanner]</c> (any of them), <c>measures has any</c>, <c>chance 5%</c>, <c>always</c>,
/// <c>never</c>.
/// </remarks>
public static class ConditionReader
{
    /// <summary>The condition of a text; null with the errors.</summary>
    /// <param name="text">The text.</param>
    /// <param name="schema">The columns.</param>
    /// <param name="purpose">Stable name of the place, after which its chances draw.</param>
    /// <param name="start">The date of simulated time 0, for comparisons with dates.</param>
    /// <param name="errors">Everything that is wrong; empty if nothing is.</param>
    public static Condition? Read(
        string text, AttributeSchema schema, string purpose, DateOnly start, out IReadOnlyList<ConditionError> errors)
    {
        if (ConditionParser.Parse(text, out var error) is not { } syntax)
        {
            errors = [error!];
            return null;
        }
        var binder = new ConditionBinder(schema, purpose, start);
        var condition = binder.Bind(syntax);
        errors = binder.Errors;
        return errors.Count == 0 ? condition : null;
    }
}
