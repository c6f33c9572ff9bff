using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Reports.Messages;

/// <summary>What goes through the process: messages speak of the one or of the other, each language in its own forms.</summary>
internal enum Subject
{
    /// <summary>Declarations, where customs control them.</summary>
    Declaration,

    /// <summary>Customers, as the textbooks of queueing say, in a process without customs control.</summary>
    Customer,
}

/// <summary>What goes through the process of a document.</summary>
internal static class Subjects
{
    /// <summary>Declarations where there is control or are lanes.</summary>
    public static Subject Of(ResultsDocument document) =>
        document.Regimes.Any(r => r.Control is not null || r.Lanes is not null) ? Subject.Declaration : Subject.Customer;
}
