using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Causes of waiting in a reader's words.</summary>
public static class Causes
{
    /// <summary>A cause's title for people.</summary>
    public static string Title(string cause) => ReportLanguage.Chosen.Measures.Cause(cause);
}
