namespace ClearanceSim.Reports.Messages;

/// <summary>A choice among scenarios and regimes.</summary>
internal interface ISelectionMessages
{
    string Title(int contenders, string criterion);
    string Run(ulong seed, int atMost);
    string Chosen { get; }
    string Contenders { get; }

    /// <summary>Which is chosen, and what is guaranteed of it.</summary>
    string Decided(string chosen, int replications, string within, double level);

    /// <summary>Which is best so far, and from which it could not be told.</summary>
    string NotDecided(string best, IEnumerable<string> others, int replications, string within, double level);

    // The table.
    string Contender { get; }
    string Replications { get; }
    string Out { get; }
    string NotToldApart { get; }
    string IsChosen { get; }
    string BestSoFar { get; }

    /// <summary>How contenders go out, and what the intervals are.</summary>
    string Procedure(int first);
}
