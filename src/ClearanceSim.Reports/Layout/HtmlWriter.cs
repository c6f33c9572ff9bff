using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ClearanceSim.Reports.Layout;

/// <summary>Writes HTML that is well-formed XML too; no text and no attribute gets into it unescaped.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder text = new("<!DOCTYPE html>\n");
    private readonly Stack<string> open = new();

    /// <summary>Begins an element.</summary>
    public HtmlWriter Open(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(element, attributes);
        open.Push(element);
        return this;
    }

    /// <summary>Ends the element that was begun last.</summary>
    public HtmlWriter Close()
    {
        text.Append("</").Append(open.Pop()).Append(">\n");
        return this;
    }

    /// <summary>An element with a text.</summary>
    public HtmlWriter Element(string element, string content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(element, attributes);
        text.Append(Escaped(content)).Append("</").Append(element).Append(">\n");
        return this;
    }

    /// <summary>An element that never has a content, such as <c>meta</c>.</summary>
    public HtmlWriter Empty(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(element, attributes);
        text.Insert(text.Length - 1, '/').Append('\n');
        return this;
    }

    /// <summary>A style sheet of the program's own, which is not escaped: it has nothing that ends it, and nothing from outside.</summary>
    public HtmlWriter Style(string css)
    {
        if (css.AsSpan().ContainsAny('<', '&')) throw new ArgumentException("A style sheet here has neither < nor &.", nameof(css));
        text.Append("<style>\n").Append(css).Append("\n</style>\n");
        return this;
    }

    /// <summary>An SVG picture; the names within it get a prefix, so that several pictures can stand in one page.</summary>
    public HtmlWriter Svg(string svg, string label, string prefix)
    {
        var root = XDocument.Parse(svg).Root!;
        string width = root.Attribute("width")!.Value, height = root.Attribute("height")!.Value;
        Tag("svg", [("viewBox", $"0 0 {width} {height}"), ("role", "img"), ("aria-label", label)]);
        foreach (var child in root.Elements()) Graphic(child, prefix);
        text.Append("</svg>\n");
        return this;
    }

    /// <summary>The page.</summary>
    public override string ToString() => text.ToString();

    private void Graphic(XElement element, string prefix)
    {
        Tag(element.Name.LocalName, [.. element.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => Own(a, prefix))]);
        foreach (var node in element.Nodes())
        {
            if (node is XElement child) Graphic(child, prefix);
            else if (node is XText letters) text.Append(Escaped(letters.Value));
        }

        text.Append("</").Append(element.Name.LocalName).Append('>');
    }

    private static (string Name, string Value) Own(XAttribute attribute, string prefix)
    {
        string name = attribute.Name.LocalName, value = attribute.Value;
        return name switch
        {
            "id" => (name, prefix + value),
            "href" when value.StartsWith('#') => (name, "#" + prefix + value[1..]),
            "space" => ("xml:space", value),
            _ => (name, value.Replace("url(#", "url(#" + prefix, StringComparison.Ordinal)),
        };
    }

    private void Tag(string element, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        text.Append('<').Append(element);
        foreach (var (name, value) in attributes) text.Append(' ').Append(name).Append("=\"").Append(Escaped(value)).Append('"');
        text.Append('>');
    }

    private static string Escaped(string content)
    {
        if (content.All(c => XmlConvert.IsXmlChar(c) && c is not ('<' or '>' or '&' or '"' or '\''))) return content;
        var safe = new StringBuilder(content.Length + 16);
        foreach (var rune in content.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '&' => safe.Append("&amp;"),
                '"' => safe.Append("&quot;"),
                '\'' => safe.Append("&#39;"),
                < 0x20 and not ('\t' or '\n' or '\r') or 0xFFFE or 0xFFFF => safe.Append('\uFFFD'),
                _ => safe.Append(rune),
            };
        }

        return safe.ToString();
    }
}
