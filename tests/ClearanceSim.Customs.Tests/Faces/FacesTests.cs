using ClearanceSim.Customs.Faces;
using ClearanceSim.Customs.Traders;

namespace ClearanceSim.Customs.Tests.Faces;

public class FacesTests
{
    [Fact]
    public void A_trader_always_has_the_same_face() =>
        Assert.Equal(TraderFaces.Of(TraderRegistry.Cell(7)), TraderFaces.Of(TraderRegistry.Cell(7)));

    [Fact]
    public void Faces_differ() =>
        Assert.True(Enumerable.Range(1, 100).Select(i => TraderFaces.Of(TraderRegistry.Cell(i))).Distinct().Count() > 90);

    [Fact]
    public void An_officer_is_the_same_person_at_the_same_place_and_another_elsewhere()
    {
        Assert.Equal(OfficerFaces.Of("north", "inspectors", 3), OfficerFaces.Of("north", "inspectors", 3));
        Assert.NotEqual(
            Enumerable.Range(1, 5).Select(n => OfficerFaces.Of("north", "inspectors", n)),
            Enumerable.Range(1, 5).Select(n => OfficerFaces.Of("south", "inspectors", n)));
    }

    [Fact]
    public void Every_part_of_a_face_is_filled()
    {
        var face = TraderFaces.Of(1);
        Assert.EndsWith(" LLP", face.Company, StringComparison.Ordinal);
        Assert.All((string[])[face.City, face.Contact, OfficerFaces.Of("north", "x", 1).Name], Assert.NotEmpty);
    }
}
