namespace ClearanceSim.Customs.Regimes;

/// <summary>Hands out the cells that all declarations of a replication share, to whoever keeps a book in them.</summary>
/// <param name="taken">Cells that are taken already, from the first on.</param>
internal sealed class Registers(int taken)
{
    /// <summary>Cells in all.</summary>
    public int Count { get; private set; } = taken;

    /// <summary>Takes so many cells.</summary>
    /// <returns>The first of them.</returns>
    public int Take(int cells)
    {
        Count += cells;
        return Count - cells;
    }
}
