using Superpower;
using Superpower.Parsers;
using Superpower.Tokenizers;

namespace ClearanceSim.Scenarios.Conditions;

/// <summary>Cuts a condition into its words.</summary>
internal static class ConditionTokenizer
{
    /// <summary>The one tokenizer; it keeps no state.</summary>
    public static Tokenizer<ConditionToken> Instance { get; } = new TokenizerBuilder<ConditionToken>()
        .Ignore(Span.WhiteSpace)
        .Match(Character.EqualTo('('), ConditionToken.Open)
        .Match(Character.EqualTo(')'), ConditionToken.Close)
        .Match(Character.EqualTo('['), ConditionToken.OpenList)
        .Match(Character.EqualTo(']'), ConditionToken.CloseList)
        .Match(Character.EqualTo(','), ConditionToken.Comma)
        .Match(Span.Regex("(?:==|!=|<=|>=|<|>|=)"), ConditionToken.Comparison)
        .Match(Keyword("and"), ConditionToken.And)
        .Match(Keyword("or"), ConditionToken.Or)
        .Match(Keyword("not"), ConditionToken.Not)
        .Match(Keyword("in"), ConditionToken.In)
        .Match(Keyword("has"), ConditionToken.Has)
        .Match(Keyword("starts"), ConditionToken.Starts)
        .Match(Keyword("chance"), ConditionToken.Chance)
        .Match(Keyword("always"), ConditionToken.Always)
        .Match(Keyword("never"), ConditionToken.Never)
        .Match(Span.Regex("(?:'[^']*'|\"[^\"]*\")"), ConditionToken.Quoted)
        .Match(Span.Regex("[-+]?[0-9][A-Za-z0-9_.%:/-]*"), ConditionToken.Number)
        .Match(Span.Regex(@"[\p{L}_][\p{L}0-9_./-]*"), ConditionToken.Word)
        .Build();

    // The library anchors an expression by a prefix, which binds to its first alternative only: alternatives stand in a group.
    private static TextParser<Superpower.Model.TextSpan> Keyword(string word) => Span.Regex(word + @"(?![\p{L}0-9_./-])");
}
