namespace ClearanceSim.Reports.Messages;

/// <summary>What the reports of an optimisation say, but for figures, names and units.</summary>
internal interface IOptimumMessages
{
    /// <summary>The language's code, for pages.</summary>
    string Language { get; }

    /// <summary>What was run.</summary>
    string Luck(string scenario, string regime, ulong seed);

    /// <summary>What was to be chosen.</summary>
    string ToChoose(string ranges);

    /// <summary>What was required, and what is near enough.</summary>
    string SoThat(string requirement, string tolerance);

    /// <summary>A requirement: the measure is at least, or at most, an amount.</summary>
    string Requirement(string measure, bool atLeast, string threshold);

    /// <summary>A cost: heads, or a weighted sum.</summary>
    string Cost(double cost, bool isHeads);

    /// <summary>A cost as a number.</summary>
    string Number(double cost);

    /// <summary>Heading of the answer.</summary>
    string Answer { get; }

    /// <summary>By how many fresh replications the answer was measured.</summary>
    string Fresh(string measured, int replications);

    /// <summary>How the answer stands.</summary>
    string Standing(string standing, double level);

    /// <summary>That there is no answer.</summary>
    string NoAnswer(string requirement, bool ranOut);

    /// <summary>The best figure where there is no answer.</summary>
    string AtTheMost(string allocation, string measured, int replications);

    /// <summary>That all that costs less falls short.</summary>
    string NothingOpen(int checks, double together, int unsure);

    /// <summary>That some of what costs less was not judged.</summary>
    string LeftOpen(int count, bool andMore, string examples);

    /// <summary>That answers were withdrawn.</summary>
    string Withdrawn(int count);

    /// <summary>Heading of the scenario's own staffing.</summary>
    string Own { get; }

    /// <summary>That the scenario's own staffing was not run.</summary>
    string OwnUnknown(bool hasOwn);

    /// <summary>What the answer costs beyond the scenario's own staffing, below zero where it saves.</summary>
    string Saved(double difference, bool isHeads, bool? ownMeets);

    /// <summary>A verdict, and what gave it.</summary>
    string Verdict(bool? meets, string? by);

    /// <summary>Heading of the frontier.</summary>
    string Frontier { get; }

    /// <summary>What the frontier is.</summary>
    string FrontierMeaning { get; }

    /// <summary>Heading of the runners-up.</summary>
    string RunnersUp { get; }

    /// <summary>Heading of all that was tried.</summary>
    string Tried { get; }

    /// <summary>Columns: cost, measure's replications, verdict, what marks the answer.</summary>
    string CostColumn { get; }

    /// <summary>Column of the measure where its name is too long.</summary>
    string Measured { get; }

    /// <summary>Column of replications.</summary>
    string Replications { get; }

    /// <summary>Column of verdicts.</summary>
    string VerdictColumn { get; }

    /// <summary>What marks the answer in a table.</summary>
    string IsAnswer { get; }

    /// <summary>How much of the budget was used.</summary>
    string Spent(int spent, int budget, int allocations);

    /// <summary>What the search takes for granted, and what intervals are of.</summary>
    string Caveat { get; }

    /// <summary>Title of the picture.</summary>
    string Picture(string measure);

    /// <summary>What marks on the frontier are called.</summary>
    string OnFrontier { get; }

    /// <summary>What the others are called.</summary>
    string OffFrontier { get; }

    /// <summary>Heading of what it was made of.</summary>
    string Manifest { get; }

    /// <summary>How to have it again.</summary>
    string Again { get; }
}
