namespace ClearanceSim.Experiments.Optimising;

/// <summary>All allocations that may be chosen, and what each costs.</summary>
public sealed class Lattice
{
    /// <summary>The lattice of these variables.</summary>
    /// <param name="variables">At least one.</param>
    public Lattice(IReadOnlyList<DecisionVariable> variables)
    {
        if (variables.Count == 0) throw new ArgumentException("Something has to be chosen.", nameof(variables));
        foreach (var variable in variables)
            if (variable.To < variable.From || !(variable.Weight > 0))
                throw new ArgumentException($"'{variable.Name}' needs a range that is not empty, and a weight above 0.", nameof(variables));
        Variables = variables;
        Least = new([.. variables.Select(v => v.From)]);
        Most = new([.. variables.Select(v => v.To)]);
    }

    /// <summary>The variables.</summary>
    public IReadOnlyList<DecisionVariable> Variables { get; }

    /// <summary>The least of every variable.</summary>
    public Allocation Least { get; }

    /// <summary>The most of every variable.</summary>
    public Allocation Most { get; }

    /// <summary>How many allocations there are; a double, for there may be many.</summary>
    public double Size => Variables.Aggregate(1.0, (size, v) => size * (v.To - v.From + 1));

    /// <summary>The weighted sum.</summary>
    public double Cost(Allocation allocation)
    {
        double cost = 0;
        for (int i = 0; i < Variables.Count; i++) cost += Variables[i].Weight * allocation[i];
        return cost;
    }

    /// <summary>
    /// The greatest allocations from <paramref name="low"/> on that cost less than <paramref name="cost"/>: whatever else costs less has
    /// nowhere more than one of them.
    /// </summary>
    /// <param name="low">The least of every variable that is looked at.</param>
    /// <param name="cost">What they have to stay below.</param>
    /// <param name="most">How many are looked for.</param>
    /// <param name="isCut">Was the search ended before all were found?</param>
    public IReadOnlyList<Allocation> GreatestBelow(Allocation low, double cost, int most, out bool isCut)
    {
        var found = new List<Allocation>();
        int visits = 0;
        bool cut = false;
        Fill([.. low], 0);
        isCut = cut;
        return found;

        // All but the last variable go through their ranges; the last takes what is left.
        void Fill(int[] numbers, int variable)
        {
            if (found.Count >= most || visits++ > 50L * most)
            {
                cut = true;
                return;
            }
            double room = cost - Cost(new(numbers));
            if (room <= 0) return;
            var (own, start) = (Variables[variable], low[variable]);
            if (variable == numbers.Length - 1)
            {
                int last = start + (int)Math.Min(own.To - start, Math.Ceiling(room / own.Weight - Rounding) - 1);
                numbers[variable] = last;
                var whole = new Allocation(numbers);
                if (IsGreatest(whole)) found.Add(whole);
                numbers[variable] = start;
                return;
            }
            for (int n = start; n <= own.To && (n - start) * own.Weight < room - Rounding; n++)
            {
                numbers[variable] = n;
                Fill(numbers, variable + 1);
            }
            numbers[variable] = start;
        }

        bool IsGreatest(Allocation whole) => Enumerable.Range(0, whole.Count)
            .All(i => whole[i] == Variables[i].To || Cost(whole) + Variables[i].Weight > cost - Rounding);
    }

    // Costs are sums of a few weights.
    private const double Rounding = 1e-9;
}
