using Bogus;
using ClearanceSim.Engine.Draws;

namespace ClearanceSim.Customs.Faces;

/// <summary>Gives officers faces: the n-th of a pool at a post is always the same person.</summary>
/// <remarks>Slow, and drawn from a generator of its own: nothing in a simulation depends on it.</remarks>
public static class OfficerFaces
{
    private static readonly string[] Ranks = ["lieutenant", "senior lieutenant", "captain", "major", "lieutenant colonel"];

    /// <summary>The face of an officer.</summary>
    /// <param name="post">Id of the post.</param>
    /// <param name="pool">Class of the pool.</param>
    /// <param name="number">Which one, from 1.</param>
    public static OfficerFace Of(string post, string pool, int number)
    {
        ulong who = Draw.Identity(StableHash.Of($"officer-face.{post}.{pool}"), number);
        var faker = new Faker { Random = new Randomizer((int)(who >> 33)) };
        return new OfficerFace(Names.Person(faker), faker.PickRandom(Ranks));
    }
}
