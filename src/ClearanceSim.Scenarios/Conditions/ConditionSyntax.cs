namespace ClearanceSim.Scenarios.Conditions;

/// <summary>A condition as written, before it is known what its columns are.</summary>
internal abstract record ConditionSyntax
{
    /// <summary>A word or number with its place in the text, from 0.</summary>
    internal readonly record struct Term(string Text, int At, bool IsQuoted = false);

    /// <summary><c>always</c> or <c>never</c>.</summary>
    internal sealed record Constant(bool Value) : ConditionSyntax;

    /// <summary><c>chance 5%</c>.</summary>
    internal sealed record Chance(Term Share) : ConditionSyntax;

    /// <summary><c>value > 5 KZT</c>, <c>origin == departure</c>.</summary>
    internal sealed record Compare(Term Column, Term Operator, Term Operand) : ConditionSyntax;

    /// <summary><c>origin in [CN, TR]</c>.</summary>
    internal sealed record In(Term Column, IReadOnlyList<Term> Values) : ConditionSyntax;

    /// <summary><c>hs starts 8703</c>.</summary>
    internal sealed record Starts(Term Column, IReadOnlyList<Term> Values) : ConditionSyntax;

    /// <summary><c>codes has F</c>, <c>measures has [inspection, scanner]</c>, <c>measures has any</c>.</summary>
    internal sealed record Has(Term Column, IReadOnlyList<Term> Values) : ConditionSyntax;

    /// <summary>All of the parts.</summary>
    internal sealed record And(IReadOnlyList<ConditionSyntax> Parts) : ConditionSyntax;

    /// <summary>Any of the parts.</summary>
    internal sealed record Or(IReadOnlyList<ConditionSyntax> Parts) : ConditionSyntax;

    /// <summary>Not the part.</summary>
    internal sealed record Not(ConditionSyntax Part) : ConditionSyntax;

    /// <summary>The chances in it, in the order of the text.</summary>
    public IEnumerable<Term> Chances() => this switch
    {
        Chance c => [c.Share],
        And a => a.Parts.SelectMany(p => p.Chances()),
        Or o => o.Parts.SelectMany(p => p.Chances()),
        Not n => n.Part.Chances(),
        _ => [],
    };
}
