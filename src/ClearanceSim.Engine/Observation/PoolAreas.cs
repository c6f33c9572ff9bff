namespace ClearanceSim.Engine.Observation;

/// <summary>What a pool has accumulated up to a moment; differences of two moments are what happened between them.</summary>
/// <remarks>
/// Areas are integrals of a count over time. What is still busy or waiting has entered with minus its beginning, so that the area up to
/// <c>t</c> is the cell plus the count times <c>t</c>: no multiplication when nothing changes. What waits is counted in
/// 128 bits, for 64 overflow where 300 000 wait for a year. What is busy is not: no pool has that many officers, and nobody asks how
/// busy a system of unlimited capacity was.
/// </remarks>
internal struct PoolAreas
{
    public long Busy;
    public Int128 Queue;
    public Int128 Capacity;
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
