namespace ClearanceSim.Experiments.Optimising;

/// <summary>Looks for the allocation of least cost that meets a requirement.</summary>
/// <remarks>
/// One variable: bisection. Several: the least of each by bisection with all others at their most; a climb from that corner, each step
/// where the measured gain per cost is greatest; then what can be taken away or exchanged, until nothing that costs less is open. Verdicts
/// are those of <see cref="FeasibilityCheck"/>, and cover what has nowhere more, or nowhere less (<see cref="TrialBook"/>).
/// </remarks>
internal sealed class AllocationSearch(Lattice lattice, Requirement requirement, SearchSettings settings, TrialBook book)
{
    // So many allocations that cost less are followed at a time.
    private const int Followed = 2_000;

    // Of the range of a variable, for the steps of the climb.
    private const int Steps = 12;

    private Allocation low = lattice.Least;

    /// <summary>Allocations that cost less than the answer and of which nothing is known; all that costs less still has nowhere more than one of them.</summary>
    public IReadOnlyList<Allocation> Open { get; private set; } = [];

    /// <summary>Are there more than <see cref="Open"/> says?</summary>
    public bool OpenIsCut { get; private set; }

    /// <summary>The allocation of least cost that meets the requirement, as far as the budget went; null: not even the most does, or is known to.</summary>
    public Allocation? Find()
    {
        Open = [];
        if (book.Meets(lattice.Most) != true) return null;
        low = lattice.Least;
        int least = lattice.Most[0];
        for (int i = 0; i < low.Count; i++)
        {
            (int proven, least) = LeastOf(i, lattice.Most);
            low = low.With(i, proven);
        }
        var answer = low.Count == 1 ? low.With(0, least) : Trimmed(Climbed());
        while (Cheaper(answer) is { } better) answer = Trimmed(better);
        return answer;
    }

    /// <summary>Looks at what lies around the answer, with what the budget has left: the frontier and the runners-up.</summary>
    public void LookAround(Allocation answer, Allocation? own)
    {
        var around = new List<Allocation>();
        if (own is not null) around.Add(own);
        for (int i = 0; i < answer.Count; i++)
        {
            around.Add(answer.With(i, answer[i] - 1));
            around.Add(answer.With(i, answer[i] + 1));
            for (int j = 0; j < answer.Count; j++)
                if (i != j) around.Add(answer.With(i, answer[i] - 1).With(j, answer[j] + 1));
        }
        foreach (var near in around.Where(a => a == own || (lattice.Least.IsWithin(a) && a.IsWithin(lattice.Most))))
            book.Look(near, settings.First);
    }

    // All else as given, and known to meet the requirement at the number given: below which number it is known to fall short, and the least that
    // is known to do. Where the budget ends between the two, nothing is known of what lies there.
    private (int Proven, int Least) LeastOf(int variable, Allocation others)
    {
        int from = low[variable], to = others[variable];
        while (from < to)
        {
            int middle = from + ((to - from) / 2);
            bool? meets = book.Meets(others.With(variable, middle));
            if (meets is null) break;
            if (meets.Value) to = middle;
            else from = middle + 1;
        }
        return (from, to);
    }

    private Allocation Climbed()
    {
        var at = low;
        while (book.Meets(at) != true)
        {
            var next = Steepest(at);
            if (next is null) return Cheapest();
            at = next;
        }
        return at;
    }

    private Allocation Cheapest() => book.Trials.Where(t => t.Meets == true && lattice.Least.IsWithin(t.Allocation))
        .OrderBy(t => t.Cost).ThenByDescending(t => requirement.Margin(t.Mean)).First().Allocation;

    private Allocation? Steepest(Allocation at)
    {
        int look = Math.Max(3, settings.First / 2);
        if (book.Look(at, look) is not { } here) return null;
        Allocation? best = null;
        double most = double.NegativeInfinity;
        for (int i = 0; i < at.Count; i++)
        {
            int to = Math.Min(lattice.Most[i], at[i] + Math.Max(1, (lattice.Most[i] - low[i]) / Steps));
            if (to == at[i]) continue;
            var step = at.With(i, to);
            if (book.Look(step, look) is not { } there) return null;
            double gain = Gain(here.Figures, there.Figures, look) / (lattice.Variables[i].Weight * (to - at[i]));
            if (best is null || gain > most) (best, most) = (step, gain);
        }
        return best;
    }

    // Under the same luck. Where nothing was observed before, whatever is observed now is a gain beyond measure.
    private double Gain(IReadOnlyList<double> before, IReadOnlyList<double> after, int count)
    {
        double sum = 0;
        for (int r = 0; r < count; r++)
        {
            if (double.IsNaN(after[r])) continue;
            if (double.IsNaN(before[r])) return double.PositiveInfinity;
            sum += requirement.Margin(after[r]) - requirement.Margin(before[r]);
        }
        return sum / count;
    }

    private Allocation Trimmed(Allocation answer)
    {
        foreach (int i in Enumerable.Range(0, answer.Count).OrderByDescending(i => lattice.Variables[i].Weight))
        {
            if (answer[i] == low[i] || book.Meets(answer.With(i, answer[i] - 1)) != true) continue;
            answer = answer.With(i, LeastOf(i, answer.With(i, answer[i] - 1)).Least);
        }
        return answer;
    }

    // Another one that costs less and meets the requirement; the likeliest is tried first.
    private Allocation? Cheaper(Allocation answer)
    {
        while (true)
        {
            var greatest = lattice.GreatestBelow(low, lattice.Cost(answer), Followed, out bool isCut);
            Open = [.. greatest.Where(a => book.Known(a) != false)];
            OpenIsCut = isCut;
            if (Open.Count == 0) return null;
            var next = Open.OrderByDescending(Expected).ThenBy(a => a.Distance(answer)).First();
            bool? meets = book.Meets(next);
            if (meets is null) return null;
            if (meets == true) return next;
        }
    }

    // Half-way between what has nowhere more and what has nowhere less.
    private double Expected(Allocation allocation)
    {
        double least = double.NegativeInfinity, most = double.PositiveInfinity;
        foreach (var trial in book.Trials)
        {
            double margin = requirement.Margin(trial.Mean);
            if (double.IsNaN(margin)) continue;
            if (trial.Allocation.IsWithin(allocation)) least = Math.Max(least, margin);
            if (allocation.IsWithin(trial.Allocation)) most = Math.Min(most, margin);
        }
        return double.IsInfinity(least) || double.IsInfinity(most) ? most : (least + most) / 2;
    }
}
