using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Experiments.Replay;

/// <summary>Reads what is expected of a replay: NDJSON as a replay writes it, or CSV of some of its fields.</summary>
/// <remarks>
/// CSV: a heading with <c>declaration</c> and any of <c>regime</c>, <c>lane</c>, <c>outcome</c>, <c>measures</c> (with spaces
/// between them), <c>maxRelease</c> (<c>60s</c>, <c>4h</c>) and milestones by name (seconds). An empty cell expects nothing.
/// NDJSON may hold <c>maxRelease</c> too.
/// </remarks>
public static class ExpectationFile
{
    /// <summary>Reads the file.</summary>
    /// <param name="path">The file; its ending <c>.csv</c> makes it CSV, anything else NDJSON.</param>
    /// <param name="words">The words that outcomes of the replay may hold.</param>
    /// <param name="faults">Takes in whatever is wrong with the file.</param>
    public static IReadOnlyList<Expectation> Read(string path, OutcomeWords words, Faults faults)
    {
        int before = faults.Count;
        try
        {
            if (Directory.Exists(path)) throw new IOException("is a folder; name a file in it");
            var rows = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
                ? new ExpectationTable(path, words, faults).Read()
                : new ExpectationLines(path, words, faults).Read();
            // A test that expects nothing would pass whatever came out.
            if (rows.Count == 0 && faults.Count == before) faults.Add(Place.Of(path), "", "has no rows, so nothing is expected");
            return rows;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bool absent = e is FileNotFoundException or DirectoryNotFoundException;
            faults.Add(Place.Of(path), "", absent ? "there is no such file" : e.Message);
            return [];
        }
    }
}
