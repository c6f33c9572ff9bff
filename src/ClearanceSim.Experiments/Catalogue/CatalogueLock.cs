namespace ClearanceSim.Experiments.Catalogue;

/// <summary>One process, and one thread in it, at a time: a lock on a file beside the catalogue.</summary>
/// <remarks>
/// LiteDB's shared mode guards itself with a named mutex, which on Unix holds among the processes of one user and one temporary
/// folder; a lock on a file holds wherever the file is seen. The operating system drops it when its holder dies.
/// </remarks>
internal static class CatalogueLock
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(1), LongestPause = TimeSpan.FromMilliseconds(40);

    /// <summary>Waits for the lock; dispose of the result to give it back.</summary>
    /// <exception cref="CatalogueException">It was not to be had in time.</exception>
    public static FileStream Take(string path, TimeSpan patience)
    {
        var pause = FirstPause;
        long start = Environment.TickCount64;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (IOException e) when (e.GetType() == typeof(IOException))
            {
                if (Environment.TickCount64 - start > patience.TotalMilliseconds)
                    throw new CatalogueException(
                        $"The catalogue of runs is in use by another process ('{path}'): {e.Message}", e);
            }
            // Random pauses keep two processes from meeting again and again; this is the one place where the wall clock and luck
            // may rule.
            Thread.Sleep(pause * (0.5 + Random.Shared.NextDouble()));
            if (pause < LongestPause) pause *= 2;
        }
    }
}
