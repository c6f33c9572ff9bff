namespace ClearanceSim.Reports.Messages;

/// <summary>The ledger of a scenario's inputs.</summary>
internal interface ILedgerMessages
{
    /// <summary>How many there are, how many of them have a source, and how they are graded.</summary>
    string Summary(int inputs, int withSource, IEnumerable<(string Grade, int Count)> grades);

    /// <summary>That an effect is graded as assumed because nothing is published of it.</summary>
    string NothingPublished { get; }

    // Columns.
    string Input { get; }
    string Value { get; }
    string Range { get; }
    string Grade { get; }

    /// <summary>What stands before a source.</summary>
    string Source { get; }
}
