using Bogus;
using ClearanceSim.Engine.Draws;

namespace ClearanceSim.Customs.Faces;

/// <summary>Gives traders faces: the same trader always has the same.</summary>
/// <remarks>Slow, and drawn from a generator of its own: nothing in a simulation depends on it.</remarks>
public static class TraderFaces
{
    private static readonly ulong Purpose = StableHash.Of("trader-face");

    private static readonly string[] Words =
    [
        "Altyn", "Arai", "Aspan", "Atameken", "Baiterek", "Dala", "Jibek", "Kazyna", "Khan Tengri", "Merei", "Nomad", "Orda",
        "Sarmat",
        "Saryarka", "Shanyrak", "Syrdarya", "Tulpar", "Turan", "Ulytau", "Zhetysu",
    ];

    private static readonly string[] Trades =
        ["Agro", "Auto", "Cargo", "Group", "Import", "Logistics", "Market", "Service", "Stroy", "Tekhno", "Trade", "Trans"];

    private static readonly string[] Cities =
    [
        "Aktau", "Aktobe", "Almaty", "Astana", "Atyrau", "Karaganda", "Kostanay", "Kyzylorda", "Oral", "Oskemen", "Pavlodar",
        "Semey",
        "Shymkent", "Taldykorgan", "Taraz", "Turkistan", "Zharkent",
    ];

    /// <summary>The face of a trader.</summary>
    /// <param name="trader">The cell of the column <c>trader</c>.</param>
    public static TraderFace Of(long trader)
    {
        var faker = new Faker { Random = new Randomizer((int)(StableHash.Mix((ulong)trader ^ Purpose) >> 33)) };
        string company = $"{faker.PickRandom(Words)} {faker.PickRandom(Trades)} LLP";
        return new TraderFace(company, faker.PickRandom(Cities), Names.Person(faker));
    }
}
