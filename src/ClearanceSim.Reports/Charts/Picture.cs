using System.Text;
using System.Text.RegularExpressions;
using ScottPlot;

namespace ClearanceSim.Reports.Charts;

/// <summary>A plot that can be asked for as SVG or PNG.</summary>
/// <param name="Name">Name of its files, without an ending.</param>
/// <param name="Title">What it shows, in a line.</param>
/// <param name="Height">Its height at a width of <see cref="Width"/>.</param>
/// <param name="Draw">Draws it anew.</param>
/// <remarks>Letters are as wide as the machine's fonts: the picture is the same everywhere, its bytes are not.</remarks>
internal sealed partial record Picture(string Name, string Title, int Height, Func<Plot> Draw)
{
    /// <summary>The width of every picture.</summary>
    public const int Width = 820;

    // So that a print on A4 is sharp.
    private const double PngScale = 2;

    /// <summary>As SVG.</summary>
    public string Svg()
    {
        string svg = Draw().GetSvgXml(Width, Height);
        // The library names what it clips by a counter of the process: the second drawing of the same plot would be another text.
        string[] names = [.. Ids().Matches(svg).Select(m => m.Groups[1].Value)];
        for (int i = 0; i < names.Length; i++)
        {
            string own = FormattableString.Invariant($"part{i + 1}");
            svg = svg.Replace($"id=\"{names[i]}\"", $"id=\"{own}\"", StringComparison.Ordinal)
                .Replace($"#{names[i]})", $"#{own})", StringComparison.Ordinal)
                .Replace($"#{names[i]}\"", $"#{own}\"", StringComparison.Ordinal);
        }

        return svg;
    }

    /// <summary>As SVG, UTF-8.</summary>
    public byte[] SvgBytes() => Encoding.UTF8.GetBytes(Svg());

    /// <summary>As PNG.</summary>
    public byte[] Png()
    {
        var plot = Draw();
        plot.ScaleFactor = PngScale;
        return plot.GetImageBytes((int)(Width * PngScale), (int)(Height * PngScale), ImageFormat.Png);
    }

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Ids();
}
