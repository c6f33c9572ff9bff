using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Attributes;

namespace ClearanceSim.Customs.Tests.Declarations;

public class DeclarationSchemaTests
{
    [Fact]
    public void Columns_have_the_names_that_scenario_files_use()
    {
        string[] expected =
        [
            "number", "procedure", "post", "mode", "trader", "trader-category", "operator", "hs", "origin", "departure", "value",
            "mass",
            "items", "codes", "documents-at-hand", "duties", "taxes", "problem", "found", "inspected", "lane", "measures",
            "profile",
            "unpaid",
        ];
        Assert.Empty(expected.Except(Rows.Schema.Attributes.Select(a => a.Name)));
    }

    [Fact]
    public void Posts_are_the_sites_of_the_engine() => Assert.Equal(["north", "south"], Rows.Schema["post"].Codes);

    [Fact]
    public void Columns_stand_at_the_same_places_whatever_the_posts()
    {
        var other = DeclarationSchema.Create(["a", "b", "c"]);
        Assert.Equal(Rows.Schema.Attributes.Select(a => (a.Name, a.Slot)), other.Attributes.Select(a => (a.Name, a.Slot)));
    }

    [Theory]
    [InlineData("trader-category", "low medium high")]
    [InlineData("operator", "none type-1 type-2 type-3")]
    [InlineData("documents-at-hand", "no yes")]
    [InlineData("problem", "none documents classification origin value prohibited undeclared")]
    [InlineData("found", "none documents classification origin value prohibited undeclared")]
    [InlineData("lane", "unassigned green blue yellow red")]
    [InlineData("codes", "A B C D E F G H")]
    [InlineData("procedure", "10 21 23 31 40 51 53 60 70 77 78 80 90 91")]
    [InlineData("measures", "document-check more-documents value-check scanner inspection sampling expertise agency-check audit")]
    public void Codes_have_their_names(string column, string names) =>
        Assert.Equal(names.Split(' '), Rows.Schema[column].Codes);

    [Fact]
    public void A_new_declaration_is_in_order_unassigned_and_has_its_documents()
    {
        var declaration = new Declaration(Rows.New());
        Assert.Equal("none unassigned True", $"{Rows.Schema["problem"].Codes[(int)declaration.Problem]} " +
            $"{Rows.Schema["lane"].Codes[(int)declaration.Lane]} {declaration.DocumentsAtHand}");
    }

    [Fact]
    public void The_view_reads_the_row()
    {
        long[] row = Rows.New();
        row[DeclarationSchema.Procedure] = Procedures.Transit;
        row[DeclarationSchema.Origin] = PackedText.Pack("CN");
        row[DeclarationSchema.Codes] = 0b100001;
        row[DeclarationSchema.Hs] = HsCode.Parse("8703").Cell;
        var view = new Declaration(row);
        Assert.Equal(("80", "CN", "8703000000"), (view.Procedure, view.Origin, view.Hs.ToString()));
        Assert.Equal(["A", "F"], view.Codes);
    }
}
