using LiteDB;
using LiteDB.Engine;

namespace ClearanceSim.Experiments.Catalogue;

/// <summary>The one file in which the catalogue lies, used by one process, and one thread in it, at a time.</summary>
/// <param name="folder">The state folder, which need not exist yet.</param>
/// <param name="patience">How long a use waits for others; a minute if null.</param>
internal sealed class CatalogueFile(string folder, TimeSpan? patience)
{
    private readonly TimeSpan patience = patience ?? TimeSpan.FromMinutes(1);

    /// <summary>Its path.</summary>
    public string Name => Path.Combine(folder, "runs.db");

    /// <summary>Opens it in shared mode under the lock, works, and closes it.</summary>
    /// <param name="what">What is done with it, for messages: <c>read</c>, <c>written</c>.</param>
    /// <param name="create">Does it come into being? If not and it is not there, nothing is done.</param>
    /// <param name="work">The work.</param>
    /// <exception cref="CatalogueException">It cannot be used.</exception>
    public T? Use<T>(string what, bool create, Func<SharedEngine, T> work)
    {
        try
        {
            if (create) Directory.CreateDirectory(folder);
            else if (!File.Exists(Name)) return default;
            using var held = CatalogueLock.Take(Name + ".lock", patience);
            using var engine = new SharedEngine(new EngineSettings { Filename = Name });
            return work(engine);
        }
        catch (CatalogueException)
        {
            throw;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CatalogueException($"The catalogue of runs '{Name}' cannot be {what}: access is denied.", e);
        }
        catch (IOException e)
        {
            throw new CatalogueException($"The catalogue of runs '{Name}' cannot be {what}: {e.Message}", e);
        }
        catch (ArgumentOutOfRangeException e) when (create)
        {
            // So the runtime calls a file that may not grow any further.
            throw new CatalogueException($"The catalogue of runs '{Name}' cannot be {what}: {e.Message.ReplaceLineEndings(" ")}", e);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A damaged file makes LiteDB throw whatever its page reader stumbles over, not only LiteException.
            throw new CatalogueException(
                $"The catalogue of runs '{Name}' cannot be {what}; it seems damaged ({e.Message}). "
                + "Move it away to start a new one.",
                e);
        }
    }
}
