namespace ClearanceSim.Engine.Processes;

/// <summary>An interval from one milestone to another, measured by another clock than the wall's, against a limit.</summary>
/// <param name="Name">What the limit is called.</param>
/// <param name="From">The milestone that begins it.</param>
/// <param name="To">The milestone that ends it.</param>
/// <param name="Clock">How its length is measured and when it is in time.</param>
public sealed record ClockedInterval(string Name, string From, string To, IntervalClock Clock);

/// <summary>Measures intervals by hours that count: a law's, an office's.</summary>
/// <remarks>A clock is immutable and shared by all replications and threads; it allocates nothing.</remarks>
public abstract class IntervalClock
{
    /// <summary>Name of the clock, as results have it: <c>legal</c>.</summary>
    public abstract string Name { get; }

    /// <summary>How much of the time from one moment to another counts, microseconds.</summary>
    /// <param name="row">The entity's cells at the end of the interval.</param>
    /// <param name="from">Its beginning, microseconds from the start.</param>
    /// <param name="to">Its end.</param>
    public abstract long Length(ReadOnlySpan<long> row, long from, long to);

    /// <summary>When the limit of an interval runs out, microseconds from the start: who ends it then is still in time.</summary>
    /// <param name="row">The entity's cells at the end of the interval.</param>
    /// <param name="from">Its beginning.</param>
    public abstract long Due(ReadOnlySpan<long> row, long from);

    /// <summary>The same clock for the rows of a program: one that looks at milestones on the way is told where their times stand.</summary>
    /// <param name="cellOf">The cell of a milestone's time in a row; null where the program does not reach it.</param>
    public virtual IntervalClock For(Func<string, int?> cellOf) => this;

    /// <summary>The clock with all its parameters as a text, the same for equal clocks: part of the program's hash.</summary>
    public abstract string Describe();
}
