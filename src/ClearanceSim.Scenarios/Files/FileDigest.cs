using System.Security.Cryptography;

namespace ClearanceSim.Scenarios.Files;

/// <summary>SHA-256 of a file's bytes, in small hexadecimal digits.</summary>
public static class FileDigest
{
    /// <summary>The digest of a file that can be read; it is never held in memory as a whole.</summary>
    public static string Of(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
