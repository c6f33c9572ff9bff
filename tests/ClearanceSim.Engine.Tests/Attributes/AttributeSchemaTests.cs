using ClearanceSim.Engine.Attributes;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Attributes;

public class AttributeSchemaTests
{
    [Fact]
    public void The_engine_s_cells_are_where_their_constants_say()
    {
        var schema = new AttributeSchema(["north", "south"]);
        Assert.Equal(AttributeSchema.Key, schema["draw-key"].Slot);
        Assert.Equal(AttributeSchema.Site, schema["post"].Slot);
        Assert.Equal(AttributeSchema.Priority, schema["priority"].Slot);
        Assert.Equal(AttributeSchema.Created, schema["created"].Slot);
        Assert.Equal(AttributeSchema.Ordinal, schema["ordinal"].Slot);
        Assert.Equal(AttributeSchema.Source, schema["source"].Slot);
        Assert.Equal(["north", "south"], schema["post"].Codes);
    }

    [Fact]
    public void A_copy_has_the_same_attributes_and_grows_alone()
    {
        var schema = new AttributeSchema();
        schema.Add("value", AttributeKind.Number, 100, "KZT", initial: 7);
        var copy = schema.Copy();
        copy.Add("more", AttributeKind.Number);
        Assert.Equal(schema.Attributes, copy.Attributes.Take(schema.Count));
        Assert.Null(schema.Find("more"));
        Assert.NotNull(copy.Find("more"));
    }

    [Fact]
    public void Names_are_given_once_and_flags_have_room()
    {
        var schema = new AttributeSchema();
        Assert.Throws<ArgumentException>(() => schema.Add("priority", AttributeKind.Number));
        Assert.Throws<ArgumentException>(() => schema.Add("flags", AttributeKind.Flags, codes: new string[64]));
        Assert.Throws<KeyNotFoundException>(() => schema["nothing"]);
    }

    [Fact]
    public void Short_texts_are_kept_and_long_ones_known_again() =>
        Gen.String[Gen.Char[' ', '~'], 0, 20].Sample(text =>
        {
            long cell = PackedText.Pack(text);
            Assert.Equal(cell, PackedText.Pack(text));
            if (text.Length <= 8) Assert.Equal(text, PackedText.Unpack(cell));
            else Assert.StartsWith("#", PackedText.Unpack(cell), StringComparison.Ordinal);
            Assert.Equal(text.Length > 8, cell < 0);
            Assert.NotEqual(cell, PackedText.Pack(text + "x"));
        });

    [Fact]
    public void Texts_of_other_alphabets_are_kept_as_their_hash()
    {
        Assert.True(PackedText.Pack("Қорғас") < 0);
        Assert.NotEqual(PackedText.Pack("Қорғас"), PackedText.Pack("Қорғаc"));
    }
}
