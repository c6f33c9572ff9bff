namespace ClearanceSim.Reports.Layout;

/// <summary>Breaks text into lines at spaces.</summary>
public static class Paragraph
{
    /// <summary>Columns of everything that is printed for people.</summary>
    public const int Width = 80;

    /// <summary>The text in lines of at most <paramref name="width"/> columns; words longer than a line stay whole.</summary>
    /// <param name="text">One paragraph.</param>
    /// <param name="first">What the first line begins with.</param>
    /// <param name="rest">What every other line begins with.</param>
    /// <param name="width">Columns of a line, beginnings included.</param>
    public static IEnumerable<string> Lines(string text, string first = "", string rest = "", int width = Width)
    {
        string line = first;
        bool empty = true;
        foreach (string word in text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > width)
            {
                yield return line;
                (line, empty) = (rest, true);
            }

            line += empty ? word : " " + word;
            empty = false;
        }

        if (!empty) yield return line;
    }

    /// <summary>Writes a paragraph, broken into lines.</summary>
    public static void WriteParagraph(this TextWriter writer, string text, string first = "", string rest = "")
    {
        foreach (string line in Lines(text, first, rest)) writer.WriteLine(line);
    }
}
