using System.Text.Json.Serialization;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Sweeps;

/// <summary>What came of a sweep: what every face of <c>sweep</c> shows.</summary>
/// <remarks>
/// The same files, seed and replications give the same bytes on every machine, for any number of threads, and however often it was interrupted.
/// </remarks>
public sealed record SweepResult
{
    /// <summary>The only value of <see cref="Schema"/> so far.</summary>
    public const string SchemaName = "clearsim/sweep/1";

    /// <summary>Names the layout of the document.</summary>
    public string Schema { get; init; } = SchemaName;

    /// <summary>The experiment.</summary>
    public required ExperimentEntry Experiment { get; init; }

    /// <summary>The scenario that was changed.</summary>
    public required ScenarioEntry Scenario { get; init; }

    /// <summary>The seed, common to all points.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Replications of every point.</summary>
    public required int Replications { get; init; }

    /// <summary>The design.</summary>
    public required DesignResult Design { get; init; }

    /// <summary>The factors, in the order of the file.</summary>
    public required IReadOnlyList<FactorEntry> Factors { get; init; }

    /// <summary>The responses, in the order of the file.</summary>
    public required IReadOnlyList<ResponseEntry> Responses { get; init; }

    /// <summary>Ids of the regimes.</summary>
    public required IReadOnlyList<string> Regimes { get; init; }

    /// <summary>What every factor does, response by response and regime by regime.</summary>
    public required IReadOnlyList<MainEffect> Effects { get; init; }

    /// <summary>The linear fits that the effects of a Latin hypercube are of, response by response and regime by regime; absent for other designs.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FitResult>? Fits { get; init; }

    /// <summary>What two factors do together beyond what each does; none for a Latin hypercube.</summary>
    public required IReadOnlyList<Interaction> Interactions { get; init; }

    /// <summary>
    /// Points and regimes that no other, under the same circumstances, is better than in every response that says what is wanted; absent where
    /// fewer than two say so.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FrontierMember>? Frontier { get; init; }

    /// <summary>The points.</summary>
    public required IReadOnlyList<PointResult> Points { get; init; }

    /// <summary>How many inputs have a source; the list is not repeated.</summary>
    public required AssumptionSummary Assumptions { get; init; }

    /// <summary>All that the document depends on: <c>clearsim run</c> of it gives the same bytes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Manifest? Manifest { get; init; }
}

/// <summary>A design.</summary>
/// <param name="Kind"><c>full</c>, <c>fractional</c> or <c>latin-hypercube</c>.</param>
/// <param name="Points">How many points it has.</param>
public sealed record DesignResult(string Kind, int Points)
{
    /// <summary>How many of the points differ; absent where all do.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Distinct { get; init; }

    /// <summary>The generators of a fraction, <c>D=ABC</c>; the letters are the factors in their order.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Generators { get; init; }

    /// <summary>The words that equal the identity.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? DefiningRelation { get; init; }

    /// <summary>Main effects and two-factor interactions that a fraction cannot tell apart, class by class; a minus: against the first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<IReadOnlyList<string>>? Aliases { get; init; }

    /// <summary>Its resolution, in Roman figures.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Resolution { get; init; }
}

/// <summary>A factor.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Changes">The path, or <c>lever N</c>.</param>
/// <param name="Levels">Its levels, or the two ends of its range, as they are written.</param>
/// <param name="Circumstance">Does nobody choose it? Absent: it is chosen.</param>
public sealed record FactorEntry(
    string Name, string Title, string Changes, IReadOnlyList<string> Levels,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Circumstance);

/// <summary>A response.</summary>
/// <param name="Measure">Path of the measure.</param>
/// <param name="Unit"><c>s</c>, <c>share</c> or <c>number</c>.</param>
/// <param name="Want"><c>least</c>, <c>most</c>, or null.</param>
/// <param name="Within">Of a share released within a time: the milestones between which it counts; absent of others.</param>
public sealed record ResponseEntry(
    string Measure, string Unit, string? Want, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Within);

/// <summary>What one factor does to one response under one regime.</summary>
/// <param name="Response">Path of the measure.</param>
/// <param name="Regime">Id of the regime.</param>
/// <param name="Factor">The factor.</param>
/// <param name="Levels">
/// Level by level: the mean over all points that have it, and what that is beside the mean of all. Of a Latin hypercube (a range has its two
/// ends) what the fit has there, with the others at their means; none where nothing could be fitted.
/// </param>
/// <param name="Range">
/// From the level with the least mean to that with the greatest; of more than two levels its interval holds for all pairs at once. Null where
/// fewer than two levels were observed. Of a Latin hypercube its interval is from the fit's residuals, else from the replications.
/// </param>
/// <param name="Missing">Figures, of all points and replications, in which nothing was observed: means leave them out, and may compare unlike points.</param>
/// <param name="VarianceShare">Squared standardised coefficient of the fit; only of a Latin hypercube.</param>
/// <param name="Aliases">Two-factor interactions that a fraction cannot tell from it.</param>
public sealed record MainEffect(
    string Response, string Regime, string Factor, IReadOnlyList<LevelEffect> Levels, Estimate Range, int Missing,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? VarianceShare,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Aliases);

/// <summary>A linear fit of the points' means on all factors together.</summary>
/// <param name="Response">Path of the measure.</param>
/// <param name="Regime">Id of the regime.</param>
/// <param name="Points">Distinct points at which anything was observed.</param>
/// <param name="Needed">How many there have to be: coefficients, a constant and one more.</param>
/// <param name="RSquared">What part of their variance it explains; null: there is no fit, or nothing varies.</param>
/// <param name="Adjusted">The same, corrected for the number of coefficients.</param>
public sealed record FitResult(string Response, string Regime, int Points, int Needed, double? RSquared, double? Adjusted);

/// <summary>A level of a factor.</summary>
/// <param name="Level">As it was written.</param>
/// <param name="Mean">Mean response over the points that have it, or the fit's.</param>
/// <param name="Effect">That less the mean over all points.</param>
public sealed record LevelEffect(string Level, Estimate Mean, Estimate Effect);

/// <summary>What two factors do together beyond the sum of what each does.</summary>
/// <param name="Response">Path of the measure.</param>
/// <param name="Regime">Id of the regime.</param>
/// <param name="Factors">The two.</param>
/// <param name="Levels">The pair of levels that departs most from the sum of both main effects; of two-level factors the second levels.</param>
/// <param name="Effect">
/// Of two-level factors: half the difference between one factor's effects at the other's two levels, as Box, Hunter and Hunter have it. Of more levels:
/// mean at the pair, less the means at its two levels, plus the mean of all.
/// </param>
/// <param name="Aliases">Other two-factor interactions and factors that a fraction cannot tell from it.</param>
public sealed record Interaction(
    string Response, string Regime, IReadOnlyList<string> Factors, IReadOnlyList<string> Levels, Estimate Effect,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Aliases);

/// <summary>A point under a regime that nothing dominates.</summary>
/// <param name="Point">Number of the point.</param>
/// <param name="Regime">Id of the regime.</param>
public sealed record FrontierMember(int Point, string Regime);

/// <summary>A point.</summary>
/// <param name="Point">Its number, from 1.</param>
/// <param name="Levels">Its levels, in the order of the factors.</param>
/// <param name="Regimes">Regime by regime.</param>
/// <param name="Differences">Each other regime less the first.</param>
public sealed record PointResult(
    int Point, IReadOnlyList<string> Levels, IReadOnlyList<PointFigures> Regimes, IReadOnlyList<PointDifference> Differences);

/// <summary>The responses at a point under a regime.</summary>
/// <param name="Regime">Its id.</param>
/// <param name="Values">In the order of the responses.</param>
/// <param name="Overloaded">Did more come than some pool can serve? Then times grow with the run and are those of no steady state. Absent: no.</param>
public sealed record PointFigures(
    string Regime, IReadOnlyList<Estimate> Values,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Overloaded);

/// <summary>Differences between two regimes at a point.</summary>
/// <param name="From">From which regime.</param>
/// <param name="To">To which.</param>
/// <param name="Values">In the order of the responses.</param>
public sealed record PointDifference(string From, string To, IReadOnlyList<Estimate> Values);
