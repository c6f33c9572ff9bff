using System.Globalization;

namespace ClearanceSim.Experiments.Replay;

/// <summary>Compares the outcomes of a replay, row by row as they stream by, with what is expected.</summary>
public static class OutcomeComparison
{
    /// <summary>The report.</summary>
    /// <param name="file">File of the expectations, for the report.</param>
    /// <param name="expectations">The expectations.</param>
    /// <param name="regimes">Ids of the regimes that ran, in their order.</param>
    /// <param name="outcomes">Lines of the outcome log.</param>
    public static ExpectationReport Compare(
        string file, IReadOnlyList<Expectation> expectations, IReadOnlyList<string> regimes, IEnumerable<string> outcomes)
    {
        var open = new Dictionary<(string, string), Expectation>();
        var doubled = new List<Mismatch>();
        foreach (var expectation in expectations)
        {
            foreach (string regime in expectation.Regime is { } one ? [one] : regimes)
            {
                if (open.TryAdd((expectation.Declaration, regime), expectation)) continue;
                string first = open[(expectation.Declaration, regime)].Line.ToString(CultureInfo.InvariantCulture);
                string again = expectation.Line.ToString(CultureInfo.InvariantCulture);
                doubled.Add(new(expectation.Declaration, regime, "declaration", "one row", $"rows in lines {first} and {again}"));
            }
        }

        var seen = new HashSet<(string, string)>();
        var cases = new List<(string, string)>();
        var mismatches = new List<Mismatch>();
        int matched = 0, mismatched = 0, without = 0;
        foreach (string line in outcomes)
        {
            var row = OutcomeRow.Read(line);
            var key = (row.Declaration, row.Regime ?? "");
            if (!open.TryGetValue(key, out var expectation))
            {
                without++;
                continue;
            }
            if (!seen.Add(key))
            {
                doubled.Add(new(row.Declaration, row.Regime ?? "", "declaration", "one outcome", "several outcomes"));
                continue;
            }
            cases.Add(key);
            int before = mismatches.Count;
            mismatches.AddRange(Differing(expectation, row));
            if (mismatches.Count == before) matched++;
            else mismatched++;
        }
        var missing = expectations
            .SelectMany(e => (e.Regime is { } one ? [one] : regimes).Select(r => (e.Declaration, Regime: r)))
            .Distinct()
            .Where(key => !seen.Contains(key))
            .Select(key =>
                new Mismatch(key.Declaration, key.Regime, "declaration", "an outcome", "no such declaration in the run"))
            .ToList();
        return new ExpectationReport
        {
            File = file,
            Compared = cases.Count,
            Matched = matched,
            Mismatched = mismatched,
            Missing = missing.Count,
            Duplicates = doubled.Count,
            WithoutExpectation = without,
            Mismatches = [.. mismatches, .. missing, .. doubled],
            Cases = cases,
        };
    }

    private static IEnumerable<Mismatch> Differing(Expectation expectation, OutcomeRow row)
    {
        foreach (var field in expectation.Fields)
        {
            Mismatch Differs(string actual) => new(row.Declaration, row.Regime ?? "", field.Name, field.Value, actual);
            if (field.Name == "maxRelease")
            {
                if (row.Release is not { } release) yield return Differs("not released");
                else if (release > field.Bound) yield return Differs(Seconds(release));
            }
            else if (row[field.Name] is var actual && !Agree(field, actual ?? ""))
            {
                yield return Differs(actual is null or "" ? "none" : actual);
            }
        }
    }

    // Measures are a set; times are compared to the microsecond, however they are written; everything else as it stands.
    private static bool Agree(ExpectedField field, string actual)
    {
        if (field.Name == "measures") return ExpectedField.Names(field.Value).ToHashSet().SetEquals(ExpectedField.Names(actual));
        if (!field.Name.Contains('.', StringComparison.Ordinal)) return field.Value == actual;
        return ExpectedField.Microseconds(field.Value) == ExpectedField.Microseconds(actual);
    }

    private static string Seconds(long microseconds) => (microseconds / 1e6).ToString(CultureInfo.InvariantCulture) + "s";
}
