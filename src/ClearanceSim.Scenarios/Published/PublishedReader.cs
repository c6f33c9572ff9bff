using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Sections;

namespace ClearanceSim.Scenarios.Published;

/// <summary>Reads the published figures of a scenario.</summary>
internal static class PublishedReader
{
    private const double Microseconds = 1e6;

    /// <summary>The figures that stand in the scenario's own file.</summary>
    /// <param name="published">The mapping, or null.</param>
    /// <param name="file">The scenario's file.</param>
    /// <param name="regimes">Ids of its regimes.</param>
    /// <remarks>A what-if is not what was measured: figures of a file that a scenario extends are not its own.</remarks>
    public static IReadOnlyList<PublishedFigure> Read(Section? published, string file, IReadOnlyList<string> regimes)
    {
        var figures = new List<PublishedFigure>();
        foreach (var (id, s) in published?.Named() ?? [])
        {
            if (s.Node.Place.File != file) continue;
            Check(s, regimes);
            if (Value(s) is not var (unit, value) || s.Text("what") is not { } what || s.Text("source") is not { } source) continue;
            figures.Add(new()
            {
                Id = id,
                What = what,
                Unit = unit,
                Value = value,
                Source = source,
                Standing = s.Text("standing") switch
                {
                    "fitted" => Standing.Fitted,
                    "held-out" => Standing.HeldOut,
                    _ => Standing.NotComparable,
                },
                Why = s.Text("why") ?? "",
                Measure = s.Text("measure"),
                Regime = s.Text("regime"),
                Over = s.Text("over"),
            });
        }
        return figures;
    }

    private static (PublishedUnit, double)? Value(Section s) =>
        s.Number("share") is { } share ? (PublishedUnit.Share, share)
        : s.Duration("time") is { } time ? (PublishedUnit.Time, time / Microseconds)
        : s.Number("number") is { } number ? (PublishedUnit.Number, number)
        : null;

    private static void Check(Section s, IReadOnlyList<string> regimes)
    {
        foreach (string key in (string[])["regime", "over"])
            if (s.Text(key) is { } id && !regimes.Contains(id))
                s.Fault(key, $"there is no regime '{id}'; {Spelling.Hint(id, regimes)}");
        bool compared = s.Text("standing") is "fitted" or "held-out";
        if (compared && !s.Has("measure"))
            s.Fault("standing", "is compared with nothing; give 'measure', such as intervals.registered-released.mean");
        if (!compared && s.Has("measure")) s.Fault("measure", "compares what is not-comparable; take it out, or say how it stands");
        if (!compared && !s.Has("why")) s.Fault("standing", "is not-comparable and does not say why; give 'why'");
    }
}
