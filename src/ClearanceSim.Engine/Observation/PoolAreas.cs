namespace ClearanceSim.Engine.Observation;

/// <summary>What a pool has accumulated up to a moment; differences of two moments are what happened between them.</summary>
/// <remarks>
/// Areas are integrals of a count over time. What is still busy or waiting has entered with minus its beginning, so that the area up to
/// <c>t</c> is the cell plus the count times <c>t</c>: no multiplication when nothing changes. Cells wrap round on the way; what counts
/// is that the result fits: 9.2e18 unit-microseconds, 2 900 units busy for a century. (A system of unlimited capacity has none to speak of.)
/// </remarks>
internal struct PoolAreas
{
    public long Busy;
    public long Queue;
    public long Capacity;
    public Int128 Wait;
    public long Served;
    public long Refused;
    public long Reneged;

    public static PoolAreas operator -(in PoolAreas later, in PoolAreas earlier) => new()
    {
        Busy = later.Busy - earlier.Busy,
        Queue = later.Queue - earlier.Queue,
        Capacity = later.Capacity - earlier.Capacity,
        Wait = later.Wait - earlier.Wait,
        Served = later.Served - earlier.Served,
        Refused = later.Refused - earlier.Refused,
        Reneged = later.Reneged - earlier.Reneged,
    };
}
