using ClearanceSim.Scenarios.Designs;

namespace ClearanceSim.Experiments.Optimising;

/// <summary>How a search spends its replications.</summary>
public sealed record SearchSettings
{
    /// <summary>Fewer replications than this choose nothing and confirm nothing.</summary>
    public const int LeastBudget = Optimisation.LeastBudget;

    private const int LeastFirst = 5, MostFirst = 10, LeastConfirmation = 10;

    /// <summary>Settings for a budget.</summary>
    /// <param name="budget">Replications at most, in all: a cap that nothing exceeds.</param>
    public SearchSettings(int budget)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, LeastBudget);
        Budget = budget;
        First = Math.Clamp(budget / 20, LeastFirst, MostFirst);
        Confirmation = Math.Max(LeastConfirmation, budget / 4);
    }

    /// <summary>Replications at most.</summary>
    public int Budget { get; }

    /// <summary>Replications of an allocation before it is judged.</summary>
    public int First { get; }

    /// <summary>Fresh replications, not used for choosing, by which the answer is confirmed: a quarter of the budget.</summary>
    public int Confirmation { get; }

    /// <summary>Level of confidence of intervals, and of all verdicts that the search is planned to need, together.</summary>
    public double Level { get; init; } = Results.Estimate.UsualLevel;
}
