using ClearanceSim.Engine.Conditions;

namespace ClearanceSim.Experiments.Trace;

/// <summary>Which declaration's story is wanted.</summary>
public abstract record TraceTarget
{
    /// <summary>
    /// The one of this number; if there is none, the n-th arrival of the replication, from 1, warm-up included.
    /// </summary>
    /// <param name="Text">A number or an ordinal.</param>
    public sealed record Numbered(string Text) : TraceTarget;

    /// <summary>The first of the cohort to leave of which this holds when it leaves.</summary>
    /// <param name="When">The condition, over the columns.</param>
    /// <param name="Columns">The columns, where the condition may also ask for the outcome.</param>
    public sealed record Matching(Condition When, EndColumns? Columns = null) : TraceTarget;

    /// <summary>The first of the cohort to come that is still inside at the end, and of which this holds then.</summary>
    /// <param name="When">The condition, over the columns.</param>
    /// <param name="Columns">The columns, where the condition may also ask for the outcome: of these nothing has one.</param>
    public sealed record Inside(Condition When, EndColumns? Columns = null) : TraceTarget;
}
