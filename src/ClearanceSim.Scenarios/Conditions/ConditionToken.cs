using Superpower.Display;

namespace ClearanceSim.Scenarios.Conditions;

/// <summary>The words of the condition language.</summary>
internal enum ConditionToken
{
    [Token(Description = "a column or word")]
    Word,

    [Token(Description = "a number")]
    Number,

    [Token(Description = "a text in quotes")]
    Quoted,

    [Token(Description = "a comparison")]
    Comparison,

    [Token(Example = "(")]
    Open,

    [Token(Example = ")")]
    Close,

    [Token(Example = "[")]
    OpenList,

    [Token(Example = "]")]
    CloseList,

    [Token(Example = ",")]
    Comma,

    [Token(Example = "and")]
    And,

    [Token(Example = "or")]
    Or,

    [Token(Example = "not")]
    Not,

    [Token(Example = "in")]
    In,

    [Token(Example = "has")]
    Has,

    [Token(Example = "starts")]
    Starts,

    [Token(Example = "chance")]
    Chance,

    [Token(Example = "always")]
    Always,

    [Token(Example = "never")]
    Never,
}
