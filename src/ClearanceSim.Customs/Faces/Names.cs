using Bogus;

namespace ClearanceSim.Customs.Faces;

/// <summary>Names that are common in Kazakhstan, in Latin letters.</summary>
internal static class Names
{
    private static readonly string[] Men =
    [
        "Aidos", "Alibek", "Arman", "Askar", "Baurzhan", "Daniyar", "Dauren", "Erlan", "Kairat", "Marat", "Murat", "Nurlan",
        "Rustam",
        "Serik", "Talgat", "Timur", "Yerbol", "Zhanibek",
    ];

    private static readonly string[] Women =
    [
        "Ainur", "Aigerim", "Aliya", "Asel", "Assem", "Dana", "Dinara", "Gulnara", "Kamila", "Laura", "Madina", "Nazgul",
        "Saltanat",
        "Saule", "Togzhan", "Zarina", "Zhanar",
    ];

    private static readonly string[] Families =
    [
        "Abdrakhmanov", "Akhmetov", "Aliyev", "Baimukhanov", "Bekov", "Dzhumabayev", "Ibraimov", "Iskakov", "Kaliyev", "Kassymov",
        "Kenzhebekov", "Mukhamedov", "Nurpeisov", "Omarov", "Ospanov", "Rakhimov", "Sadykov", "Seitkaliyev", "Suleimenov",
        "Tulegenov",
        "Utepov", "Zhaksybekov",
    ];

    /// <summary>A first name with a family name that fits it.</summary>
    public static string Person(Faker faker)
    {
        string family = faker.PickRandom(Families);
        return faker.Random.Bool() ? $"{faker.PickRandom(Women)} {family}a" : $"{faker.PickRandom(Men)} {family}";
    }
}
