using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using LiteDB;

namespace ClearanceSim.Experiments.Catalogue;

/// <summary>Finished replications by key, in the catalogue's file: what was run once need not be run again.</summary>
/// <remarks>
/// A key stands for all that figures depend on, so a replication that is found is as good as run. Figures are kept as packed numbers, and
/// the measures' names, which thousands of replications share, once. What is kept in one call is one transaction: all of it or nothing.
/// Thread-safe.
/// </remarks>
public sealed class ReplicationStore
{
    private const string Replications = "replications", Names = "measures";

    private readonly CatalogueFile file;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>The replications of a state folder, which need not exist yet.</summary>
    /// <param name="folder">The state folder.</param>
    /// <param name="patience">How long a call waits for other processes; a minute if null.</param>
    public ReplicationStore(string folder, TimeSpan? patience = null) => file = new(folder, patience);

    /// <summary>Those of the keys that are there.</summary>
    /// <exception cref="CatalogueException">The file cannot be read.</exception>
    public IReadOnlyDictionary<string, KeptFigures> Find(IReadOnlyCollection<string> keys) => file.Use("read", create: false, engine =>
    {
        using var database = new LiteDatabase(engine, disposeOnClose: false);
        var replications = database.GetCollection(Replications);
        var names = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var found = new Dictionary<string, KeptFigures>(StringComparer.Ordinal);
        // Within a transaction the file stays open from one key to the next.
        engine.BeginTrans();
        foreach (string key in keys)
        {
            if (replications.FindById(key) is not { } stored) continue;
            string list = stored["measures"].AsString;
            if (!names.TryGetValue(list, out var paths))
                names.Add(list, paths = Encoding.UTF8.GetString(Unpacked(database.GetCollection(Names).FindById(list)["names"])).Split('\n'));
            found.Add(key, new(paths, MemoryMarshal.Cast<byte, double>(Unpacked(stored["values"])).ToArray()));
        }
        engine.Rollback();
        return found;
    }) ?? [];

    /// <summary>How many replications there are.</summary>
    /// <exception cref="CatalogueException">The file cannot be read.</exception>
    public int Count() => file.Use("read", create: false, engine =>
    {
        using var database = new LiteDatabase(engine, disposeOnClose: false);
        return database.GetCollection(Replications).Count();
    });

    /// <summary>Keeps finished replications.</summary>
    /// <exception cref="CatalogueException">The file cannot be written; nothing of these is kept.</exception>
    public void Keep(IReadOnlyCollection<KeptReplication> finished) => file.Use("written", create: true, engine =>
    {
        var lists = finished.Select(f => f.Figures.Paths).Distinct(ReferenceEqualityComparer.Instance).Cast<IReadOnlyList<string>>()
            .ToDictionary(p => p, Name, (IEqualityComparer<IReadOnlyList<string>>)ReferenceEqualityComparer.Instance);
        engine.BeginTrans();
        engine.Upsert(
            Names,
            lists.DistinctBy(l => l.Value).Where(l => !known.Contains(l.Value)).Select(l => new BsonDocument
            {
                ["_id"] = l.Value,
                ["names"] = Packed(Encoding.UTF8.GetBytes(string.Join('\n', l.Key))),
            }),
            BsonAutoId.ObjectId);
        engine.Upsert(
            Replications,
            finished.Select(f => new BsonDocument
            {
                ["_id"] = f.Key,
                ["measures"] = lists[f.Figures.Paths],
                ["values"] = Packed(MemoryMarshal.AsBytes(f.Figures.Values.ToArray().AsSpan())),
            }),
            BsonAutoId.ObjectId);
        bool done = engine.Commit();
        known.UnionWith(lists.Values);
        return done;
    });

    private static string Name(IReadOnlyList<string> paths) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', paths))));

    private static byte[] Packed(ReadOnlySpan<byte> plain)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest)) zip.Write(plain);
        return packed.ToArray();
    }

    private static byte[] Unpacked(BsonValue packed)
    {
        using var plain = new MemoryStream();
        using (var zip = new BrotliStream(new MemoryStream(packed.AsBinary), CompressionMode.Decompress)) zip.CopyTo(plain);
        return plain.ToArray();
    }
}

/// <summary>The figures of a replication of one regime.</summary>
/// <param name="Paths">Paths of the measures.</param>
/// <param name="Values">Their values; NaN where nothing was observed.</param>
public sealed record KeptFigures(IReadOnlyList<string> Paths, IReadOnlyList<double> Values);

/// <summary>A replication to be kept.</summary>
/// <param name="Key">What its figures depend on, hashed.</param>
/// <param name="Figures">Its figures.</param>
public sealed record KeptReplication(string Key, KeptFigures Figures);
