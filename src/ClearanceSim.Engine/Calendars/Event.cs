namespace ClearanceSim.Engine.Calendars;

/// <summary>Something that will happen to an id (a token, a timer, a source, a pool) at a time.</summary>
/// <remarks>Sixteen bytes, so that the four children of a heap node fill one cache line.</remarks>
internal struct Event
{
    /// <summary>When, in microseconds from the start.</summary>
    public long Time;

    /// <summary>Order among events of one time: priority in the upper four bits, sequence in the lower twenty-eight.</summary>
    public uint Order;

    /// <summary>To whom; the sign bit says that the calendar keeps the event's position, so that it can be cancelled.</summary>
    public int Mark;
}
