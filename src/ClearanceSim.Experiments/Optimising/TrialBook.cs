namespace ClearanceSim.Experiments.Optimising;

/// <summary>The allocations that were run, what was spent on them, and what follows of those that were not.</summary>
/// <remarks>
/// More officers keep nobody waiting longer: what meets the requirement does so with more of anything, and what does not, does not with
/// less. Where a model is otherwise (a pool that floods the next), the answer is still confirmed by itself, but cheaper ones may be missed.
/// </remarks>
internal sealed class TrialBook(Lattice lattice, Requirement requirement, SearchSettings settings, IAllocationRunner runner, CancellationToken stop)
{
    private readonly Dictionary<Allocation, Trial> trials = [];
    private readonly FeasibilityCheck check = new(requirement, settings.First, (1 - settings.Level) / Planned(lattice));

    /// <summary>Replications spent on choosing.</summary>
    public int Spent { get; private set; }

    /// <summary>Replications that may be spent on choosing.</summary>
    public int Limit { get; set; } = settings.Budget - settings.Confirmation;

    /// <summary>Verdicts given.</summary>
    public int Checks { get; private set; }

    /// <summary>Was a verdict wanted for which the budget did not suffice?</summary>
    public bool RanOut { get; private set; }

    /// <summary>At least so sure are all sure verdicts together (Bonferroni), each for means farther from the threshold than the tolerance.</summary>
    public double Together => Math.Max(0, 1 - (Checks * (1 - settings.Level) / Planned(lattice)));

    /// <summary>All that was run, in the order in which it was begun.</summary>
    public IReadOnlyCollection<Trial> Trials => trials.Values;

    /// <summary>How often a verdict is expected to be needed: one bisection a variable, and the surroundings of the answer.</summary>
    private static int Planned(Lattice lattice) => lattice.Variables.Sum(v => 2 + (int)Math.Ceiling(Math.Log2(v.To - v.From + 1)))
        + (lattice.Variables.Count > 1 ? Surroundings * lattice.Variables.Count : 0);

    private const int Surroundings = 6;

    /// <summary>What is known of an allocation, itself or by others.</summary>
    public bool? Known(Allocation allocation)
    {
        foreach (var trial in trials.Values)
        {
            if (trial.Meets == true && trial.Allocation.IsWithin(allocation)) return true;
            if (trial.Meets == false && allocation.IsWithin(trial.Allocation)) return false;
        }
        return null;
    }

    // So many allocations share what is left.
    private const int OneOf = 3;

    /// <summary>
    /// Does it meet the requirement? Runs what it takes to know, as far as the budget goes; null: it did not suffice for a first look.
    /// </summary>
    public bool? Meets(Allocation allocation)
    {
        if (Known(allocation) is { } known) return known;
        var trial = Look(allocation, check.First);
        if (trial is null)
        {
            RanOut = true;
            return null;
        }
        // One allocation beside the threshold must not eat up what the others need: then the mean has to do, and is said to be no more.
        int most = trial.Figures.Count + Math.Max(check.First, (Limit - Spent) / OneOf);
        while (true)
        {
            if (check.Verdict(trial.Figures) is { } verdict)
            {
                Checks++;
                trial.IsSure = true;
                trial.Meets = verdict;
                return verdict;
            }
            int more = Math.Min(most, trial.Figures.Count + Math.Max(2, check.First / 4));
            if (more <= trial.Figures.Count || Look(allocation, more) is null) break;
        }
        trial.Meets = requirement.Margin(trial.Mean) >= 0;
        return trial.Meets;
    }

    /// <summary>Runs an allocation until it has so many replications; null: the budget did not suffice, and nothing was run.</summary>
    public Trial? Look(Allocation allocation, int replications)
    {
        var trial = trials.GetValueOrDefault(allocation);
        int more = replications - (trial?.Figures.Count ?? 0);
        if (more <= 0) return trial;
        if (Spent + more > Limit) return null;
        if (trial is null) trials.Add(allocation, trial = new Trial(allocation, lattice.Cost(allocation)));
        trial.Add(runner.Run(allocation, trial.Figures.Count + 1, more, stop));
        Spent += more;
        return trial;
    }

    /// <summary>An answer that fresh replications did not bear out; nor does then what is within it.</summary>
    public void Refute(Allocation allocation)
    {
        foreach (var trial in trials.Values.Where(t => t.Allocation.IsWithin(allocation))) (trial.Meets, trial.IsSure) = (false, false);
    }
}
