using System.Globalization;
using ClearanceSim.Customs.Faces;
using ClearanceSim.Engine.Attributes;

namespace ClearanceSim.Reports.Stories;

/// <summary>Invented people and companies, so that a story can be imagined; the simulation knows nothing of them.</summary>
internal static class Faces
{
    /// <summary>So many officers of a pool have names of their own.</summary>
    public const int OfficersShown = 9;

    /// <summary>The trader behind a trader column.</summary>
    public static string Trader(string trader)
    {
        var face = TraderFaces.Of(Cell(trader));
        return $"Trader {trader}: {face.Company}, {face.City}; signed by {face.Contact} (names are invented).";
    }

    /// <summary>An officer of a pool.</summary>
    public static string Officer(string post, string pool, long ordinal)
    {
        var face = OfficerFaces.Of(post, pool, (int)(ordinal % OfficersShown) + 1);
        return $"{face.Rank} {face.Name}";
    }

    // A text too long for its cell is kept as a hash, which is written as # and its digits.
    private static long Cell(string trader) =>
        trader.StartsWith('#')
            && long.TryParse(trader.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out long hash)
            ? hash
            : PackedText.Pack(trader);
}
