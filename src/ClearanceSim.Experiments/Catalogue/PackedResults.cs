using System.IO.Compression;
using System.Text;
using LiteDB;

namespace ClearanceSim.Experiments.Catalogue;

/// <summary>Results documents as the catalogue keeps them: compressed, to a tenth of what they print to.</summary>
internal static class PackedResults
{
    private const string Json = "json", Packed = "gzip";

    /// <summary>The results of a run, packed.</summary>
    public static BsonDocument Pack(string id, string results)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal)) zip.Write(Encoding.UTF8.GetBytes(results));
        return new BsonDocument { ["_id"] = id, [Packed] = packed.ToArray() };
    }

    /// <summary>The results of a run, letter by letter.</summary>
    public static string Unpack(BsonDocument stored)
    {
        // Catalogues of before have them as they were printed.
        if (stored[Json] is { IsString: true } plain) return plain.AsString;
        using var zip = new GZipStream(new MemoryStream(stored[Packed].AsBinary), CompressionMode.Decompress);
        using var reader = new StreamReader(zip, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
