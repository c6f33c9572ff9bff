using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Arrivals;

/// <summary>Where entities come from: when they arrive and what they carry.</summary>
public sealed record Source
{
    /// <summary>Stable name; entity keys are made of it and the ordinal.</summary>
    public required string Name { get; init; }

    /// <summary>When entities arrive.</summary>
    public required ArrivalPattern Arrivals { get; init; }

    /// <summary>No more than this many entities, or no bound if null.</summary>
    public long? Count { get; init; }

    /// <summary>Nothing before this time.</summary>
    public long From { get; init; }

    /// <summary>Nothing at or after this time.</summary>
    public long Until { get; init; } = long.MaxValue;

    /// <summary>Cells that every entity of the source starts with.</summary>
    public IReadOnlyList<(int Slot, Distribution Value)> Sets { get; init; } = [];

    /// <summary>Fills in the rest of the row, or nothing.</summary>
    public IAction? Fill { get; init; }
}

/// <summary>When entities arrive.</summary>
public abstract record ArrivalPattern
{
    /// <summary>One after the other, with independent gaps; the first gap runs from <see cref="Source.From"/>.</summary>
    public sealed record Every(Distribution Gap) : ArrivalPattern;

    /// <summary>A Poisson stream whose rate follows the hour of the week and the date.</summary>
    public sealed record Poisson(RateProfile Rate) : ArrivalPattern;

    /// <summary>At given times, in rising order.</summary>
    public sealed record Scheduled(IReadOnlyList<long> Times) : ArrivalPattern;

    /// <summary>From a file or another stream outside the engine.</summary>
    public sealed record Feed(IFeedFactory Factory) : ArrivalPattern;
}

/// <summary>Opens a stream of arrivals; every replication reads its own.</summary>
public interface IFeedFactory
{
    /// <summary>A stream from its beginning.</summary>
    /// <param name="root">The replication's draw root: where an entity's draw key is made before its row is read, luck is taken from it.</param>
    IFeed Open(ulong root);

    /// <summary>Which arrivals these are, as a text: part of the program's hash.</summary>
    string Describe() => ToString() ?? "";
}

/// <summary>Arrivals one by one, in rising order of time, in constant memory.</summary>
public interface IFeed : IDisposable
{
    /// <summary>Entities read so far; a snapshot keeps it.</summary>
    long Position { get; }

    /// <summary>Goes back (or on) to where that many entities had been read.</summary>
    void Seek(long position);

    /// <summary>Reads the next entity into the row (columns only; the engine's own cells are the caller's), or false at the end.</summary>
    /// <param name="row">The row to fill; it holds every attribute's initial value.</param>
    /// <param name="time">When it arrives, microseconds from the start.</param>
    /// <param name="identity">What the thing is, as a stable hash; its draw key is made of it.</param>
    bool TryRead(Span<long> row, out long time, out ulong identity);
}
