namespace ClearanceSim.Scenarios.Batches;

/// <summary>How a batch file is written.</summary>
public enum BatchFormat
{
    /// <summary>Rows of cells under a line of headings.</summary>
    Csv,

    /// <summary>One JSON object a line.</summary>
    Ndjson,
}
