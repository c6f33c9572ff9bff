using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using Term = ClearanceSim.Scenarios.Conditions.ConditionSyntax.Term;

namespace ClearanceSim.Scenarios.Conditions;

/// <summary>The grammar of conditions: <c>not</c> binds tighter than <c>and</c>, and <c>and</c> tighter than <c>or</c>.</summary>
internal static class ConditionParser
{
    /// <summary>Parentheses within one another at most: the parser calls itself for each.</summary>
    private const int MaxDepth = 50;

    private static readonly TokenListParser<ConditionToken, Term> Column = Token.EqualTo(ConditionToken.Word).Select(ToTerm);

    private static readonly TokenListParser<ConditionToken, Term> Operand =
        Token.EqualTo(ConditionToken.Quoted).Select(ToTerm)
            .Or(Token.EqualTo(ConditionToken.Word).Select(ToTerm))
            .Or(
                from figures in Token.EqualTo(ConditionToken.Number).AtLeastOnce()
                from unit in Token.EqualTo(ConditionToken.Word).OptionalOrDefault()
                select new Term(
                    string.Join(' ', figures.Select(f => f.ToStringValue())) + (unit.HasValue ? " " + unit.ToStringValue() : ""),
                    figures[0].Position.Absolute));

    private static readonly TokenListParser<ConditionToken, Term[]> OneOrList =
        Operand.ManyDelimitedBy(Token.EqualTo(ConditionToken.Comma))
            .Between(Token.EqualTo(ConditionToken.OpenList), Token.EqualTo(ConditionToken.CloseList))
            .Or(Operand.Select(o => new[] { o }));

    private static readonly TokenListParser<ConditionToken, ConditionSyntax> Test =
        from column in Column
        from test in Comparison(column).Or(Member(column, ConditionToken.In)).Or(
            Member(column, ConditionToken.Starts)).Or(Member(column, ConditionToken.Has))
        select test;

    private static readonly TokenListParser<ConditionToken, ConditionSyntax> Primary =
        Superpower.Parse.Ref(() => Disjunction!).Between(Token.EqualTo(ConditionToken.Open), Token.EqualTo(ConditionToken.Close))
            .Or(Token.EqualTo(ConditionToken.Always).Value((ConditionSyntax)new ConditionSyntax.Constant(true)))
            .Or(Token.EqualTo(ConditionToken.Never).Value((ConditionSyntax)new ConditionSyntax.Constant(false)))
            .Or(Token.EqualTo(ConditionToken.Chance).IgnoreThen(Operand).Select(
                share => (ConditionSyntax)new ConditionSyntax.Chance(share)))
            .Or(Test);

    private static readonly TokenListParser<ConditionToken, ConditionSyntax> Negation =
        Token.EqualTo(ConditionToken.Not).IgnoreThen(Superpower.Parse.Ref(() => Negation!)).Select(
            p => (ConditionSyntax)new ConditionSyntax.Not(p))
            .Or(Primary);

    private static readonly TokenListParser<ConditionToken, ConditionSyntax> Conjunction =
        Negation.AtLeastOnceDelimitedBy(Token.EqualTo(ConditionToken.And)).Select(
            p => p.Length == 1 ? p[0] : new ConditionSyntax.And(p));

    private static readonly TokenListParser<ConditionToken, ConditionSyntax> Disjunction =
        Conjunction.AtLeastOnceDelimitedBy(Token.EqualTo(ConditionToken.Or)).Select(
            p => p.Length == 1 ? p[0] : new ConditionSyntax.Or(p));

    /// <summary>The condition of a text, or what is wrong with it.</summary>
    public static ConditionSyntax? Parse(string text, out ConditionError? error)
    {
        error = null;
        if (Deepest(text) > MaxDepth)
        {
            error = new(0, $"has more than {MaxDepth} parentheses or 'not's within one another");
            return null;
        }
        var tokens = ConditionTokenizer.Instance.TryTokenize(text);
        if (!tokens.HasValue)
        {
            int at = tokens.ErrorPosition.HasValue ? tokens.ErrorPosition.Absolute : text.Length;
            if (at < text.Length && text[at] is '\'' or '"')
            {
                error = new(at, "the text in quotes that begins here does not close; add the second quotation mark");
                return null;
            }
            string found = at < text.Length ? $"'{text[at]}' is not part of a condition" : "ends too early";
            error = new(at, found + "; write comparisons joined by and, or, not");
            return null;
        }
        if (!tokens.Value.Any())
        {
            error = new(0, "is empty; write a comparison such as procedure == 40, or always");
            return null;
        }
        var parsed = Disjunction.AtEnd().TryParse(tokens.Value);
        if (parsed.HasValue) return parsed.Value;
        int place = parsed.ErrorPosition.HasValue ? parsed.ErrorPosition.Absolute : text.Length;
        error = new(place, Describe(parsed, text));
        return null;
    }

    private static string Describe(TokenListParserResult<ConditionToken, ConditionSyntax> parsed, string text)
    {
        string expected = parsed.Expectations is { Length: > 0 } e
            ? string.Join(", ", e.Distinct().Select(x => x.Trim('`')))
            : "and, or, or the end";
        var next = parsed.Remainder.Any() ? parsed.Remainder.First() : default;
        string found = next.HasValue ? $"'{next.ToStringValue()}' stands here" : $"'{text}' ends here";
        return $"{found}, but this is expected: {expected}";
    }

    private static int Deepest(string text)
    {
        int depth = 0, deepest = 0, nots = 0;
        foreach (char c in text)
        {
            if (c == '(') deepest = Math.Max(deepest, ++depth);
            if (c == ')') depth--;
        }
        for (int at = Next(0); at >= 0; at = Next(at + 3)) nots++;
        return Math.Max(deepest, nots);

        int Next(int from) => text.IndexOf("not", from, StringComparison.Ordinal);
    }

    private static TokenListParser<ConditionToken, ConditionSyntax> Comparison(Term column) =>
        from comparison in Token.EqualTo(ConditionToken.Comparison)
        from operand in Operand
        select (ConditionSyntax)new ConditionSyntax.Compare(column, ToTerm(comparison), operand);

    private static TokenListParser<ConditionToken, ConditionSyntax> Member(Term column, ConditionToken word) =>
        Token.EqualTo(word).IgnoreThen(OneOrList).Select(values => word switch
        {
            ConditionToken.In => (ConditionSyntax)new ConditionSyntax.In(column, values),
            ConditionToken.Starts => new ConditionSyntax.Starts(column, values),
            _ => new ConditionSyntax.Has(column, values),
        });

    private static Term ToTerm(Token<ConditionToken> token)
    {
        string text = token.ToStringValue();
        bool quoted = token.Kind == ConditionToken.Quoted;
        return new(quoted ? text[1..^1] : text, token.Position.Absolute, quoted);
    }
}
