using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Engine.Tests.Kernel;

/// <summary>Counts the seconds with even numbers; whatever ends by one moment is in time.</summary>
internal sealed class EvenSeconds(double due) : IntervalClock
{
    public override string Name => "even";

    public override long Length(ReadOnlySpan<long> row, long from, long to)
    {
        long length = 0;
        for (long second = from / Model.Second; second < to / Model.Second; second++) if (second % 2 == 0) length += Model.Second;
        return length;
    }

    public override long Due(ReadOnlySpan<long> row, long from) => (long)(due * Model.Second);

    public override string Describe() => $"even seconds, {due}";
}
