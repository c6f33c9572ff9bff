namespace ClearanceSim.Reports.Charts;

/// <summary>Where the names of marks stand so that they lie on no mark and on no other name; a name for which there is no such place has none.</summary>
/// <param name="marks">All marks, in pixels from the lower left corner.</param>
/// <param name="width">Pixels from left to right.</param>
/// <param name="height">Pixels from bottom to top.</param>
internal sealed class NamePlaces(IReadOnlyList<(double X, double Y)> marks, double width, double height)
{
    // What a letter takes at most, half a line, half a mark and what is between a mark and its name.
    private const double Letter = 7, Half = 8, Mark = 6, Gap = 8;

    private readonly List<Box> taken = [.. marks.Select(m => new Box(m.X - Mark, m.Y - Mark, m.X + Mark, m.Y + Mark))];

    /// <summary>Names of marks that lie upon each other, put together at the first of them.</summary>
    public static IEnumerable<(string Name, double X, double Y)> Together(IEnumerable<(string Name, double X, double Y)> named)
    {
        var groups = new List<List<(string Name, double X, double Y)>>();
        foreach (var mark in named)
            if (groups.Find(g => Math.Abs(g[0].X - mark.X) < Gap && Math.Abs(g[0].Y - mark.Y) < Gap) is { } group) group.Add(mark);
            else groups.Add([mark]);
        return groups.Select(g => (string.Join(", ", g.Select(m => m.Name)), g[0].X, g[0].Y));
    }

    /// <summary>A place for a name, beside or above or below its mark: where its left edge begins, and its middle; null: there is none.</summary>
    public (double X, double Y)? Of(string name, double x, double y)
    {
        double wide = name.Length * Letter;
        (double X, double Y)[] places =
        [
            (x + Gap, y), (x - Gap - wide, y), (x - (wide / 2), y + Gap + Half), (x - (wide / 2), y - Gap - Half),
            (x + Gap, y + Gap + Half), (x + Gap, y - Gap - Half), (x - Gap - wide, y + Gap + Half), (x - Gap - wide, y - Gap - Half),
        ];
        foreach (var place in places)
        {
            var box = new Box(place.X, place.Y - Half, place.X + wide, place.Y + Half);
            if (box.Left < 0 || box.Right > width || box.Low < 0 || box.High > height || taken.Exists(box.Meets)) continue;
            taken.Add(box);
            return place;
        }
        return null;
    }

    private readonly record struct Box(double Left, double Low, double Right, double High)
    {
        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Low < other.High && other.Low < High;
    }
}
