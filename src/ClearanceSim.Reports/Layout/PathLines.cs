namespace ClearanceSim.Reports.Layout;

/// <summary>Breaks the paths of inputs into lines, as a reader would: after a point, a slash, a blank, before an @; never within a word.</summary>
/// <remarks>A part that is longer than a line loses its middle to an ellipsis; documents have it whole.</remarks>
public static class PathLines
{
    private const string Ellipsis = "…";

    /// <summary>The lines of a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="width">Columns of a line, beginnings included; more than those.</param>
    /// <param name="first">What the first line begins with.</param>
    /// <param name="rest">What every other line begins with.</param>
    public static IReadOnlyList<string> Of(string path, int width, string first = "", string rest = "")
    {
        var lines = new List<string>();
        string line = first;
        bool isEmpty = true;
        foreach (string part in Parts(path))
        {
            if (!isEmpty && line.Length + part.TrimEnd().Length > width)
            {
                lines.Add(line.TrimEnd());
                (line, isEmpty) = (rest, true);
            }
            line += Shortened(part, width - line.Length);
            isEmpty = false;
        }
        lines.Add(line.TrimEnd());
        return lines;
    }

    private static IEnumerable<string> Parts(string path)
    {
        int from = 0;
        for (int at = 1; at < path.Length; at++)
            if (path[at - 1] is '.' or '/' or ' ' || path[at] == '@')
            {
                yield return path[from..at];
                from = at;
            }
        yield return path[from..];
    }

    private static string Shortened(string part, int room)
    {
        if (part.TrimEnd().Length <= room) return part;
        int tail = (room - 1) / 2;
        return part[..(room - 1 - tail)] + Ellipsis + part[^tail..];
    }
}
