using System.Text.Json;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Experiments.Replay;

/// <summary>Reads expectations that are written as a replay writes its outcomes, a JSON object a line.</summary>
internal sealed class ExpectationLines(string path, OutcomeWords words, Faults faults)
{
    private static readonly string[] Naming = ["declaration", "regime", "scenario", "replication"];
    private readonly List<Expectation> rows = [];

    public IReadOnlyList<Expectation> Read()
    {
        int line = 0;
        foreach (string text in File.ReadLines(path))
        {
            line++;
            if (string.IsNullOrWhiteSpace(text)) continue;
            try
            {
                ReadRow(OutcomeRow.Read(text), text, line);
            }
            catch (JsonException e)
            {
                faults.Add(new Place(path, line, (int)(e.BytePositionInLine ?? -1) + 1), "", "the line is no JSON object");
            }
        }

        return rows;
    }

    private void ReadRow(OutcomeRow row, string text, int line)
    {
        Place At(string field) => new(path, line, Column(text, field));
        var expected = new List<ExpectedField>();
        List<string> seen = [];
        foreach (var (name, value) in row.Fields)
        {
            if (seen.Contains(name)) faults.Add(At(name), name, "stands twice in the row; keep one of them");
            seen.Add(name);
            if (Naming.Contains(name)) continue;
            if (!words.Fields.Contains(name))
                faults.Add(At(name), name, $"no outcome has a field '{name}'; {Spelling.Hint(name, words.Fields)}");
            else if (words.Read(name, value, out string? wrong) is { } read) expected.Add(read);
            else faults.Add(At(name), name, wrong!);
        }

        if (row.Regime is { } regime && !words.Regimes.Contains(regime))
            faults.Add(At("regime"), "regime", words.NoRegime(regime));
        if (row.Declaration.Length > 0) rows.Add(new Expectation(row.Declaration, row.Regime, line, expected));
        else faults.Add(new Place(path, line, 0), "declaration", "the row names no declaration");
    }

    // Where the member's name stands; 0, the line as a whole, if it is written with escapes.
    private static int Column(string text, string field) =>
        text.IndexOf($"\"{field[(field.LastIndexOf('.') + 1)..]}\"", StringComparison.Ordinal) + 1;
}
