namespace ClearanceSim.Reports.Messages;

/// <summary>What the reports of a sweep say, but for figures, names and units.</summary>
internal interface ISweepMessages
{
    /// <summary>The language's code, for pages.</summary>
    string Language { get; }

    /// <summary>What was varied, and how.</summary>
    string Design(string kind, int factors, int points, int replications);

    /// <summary>What a fraction cannot tell apart.</summary>
    string Fraction(string resolution, string generators, string relation);

    /// <summary>How replications were run.</summary>
    string Luck(string scenario, ulong seed);

    /// <summary>Heading of the factors.</summary>
    string Factors { get; }

    /// <summary>Warns of points at which more comes than some pool can serve, the first of them by name.</summary>
    string Overloaded(IReadOnlyList<string> points, int more, int all);

    /// <summary>Heading of the effects on a response under a regime.</summary>
    string Effects(string measure, string regime);

    /// <summary>What the figures of effects mean.</summary>
    string EffectsMeaning(bool isCube, bool hasLevels);

    /// <summary>How many of a hypercube's points differ.</summary>
    string Distinct(int distinct, int points);

    /// <summary>How well a linear fit explains the points.</summary>
    string Fit(double? explained, double? adjusted, int points);

    /// <summary>That there are too few points to fit anything, or that they do not tell the factors apart.</summary>
    string NoFit(int points, int needed);

    /// <summary>Column of the first end of a factor's range.</summary>
    string From { get; }

    /// <summary>Column of the other end.</summary>
    string To { get; }

    /// <summary>Column of the effect from the one to the other.</summary>
    string FromTo { get; }

    /// <summary>Heading of the table of aliases.</summary>
    string AliasTable { get; }

    /// <summary>What the table of aliases means.</summary>
    string AliasMeaning { get; }

    /// <summary>That an interaction stands for all that cannot be told from it.</summary>
    string AndAliases { get; }

    /// <summary>That interactions are told with the factors that they cannot be told from.</summary>
    string WithFactors { get; }

    /// <summary>How many more interactions stand out than are shown.</summary>
    string MoreInteractions(int count);

    /// <summary>Heading of the interactions, and what they mean.</summary>
    string Interactions { get; }

    /// <summary>What an interaction is.</summary>
    string InteractionsMeaning { get; }

    /// <summary>That nothing was observed in some figures.</summary>
    string Missing(int figures, int all);

    /// <summary>That one replication tells nothing of chance.</summary>
    string OneReplication { get; }

    /// <summary>Where none stands out from chance.</summary>
    string NoInteraction { get; }

    /// <summary>Heading of the frontier.</summary>
    string Frontier { get; }

    /// <summary>What the frontier means, and what it wants.</summary>
    string FrontierMeaning(string wants, string? unchosen);

    /// <summary>Of a circumstance under which nothing was observed that could be on a frontier.</summary>
    string NoFrontier { get; }

    /// <summary>Heading of the points.</summary>
    string Points { get; }

    /// <summary>How many more points there are than are shown.</summary>
    string MorePoints(int count);

    /// <summary>Titles of columns.</summary>
    string Point { get; }

    /// <summary>Column of a factor.</summary>
    string Factor { get; }

    /// <summary>Column of what a factor sets.</summary>
    string Changes { get; }

    /// <summary>Column of levels.</summary>
    string Levels { get; }

    /// <summary>Column of a level.</summary>
    string Level { get; }

    /// <summary>Column of the mean over points.</summary>
    string Mean { get; }

    /// <summary>Column of the level with the least mean.</summary>
    string LeastAt { get; }

    /// <summary>Column of the level with the greatest mean.</summary>
    string MostAt { get; }

    /// <summary>Column of the range of means.</summary>
    string Range { get; }

    /// <summary>Column of the share of variance.</summary>
    string OfVariance { get; }

    /// <summary>Column of the departure from the mean of all.</summary>
    string Effect { get; }

    /// <summary>Column of a regime.</summary>
    string Regime { get; }

    /// <summary>Column of what cannot be told apart.</summary>
    string Aliases { get; }

    /// <summary>Title of the tornado.</summary>
    string Tornado(string measure, string regime, bool isCube);

    /// <summary>How many inputs have a source.</summary>
    string Inputs(int withSource, int inputs);

    /// <summary>Between which milestones a share released within a time is measured.</summary>
    string ReleasedWithin(string from, string to);

    /// <summary>That means run over what nobody chooses.</summary>
    string OverCircumstances(string circumstances);

    /// <summary>What pale bars of the tornado stand for.</summary>
    string Pale { get; }

    /// <summary>Title of the frontier's picture.</summary>
    string FrontierOf(string one, string other);

    /// <summary>What marks stand for in the frontier's picture.</summary>
    string OnFrontier { get; }

    /// <summary>The same for what is not on it.</summary>
    string OffFrontier { get; }

    /// <summary>Heading of what it was made of.</summary>
    string Manifest { get; }

    /// <summary>How to have it again.</summary>
    string Again { get; }

    /// <summary>That inputs are assumed.</summary>
    string Caveat(bool isCube);
}
