using ClearanceSim.Experiments.Optimising;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Messages;
using ClearanceSim.Reports.Sweeps;

namespace ClearanceSim.Reports.Optimising;

/// <summary>How figures and names of an optimisation are written.</summary>
internal sealed class OptimumWords(OptimumResult document, IOptimumMessages texts)
{
    // So many costs to either side of the answer's are shown in a report.
    private const int Around = 4;

    private const int MostRunnersUp = 5;

    /// <summary>What sort of figure the measure is.</summary>
    public Figure Figure => FigureUnits.Of(document.SoThat.Unit);

    /// <summary>The measure.</summary>
    public string Measure => SweepWords.Measure(document.SoThat.Measure);

    /// <summary>Does everything cost the same?</summary>
    public bool IsHeads => document.Over.All(n => n.Weight == 1);

    /// <summary>What is required.</summary>
    public string Requirement =>
        texts.Requirement(Measure, document.SoThat.Sense == "at-least", Cells.Plain(document.SoThat.Threshold, Figure));

    /// <summary>What may be chosen: <c>inspectors 1 to 12</c>.</summary>
    public string Ranges => string.Join(", ", document.Over.Select(n =>
        $"{n.Name} {n.From} to {n.To}" + (IsHeads ? "" : FormattableString.Invariant($" at {n.Weight} each"))));

    /// <summary>The costs next to the answer's; where there is none, the greatest.</summary>
    public IReadOnlyList<AllocationFigures> Near
    {
        get
        {
            var all = document.Frontier.ToList();
            int at = document.Answer is { } answer ? all.FindIndex(f => f.Cost == answer.Cost) : all.Count - 1;
            return [.. all.Where((_, i) => Math.Abs(i - at) <= Around)];
        }
    }

    /// <summary>What else meets the requirement, the least cost first, but for what the frontier shows already.</summary>
    public IReadOnlyList<AllocationFigures> RunnersUp => document.Answer is null ? [] :
    [
        .. document.Tried.Where(t => t.Meets == true && !IsAnswer(t) && !Near.Any(n => n.Allocation.SequenceEqual(t.Allocation))).OrderBy(t => t.Cost)
            .ThenByDescending(t => (document.SoThat.Sense == "at-least" ? 1 : -1) * t.Measured.Value).Take(MostRunnersUp),
    ];

    /// <summary>An allocation: <c>inspectors 4, document-officers 7</c>.</summary>
    public string Name(IReadOnlyList<int> allocation) => string.Join(", ", document.Over.Zip(allocation, (n, number) => $"{n.Name} {number}"));

    /// <summary>A measured figure with its interval.</summary>
    public string Measured(AllocationFigures figures) => Cells.Value(figures.Measured, Figure);

    /// <summary>What it costs.</summary>
    public string Cost(double cost) => texts.Cost(cost, IsHeads);

    /// <summary>What is known of it.</summary>
    public string Verdict(AllocationFigures figures) => IsAnswer(figures) ? texts.IsAnswer : texts.Verdict(figures.Meets, figures.By);

    /// <summary>How the own staffing and the answer stand beside each other.</summary>
    public string Saved(AllocationFigures own, AllocationFigures answer) =>
        texts.Saved(answer.Cost - own.Cost, IsHeads, own.Meets);

    /// <summary>Sentences on how sure the answer is, and what is left open.</summary>
    public IEnumerable<string> Doubts()
    {
        if (document.Answer is not { } answer) yield break;
        yield return texts.Standing(document.Standing, answer.Measured.Level);
        int unsure = document.Tried.Count(t => t is { Meets: false, By: "mean" } && t.Cost < answer.Cost);
        yield return document is { Open.Count: 0, OpenIsCut: false }
            ? texts.NothingOpen(document.Checks, document.Together, unsure)
            : texts.LeftOpen(document.Open.Count, document.OpenIsCut, string.Join("; ", document.Open.Take(3).Select(Name)) + (document.Open.Count > 3 ? " …" : ""));
        if (document.Withdrawn > 0) yield return texts.Withdrawn(document.Withdrawn);
    }

    private bool IsAnswer(AllocationFigures figures) => document.Answer is { } answer && figures.Allocation.SequenceEqual(answer.Allocation);
}
