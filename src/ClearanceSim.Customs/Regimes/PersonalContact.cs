using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Customs.Regimes;

/// <summary>A meeting of an officer with a trader: where favours can be asked for and offered.</summary>
/// <remarks>
/// Counted is every stage that is worked by a pool of limited capacity that belongs to a post, each time that it is done: there the
/// trader, the driver or the papers stand before a person (a scanner's crew among them). Information systems (unlimited) do not count,
/// nor do offices that serve every post: they see a file.
/// </remarks>
public static class PersonalContact
{
    /// <summary>The classes of pools whose work is a contact.</summary>
    public static IReadOnlySet<string> Classes(IEnumerable<Pool> pools) =>
        pools.Where(p => p.Site is not null && p.Capacity is not null).Select(p => p.Class).ToHashSet(StringComparer.Ordinal);

    /// <summary>Does the stage bring officer and trader together?</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="classes">See <see cref="Classes"/>.</param>
    public static bool Is(StageDefinition stage, IReadOnlySet<string> classes) =>
        stage.Takes is not null && stage.By.Any(request => classes.Contains(request.Class));

    /// <summary>The step that counts the contact.</summary>
    internal static ProcessStep Counted(string stage) =>
        new Assign(stage + ".contact", DeclarationSchema.Contacts, new Constant(1), Adds: true);
}
