using LiteDB;

namespace ClearanceSim.Experiments.Catalogue;

/// <summary>The runs made so far, in one LiteDB file of the state folder, for any number of processes at once.</summary>
/// <remarks>
/// Nothing is opened or created before the first call, and nothing is kept open between calls: each opens the file in shared
/// mode under
/// a lock, does its work and closes it. A run is written after its results and texts, so whatever is listed can be shown.
/// Thread-safe.
/// </remarks>
public sealed class RunCatalogue
{
    private const string Runs = "runs", Results = "results", Texts = "texts";
    private readonly string folder;
    private readonly TimeSpan patience;

    /// <summary>The catalogue of a state folder, which need not exist yet.</summary>
    /// <param name="folder">The state folder.</param>
    /// <param name="patience">How long a call waits for other processes; a minute if null.</param>
    public RunCatalogue(string folder, TimeSpan? patience = null)
    {
        this.folder = folder;
        this.patience = patience ?? TimeSpan.FromMinutes(1);
    }

    /// <summary>The file.</summary>
    public string File => Path.Combine(folder, "runs.db");

    /// <summary>Stores a run.</summary>
    /// <exception cref="CatalogueException">The folder or file cannot be written.</exception>
    public void Add(StoredRun run) => Use("written", create: true, database =>
    {
        foreach (var scenario in run.Record.Scenarios)
            database.GetCollection(Texts).Upsert(new BsonDocument { ["_id"] = scenario.Sha256, ["text"] = scenario.Text ?? "" });
        database.GetCollection(Results).Upsert(new BsonDocument { ["_id"] = run.Record.Id, ["json"] = run.Results });
        database.GetCollection(Runs).Insert(RunBson.Write(run.Record));
        return true;
    });

    /// <summary>The runs, newest first.</summary>
    /// <exception cref="CatalogueException">The file cannot be read.</exception>
    public IReadOnlyList<RunRecord> List() =>
        Use("read", create: false, database => database.GetCollection(Runs).FindAll().Select(RunBson.Read).ToList())
            ?.OrderByDescending(r => r.Started).ThenBy(r => r.Id, StringComparer.Ordinal).ToList() ?? [];

    /// <summary>
    /// The runs whose id begins so, newest first: one if the beginning names a run, none or several if it does not.
    /// </summary>
    /// <exception cref="CatalogueException">The file cannot be read.</exception>
    public IReadOnlyList<RunRecord> Find(string idPrefix) =>
        [.. List().Where(r => r.Id.StartsWith(idPrefix, StringComparison.OrdinalIgnoreCase))];

    /// <summary>A run with its results and the texts of its scenarios; null if there is none of that id.</summary>
    /// <exception cref="CatalogueException">The file cannot be read.</exception>
    public StoredRun? Show(string id) => Use("read", create: false, database =>
    {
        if (database.GetCollection(Runs).FindById(id) is not { } found) return null;
        var record = RunBson.Read(found);
        var texts = database.GetCollection(Texts);
        return new StoredRun(
            record with
            {
                Scenarios = [.. record.Scenarios.Select(s => s with { Text = texts.FindById(s.Sha256)?["text"].AsString })],
            },
            database.GetCollection(Results).FindById(id)?["json"].AsString ?? "");
    });

    private T? Use<T>(string what, bool create, Func<LiteDatabase, T> work)
    {
        try
        {
            if (create) Directory.CreateDirectory(folder);
            else if (!System.IO.File.Exists(File)) return default;
            using var held = CatalogueLock.Take(File + ".lock", patience);
            using var database = new LiteDatabase(new ConnectionString { Filename = File, Connection = ConnectionType.Shared });
            return work(database);
        }
        catch (CatalogueException)
        {
            throw;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CatalogueException($"The catalogue of runs '{File}' cannot be {what}: access is denied.", e);
        }
        catch (IOException e)
        {
            throw new CatalogueException($"The catalogue of runs '{File}' cannot be {what}: {e.Message}", e);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A damaged file makes LiteDB throw whatever its page reader stumbles over, not only LiteException.
            throw new CatalogueException(
                $"The catalogue of runs '{File}' cannot be {what}; it seems damaged ({e.Message}). "
                + "Move it away to start a new one.",
                e);
        }
    }
}
