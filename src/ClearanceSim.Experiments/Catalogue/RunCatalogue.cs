using LiteDB;
using LiteDB.Engine;

namespace ClearanceSim.Experiments.Catalogue;

/// <summary>The runs made so far, in one LiteDB file of the state folder, for any number of processes at once.</summary>
/// <remarks>
/// Nothing is opened or created before the first call, and nothing is kept open between calls: each opens the file in shared mode
/// under a lock, does its work and closes it. A run, its results and its texts are one transaction, so whatever is listed can be
/// shown. Thread-safe.
/// </remarks>
public sealed class RunCatalogue
{
    private const string Runs = "runs", Results = "results", Texts = "texts";

    private static readonly StoredRun Nothing = new(
        new RunRecord
        {
            Id = "none",
            Started = DateTime.UnixEpoch,
            Command = "run",
            Scenarios = [new RunScenario("none", "none", "none", "")],
            Seed = 0,
            Version = "0",
            Replications = 0,
            Regimes = ["none"],
            Figures = [new RunFigure("none", "none", "none", 0, null)],
        },
        "{}");

    private readonly CatalogueFile file;

    /// <summary>The catalogue of a state folder, which need not exist yet.</summary>
    /// <param name="folder">The state folder.</param>
    /// <param name="patience">How long a call waits for other processes; a minute if null.</param>
    public RunCatalogue(string folder, TimeSpan? patience = null) =>
        file = new(folder, patience);

    /// <summary>The file.</summary>
    public string File => file.Name;

    /// <summary>Stores a run.</summary>
    /// <exception cref="CatalogueException">The folder or file cannot be written.</exception>
    public void Add(StoredRun run) => file.Use("written", create: true, engine => Write(run, engine));

    /// <summary>
    /// Stores a run in memory and forgets it: what LiteDB does at its first use is then done, on whatever thread.
    /// </summary>
    public static void WarmUp()
    {
        using var memory = new MemoryStream();
        using var engine = new LiteEngine(new EngineSettings { DataStream = memory });
        Write(Nothing, engine);
    }

    /// <summary>The runs, newest first.</summary>
    /// <exception cref="CatalogueException">The file cannot be read.</exception>
    public IReadOnlyList<RunRecord> List() =>
        Look(database => database.GetCollection(Runs).FindAll().Select(RunBson.Read).ToList())
            ?.OrderByDescending(r => r.Started).ThenBy(r => r.Id, StringComparer.Ordinal).ToList() ?? [];

    /// <summary>
    /// The runs whose id begins so, newest first: one if the beginning names a run, none or several if it does not.
    /// </summary>
    /// <exception cref="CatalogueException">The file cannot be read.</exception>
    public IReadOnlyList<RunRecord> Find(string idPrefix) =>
        [.. List().Where(r => r.Id.StartsWith(idPrefix, StringComparison.OrdinalIgnoreCase))];

    /// <summary>A run with its results and the texts of its scenarios; null if there is none of that id.</summary>
    /// <exception cref="CatalogueException">The file cannot be read.</exception>
    public StoredRun? Show(string id) => Look(database =>
    {
        if (database.GetCollection(Runs).FindById(id) is not { } found) return null;
        var record = RunBson.Read(found);
        var texts = database.GetCollection(Texts);
        return new StoredRun(
            record with
            {
                Scenarios = [.. record.Scenarios.Select(s => s with { Text = texts.FindById(s.Sha256)?["text"].AsString })],
            },
            database.GetCollection(Results).FindById(id) is { } results ? PackedResults.Unpack(results) : "");
    });

    private static BsonDocument Text(RunScenario scenario) => new() { ["_id"] = scenario.Sha256, ["text"] = scenario.Text ?? "" };

    // Straight to LiteDB's engine: its collections and mapper, which this has no use for, take longer to start than to write.
    private static bool Write(StoredRun run, ILiteEngine engine)
    {
        engine.BeginTrans();
        engine.Upsert(Texts, run.Record.Scenarios.DistinctBy(s => s.Sha256).Select(Text), BsonAutoId.ObjectId);
        engine.Upsert(Results, [PackedResults.Pack(run.Record.Id, run.Results)], BsonAutoId.ObjectId);
        engine.Insert(Runs, [RunBson.Write(run.Record)], BsonAutoId.ObjectId);
        return engine.Commit();
    }

    private T? Look<T>(Func<LiteDatabase, T> look) => file.Use("read", create: false, engine =>
    {
        using var database = new LiteDatabase(engine, disposeOnClose: false);
        return look(database);
    });
}
