using System.Security.Cryptography;
using System.Text;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Files;

/// <summary>
/// The files of one scenario: opens them within one root folder, keeps their bytes, and knows their joint hash.
/// </summary>
/// <remarks>
/// The root is the nearest folder above the first file that is named <c>scenarios</c>, or else the first file's own folder. No
/// name, and no link in the file system, leads out of it.
/// </remarks>
public sealed class ScenarioFiles
{
    /// <summary>Bytes in a scenario file at most.</summary>
    public const long MaxBytes = 4 * 1024 * 1024;

    private readonly SortedDictionary<string, byte[]> read = new(StringComparer.Ordinal);
    private readonly List<string> counted = [];
    private readonly string root;
    private readonly Dictionary<string, byte[]>? carried;

    /// <summary>The files around a first one.</summary>
    /// <param name="first">Path of the first file, as the user gave it.</param>
    /// <param name="carried">What is read in place of files on disk; null: those on disk.</param>
    public ScenarioFiles(string first, CarriedFiles? carried = null)
    {
        First = first;
        if (carried is not null)
        {
            root = Path.GetFullPath(carried.Root);
            this.carried = carried.Files.ToDictionary(f => f.Name, f => Encoding.UTF8.GetBytes(f.Text), StringComparer.Ordinal);
            return;
        }
        string folder = Path.GetDirectoryName(Path.GetFullPath(first)) ?? Path.GetFullPath(first);
        root = folder;
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
            if (Path.GetFileName(at) == "scenarios")
            {
                root = at;
                break;
            }
    }

    /// <summary>The first file, as the user gave it.</summary>
    public string First { get; }

    /// <summary>The root folder, as the user would name it.</summary>
    public string Root =>
        (Path.IsPathRooted(First) ? root : Path.GetRelativePath(Directory.GetCurrentDirectory(), root)).Replace('\\', '/');

    /// <summary>What has been read, in the order of the names.</summary>
    public IReadOnlyList<SourceText> Sources => [.. read.Select(r => new SourceText(r.Key, Encoding.UTF8.GetString(r.Value)))];

    /// <summary>The file that a text in another file names, as the user would name it.</summary>
    public static string Resolve(string containing, string name)
    {
        // No file's name has this character, and asking for one that does is refused with an exception.
        string combined = Path.Combine(Path.GetDirectoryName(containing) ?? "", name.Replace('\0', '\uFFFD'));
        // "a/../b" says the same as "b", and is how an error would look odd.
        string full = Path.GetFullPath(combined);
        return Path.IsPathRooted(combined) ? full : Path.GetRelativePath(Directory.GetCurrentDirectory(), full);
    }

    /// <summary>The text of a file, or null with the error noted.</summary>
    /// <param name="file">As the user would name it.</param>
    /// <param name="at">Where the file is named (the file itself, if the user gave it).</param>
    /// <param name="path">Path of the key that names it.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public string? Read(string file, Place at, string path, Faults faults)
    {
        try
        {
            if (Outside(file) is { } outside) return Fail(outside);
            if (carried is not null)
            {
                if (!carried.TryGetValue(Name(file), out byte[]? own)) return Fail($"'{Name(file)}' is not among the files that the manifest carries");
                read[Name(file)] = own;
                return Encoding.UTF8.GetString(own).TrimStart('\uFEFF');
            }
            var info = new FileInfo(file);
            if (Directory.Exists(file)) return Fail($"'{file}' is a folder; a file is expected");
            if (!info.Exists) return Fail($"there is no file '{file}'{Near(file)}");
            if (info.Length > MaxBytes)
                return Fail(OwnDocument.Is(info) ? Own() : $"'{file}' has more than {MaxBytes / 1024 / 1024} MB; a scenario file is text of some pages");
            // Read once, for a pipe gives its text once.
            byte[] bytes = File.ReadAllBytes(file);
            if (OwnDocument.Is(bytes)) return Fail(Own());
            read[Name(file)] = bytes;
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Fail($"'{file}' is not UTF-8 text; save it in that encoding");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Fail($"'{file}' cannot be read: {e.Message}");
        }

        string Own() => at == Place.Of(file) ? OwnDocument.InPlaceOfAScenario : $"'{file}' {OwnDocument.InPlaceOfAScenario}";

        string? Fail(string message)
        {
            faults.Add(at, path, message);
            return null;
        }
    }

    /// <summary>May a file that is read by others be named here? If not, the error is noted.</summary>
    /// <param name="file">As the user would name it.</param>
    /// <param name="at">Where the file is named.</param>
    /// <param name="path">Path of the key that names it.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public bool MayName(string file, Place at, string path, Faults faults)
    {
        if (Outside(file) is not { } outside) return true;
        faults.Add(at, path, outside);
        return false;
    }

    /// <summary>Adds a file that others read, and that may be too large to be kept, to the joint hash; wherever it lies.</summary>
    public void Count(string file) => counted.Add(FileDigest.Of(file));

    /// <summary>The text of a file that has been read.</summary>
    public string TextOf(string file) => Encoding.UTF8.GetString(read[Name(file)]).TrimStart('\uFEFF');

    /// <summary>
    /// SHA-256 over the names and bytes of all files read, in the order of their names, and the digests of those that are only counted;
    /// in small hexadecimal digits.
    /// </summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[8];
        foreach (var (name, bytes) in read)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        foreach (string digest in counted) hash.AppendData(Encoding.UTF8.GetBytes(digest));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string Name(string file) => Path.GetRelativePath(root, Path.GetFullPath(file)).Replace('\\', '/');

    private string? Outside(string file)
    {
        string full = Path.GetFullPath(file);
        if (full == Path.GetFullPath(First)) return null;
        if (!Within(full, root))
            return $"'{Path.GetRelativePath(root, full)}' lies outside '{Path.GetFileName(root)}', "
                + "the folder of this scenario; move it there, or let a folder above both be called 'scenarios'";
        if (carried is not null) return null;
        for (string? at = full; at is not null && at != root; at = Path.GetDirectoryName(at))
        {
            FileSystemInfo info = Directory.Exists(at) ? new DirectoryInfo(at) : new FileInfo(at);
            if (info.Exists && info.ResolveLinkTarget(returnFinalTarget: true) is { } target && !Within(target.FullName, root))
                return $"'{file}' leads by a link out of '{Path.GetFileName(root)}', "
                    + "the folder of this scenario; copy the file there";
        }
        return null;
    }

    private static bool Within(string full, string folder) =>
        full.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Near(string file)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file)) ?? "";
        if (!Directory.Exists(folder)) return "";
        string extension = Path.GetExtension(file);
        var names = Directory.EnumerateFiles(folder, "*" + extension).Select(
            f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);
        return Spelling.Nearest(Path.GetFileNameWithoutExtension(file), names) is { } near
            ? $"; did you mean '{near}{extension}'?"
            : "";
    }
}
