namespace ClearanceSim.Scenarios.Assumptions;

/// <summary>Joins the inputs of several regimes into one list in which every input counts once.</summary>
public static class Ledger
{
    /// <summary>
    /// The joint list: what regimes share first, in file order, then what only some have or what differs, by regime.
    /// </summary>
    /// <param name="regimes">The inputs of each regime with its id.</param>
    public static IReadOnlyList<Assumption> Join(IReadOnlyList<(string Regime, IReadOnlyList<Assumption> Inputs)> regimes)
    {
        if (regimes.Count == 1) return Distinct(regimes[0].Inputs);
        var others = regimes.Select(r => r.Inputs.ToHashSet()).ToList();
        var shared = Distinct(regimes[0].Inputs.Where(a => others.TrueForAll(o => o.Contains(a))));
        var known = shared.ToHashSet();
        return
        [
            .. shared,
            .. regimes.SelectMany(r => Distinct(r.Inputs).Where(a => !known.Contains(a))
                .Select(a => a with { Path = $"regimes.{r.Regime}.{a.Path}" })),
        ];
    }

    private static List<Assumption> Distinct(IEnumerable<Assumption> inputs) => [.. inputs.DistinctBy(a => a.Path)];
}
