namespace ClearanceSim.Reports.Explaining;

/// <summary>A bar of text: full where a share has the sign of the whole, shaded where it works against it.</summary>
internal static class Bar
{
    /// <summary>Columns of the longest.</summary>
    public const int Width = 6;

    private const char Full = '█', Half = '▌', Against = '░';

    /// <summary>The bar of a share.</summary>
    /// <param name="share">The share.</param>
    /// <param name="whole">What it is a share of; its sign counts.</param>
    /// <param name="longest">The greatest share of all, without its sign.</param>
    public static string Of(double share, double whole, double longest)
    {
        if (longest == 0 || share == 0) return "";
        int halves = (int)Math.Round(Math.Abs(share) / longest * Width * 2, MidpointRounding.AwayFromZero);
        if (share > 0 != whole > 0) return new(Against, (halves + 1) / 2);
        return new string(Full, halves / 2) + (halves % 2 == 1 ? Half.ToString() : "");
    }
}
