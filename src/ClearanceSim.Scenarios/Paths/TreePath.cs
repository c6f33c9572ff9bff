using System.Globalization;
using System.Text;

namespace ClearanceSim.Scenarios.Paths;

/// <summary>The name of one value of a scenario, or of several with <c>*</c>: <c>posts.*.pools.scanner.capacity</c>.</summary>
/// <remarks>
/// Segments are keys, or places in a list counted from 1. A key with a dot in it is put in quotes: <c>profiles."a.b".random</c>.
/// </remarks>
public sealed class TreePath
{
    private TreePath(string text, IReadOnlyList<string> segments)
    {
        Text = text;
        Segments = segments;
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>Keys, from the root; a star stands for every key.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>Reads a path; null where a segment is empty or a quotation mark does not close.</summary>
    public static TreePath? Read(string text)
    {
        var segments = new List<string>();
        var segment = new StringBuilder();
        char quote = '\0';
        foreach (char c in text.Trim())
        {
            if (quote != '\0')
            {
                if (c == quote) quote = '\0';
                else segment.Append(c);
            }
            else if (c is '"' or '\'') quote = c;
            else if (c == '.')
            {
                segments.Add(segment.ToString());
                segment.Clear();
            }
            else segment.Append(c);
        }
        segments.Add(segment.ToString());
        return quote != '\0' || segments.Contains("") ? null : new(text, segments);
    }

    /// <summary>The path of a key within another path.</summary>
    public static string Join(string path, string key)
    {
        string segment = key.Contains('.') ? $"\"{key}\"" : key;
        return path.Length == 0 ? segment : $"{path}.{segment}";
    }

    /// <summary>The path of an item, counted from 1, within the path of a list.</summary>
    public static string Join(string path, int item) => Join(path, item.ToString(CultureInfo.InvariantCulture));

    /// <summary>The path without its first segments.</summary>
    public TreePath Skip(int segments) => new(string.Join('.', Segments.Skip(segments)), [.. Segments.Skip(segments)]);

    /// <summary>Can it name a value that another path names too, be it by a star, or one of which the other names a part?</summary>
    /// <remarks>A path that names no regime means every regime.</remarks>
    public bool Meets(TreePath other)
    {
        var (one, two) = (Segments, other.Segments);
        if (IsOfRegime != other.IsOfRegime) (one, two) = (Common, other.Common);
        return one.Zip(two).All(s => s.First == s.Second || s.First == Star || s.Second == Star);
    }

    private const string Star = "*";

    private bool IsOfRegime => Segments is ["regimes", _, _, ..];

    private IReadOnlyList<string> Common => IsOfRegime ? [.. Segments.Skip(2)] : Segments;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
