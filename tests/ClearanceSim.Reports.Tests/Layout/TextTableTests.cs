using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Tests.Layout;

public class TextTableTests
{
    [Fact]
    public void The_first_column_stands_left_and_figures_right()
    {
        var table = new TextTable();
        table.Add("TIME", "one", "another");
        table.Heading("a heading that is wider than all of the columns together");
        table.Add("  mean", "12.3 s", "1 s");
        Assert.Equal(
            "TIME       one  another\na heading that is wider than all of the columns together\n  mean  12.3 s      1 s\n",
            Written(table, 80));
    }

    [Fact]
    public void A_label_goes_on_in_the_next_line_where_the_line_is_full()
    {
        var table = new TextTable();
        table.Add("a label of thirty-one characters", "123 456", "123 456");
        table.Add("  onewordoftwentyfourletters", "7", "8");
        Assert.Equal(
            "a label of thirty-    123 456  123 456\n  one characters\n  onewordoftwentyfou        7        8\n    rletters\n",
            Written(table, 38));
    }

    [Fact]
    public void A_paragraph_breaks_at_spaces_and_keeps_its_margin() =>
        Assert.Equal(["- one two", "  three", "  fourfivesix", "  seven"],
            Paragraph.Lines("one two three fourfivesix seven", "- ", "  ", 10));

    private static string Written(TextTable table, int width)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        table.Write(writer, width);
        return writer.ToString();
    }
}
