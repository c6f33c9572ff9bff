namespace ClearanceSim.Scenarios.Batches;

/// <summary>The declarations met so far and where each stood: an open hash table over identities.</summary>
/// <remarks>
/// 12 bytes a place and at most three quarters of the places taken: 16 to 32 bytes a declaration (half as much again while it
/// grows). Two numbers whose 64-bit hashes agree are taken for one: once in thirty-seven million batches of a million.
/// </remarks>
internal sealed class IdentitySet
{
    private ulong[] identities = new ulong[1 << 10];
    private uint[] rows = new uint[1 << 10];
    private int count;

    /// <summary>Adds a declaration, or gives the row (from 1) in which it stood before.</summary>
    public bool Add(ulong identity, uint row, out uint before)
    {
        if (count >= identities.Length / 4 * 3) Grow();
        int at = Find(identities, rows, identity);
        before = rows[at];
        if (before != 0) return false;
        (identities[at], rows[at]) = (identity, row);
        count++;
        return true;
    }

    private static int Find(ulong[] identities, uint[] rows, ulong identity)
    {
        int at = (int)(identity >> 32) & (identities.Length - 1);
        while (rows[at] != 0 && identities[at] != identity) at = (at + 1) & (identities.Length - 1);
        return at;
    }

    private void Grow()
    {
        var wider = new ulong[identities.Length * 2];
        var widerRows = new uint[wider.Length];
        for (int i = 0; i < identities.Length; i++)
        {
            if (rows[i] == 0) continue;
            int at = Find(wider, widerRows, identities[i]);
            (wider[at], widerRows[at]) = (identities[i], rows[i]);
        }
        (identities, rows) = (wider, widerRows);
    }
}
