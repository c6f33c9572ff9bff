using ClearanceSim.Reports.Charts;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Pages;

/// <summary>The parts that pages are made of.</summary>
internal static class PageParts
{
    // From so many rows on a table gets a box of a screen's height, and from so many columns on smaller letters in print.
    private const int Long = 60, Many = 8;

    /// <summary>Begins a page that can ask nobody for anything: its head, and its body.</summary>
    public static HtmlWriter Begin(this HtmlWriter page, string language, string title) =>
        page.Open("html", ("lang", language)).Open("head").Empty("meta", ("charset", "utf-8"))
            .Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            // No icon is asked for, and nothing else can be.
            .Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:"))
            .Empty("link", ("rel", "icon"), ("href", "data:,"))
            .Element("title", title).Style(PageStyle.Css).Close().Open("body");

    /// <summary>Paragraphs.</summary>
    public static void Paragraphs(this HtmlWriter page, IEnumerable<string> sentences, string kind = "")
    {
        foreach (string sentence in sentences)
        {
            if (kind.Length == 0) page.Element("p", sentence);
            else page.Element("p", sentence, ("class", kind));
        }
    }

    /// <summary>A list; nothing where it is empty.</summary>
    public static void List(this HtmlWriter page, IReadOnlyCollection<string> items)
    {
        if (items.Count == 0) return;
        page.Open("ul");
        foreach (string item in items) page.Element("li", item);
        page.Close();
    }

    /// <summary>A picture.</summary>
    public static void Picture(this HtmlWriter page, Picture picture, string note = "")
    {
        page.Open("figure", ("id", "plot-" + picture.Name)).Open("div", ("class", "box"), ("tabindex", "0"));
        page.Svg(picture.Svg(), picture.Title, picture.Name + "-").Close();
        if (note.Length > 0) page.Element("figcaption", note);
        page.Close();
    }

    /// <summary>A table, in a box within which it scrolls.</summary>
    public static void Table(this HtmlWriter page, Sheet sheet, string kind = "")
    {
        string box = $"box {(sheet.Rows.Count > Long ? "long " : "")}{(sheet.Columns.Count > Many ? "many " : "")}{kind}".Trim();
        page.Open("div", ("class", box), ("tabindex", "0"), ("role", "region"), ("aria-label", sheet.Caption));
        page.Open("table", ("id", "table-" + sheet.Name)).Element("caption", sheet.Caption);
        page.Open("thead").Open("tr");
        foreach (var column in sheet.Columns) page.Element("th", column.Title, ("scope", "col"), ("class", column.IsText ? "text" : "figure"));
        page.Close().Close().Open("tbody");
        string section = "";
        foreach (var row in sheet.Rows)
        {
            if (row.Section != section && row.Section.Length > 0)
            {
                page.Open("tr", ("class", "section"))
                    .Element("th", row.Section, ("colspan", FormattableString.Invariant($"{sheet.Columns.Count}"))).Close();
            }

            section = row.Section;
            page.Open("tr");
            string label = row.Cells[0].Text;
            page.Element("th", label.Trim(), ("scope", "row"), ("class", label.StartsWith("  ", StringComparison.Ordinal) ? "in" : "out"));
            for (int c = 1; c < row.Cells.Count; c++) Cell(page, sheet.Columns[c], row.Cells[c]);
            page.Close();
        }

        page.Close().Close().Close();
    }

    private static void Cell(HtmlWriter page, SheetColumn column, SheetCell cell)
    {
        const int Wide = 40;
        if (!column.IsText) page.Element("td", cell.Text);
        else page.Element("td", cell.Text, ("class", cell.Text.Length > Wide ? "text wide" : "text"));
    }
}
