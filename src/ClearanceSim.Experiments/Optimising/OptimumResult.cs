using System.Text.Json.Serialization;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Experiments.Sweeps;

namespace ClearanceSim.Experiments.Optimising;

/// <summary>What came of an optimisation: what every face of it shows.</summary>
/// <remarks>The same files and seed give the same bytes on every machine, for any number of threads, and however often it was interrupted.</remarks>
public sealed record OptimumResult
{
    /// <summary>The only value of <see cref="Schema"/> so far.</summary>
    public const string SchemaName = "clearsim/optimum/1";

    /// <summary>Names the layout of the document.</summary>
    public string Schema { get; init; } = SchemaName;

    /// <summary>The experiment.</summary>
    public required ExperimentEntry Experiment { get; init; }

    /// <summary>The scenario that was changed.</summary>
    public required ScenarioEntry Scenario { get; init; }

    /// <summary>Id of the regime.</summary>
    public required string Regime { get; init; }

    /// <summary>The seed, common to all allocations.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What was to be chosen; allocations are in this order.</summary>
    public required IReadOnlyList<NumberEntry> Over { get; init; }

    /// <summary>What was required.</summary>
    public required RequirementEntry SoThat { get; init; }

    /// <summary>Replications at most.</summary>
    public required int Budget { get; init; }

    /// <summary>Replications that were used, for choosing and for confirming.</summary>
    public required int Spent { get; init; }

    /// <summary><c>confirmed</c>, <c>close</c>, <c>refuted</c>, or <c>none</c> where there is no answer (<see cref="Optimising.Standing"/>).</summary>
    public required string Standing { get; init; }

    /// <summary>The answer, measured over fresh replications alone; absent: there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AllocationFigures? Answer { get; init; }

    /// <summary>The scenario's own staffing; absent: it has none of its own, or was not run.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AllocationFigures? Own { get; init; }

    /// <summary>For each cost that was run the best measured figure, the least cost first; at the answer's cost the answer.</summary>
    public required IReadOnlyList<AllocationFigures> Frontier { get; init; }

    /// <summary>
    /// The greatest allocations that cost less than the answer and were neither judged nor are covered by a verdict; empty: all that costs less
    /// falls short.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<int>> Open { get; init; }

    /// <summary>Are there more than those?</summary>
    public required bool OpenIsCut { get; init; }

    /// <summary>Did the budget end the search?</summary>
    public required bool RanOut { get; init; }

    /// <summary>Answers that were chosen and that fresh replications did not bear out.</summary>
    public required int Withdrawn { get; init; }

    /// <summary>Verdicts that a test of known error gave.</summary>
    public required int Checks { get; init; }

    /// <summary>With what probability all of these are right, at least, for means farther from the threshold than the tolerance.</summary>
    public required double Together { get; init; }

    /// <summary>All that was run for choosing, in the order in which it was begun.</summary>
    public required IReadOnlyList<AllocationFigures> Tried { get; init; }

    /// <summary>All that the document depends on: <c>clearsim run</c> of it gives the same bytes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Manifest? Manifest { get; init; }
}

/// <summary>A number that was to be chosen.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Changes">The path that it sets.</param>
/// <param name="From">The least.</param>
/// <param name="To">The most.</param>
/// <param name="Weight">What one of it costs.</param>
/// <param name="Own">The scenario's own number; null where its path names several that differ.</param>
public sealed record NumberEntry(string Name, string Changes, int From, int To, double Weight, int? Own);

/// <summary>What was required.</summary>
/// <param name="Measure">Path of the measure.</param>
/// <param name="Unit"><c>s</c>, <c>share</c> or <c>number</c>.</param>
/// <param name="Sense"><c>at-least</c> or <c>at-most</c>.</param>
/// <param name="Threshold">In the unit.</param>
/// <param name="Tolerance">Likewise: nearer than this, either verdict is right enough.</param>
public sealed record RequirementEntry(string Measure, string Unit, string Sense, double Threshold, double Tolerance);

/// <summary>An allocation that was run.</summary>
/// <param name="Allocation">The numbers, in the order of what was to be chosen.</param>
/// <param name="Cost">Its weighted sum.</param>
/// <param name="Measured">The measure.</param>
/// <param name="Replications">Over how many replications.</param>
/// <param name="Meets">Does it meet the requirement, by a verdict on it or on one that has nowhere more, or nowhere less? Null: no verdict says so.</param>
/// <param name="By">What says so: <c>test</c> (of known error), <c>mean</c> (alone), <c>another</c> allocation's verdict, <c>fresh</c> replications; null: nothing.</param>
public sealed record AllocationFigures(IReadOnlyList<int> Allocation, double Cost, Estimate Measured, int Replications, bool? Meets, string? By);
