using ClearanceSim.Customs.Clocks;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Engine.Arrivals;

namespace ClearanceSim.Customs.Regimes;

/// <summary>
/// Parts of processes that regimes share: the sources of one world, the hours of its posts, the assessment by one list of profiles.
/// </summary>
/// <remarks>
/// Most of the time of compiling a national regime goes into samplers of its traffic, the index of its profiles and tables of hours. The parts do not
/// change once they are made, so processes on several threads may share them; making them is for one thread at a time.
/// </remarks>
public sealed class CompiledParts
{
    private readonly Dictionary<World, IReadOnlyList<Source>> sources = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IReadOnlyList<ProfileDefinition>, RiskAssessment> risk = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<IReadOnlyList<Post>, LegalClocks> clocks = new(ReferenceEqualityComparer.Instance);

    internal LegalClocks Clocks(IReadOnlyList<Post> posts)
    {
        if (!clocks.TryGetValue(posts, out var made)) clocks.Add(posts, made = new LegalClocks(posts));
        return made;
    }

    internal IReadOnlyList<Source> Sources(World world, Func<IReadOnlyList<Source>> make)
    {
        if (!sources.TryGetValue(world, out var made)) sources.Add(world, made = make());
        return made;
    }

    internal RiskAssessment Risk(IReadOnlyList<ProfileDefinition> profiles)
    {
        if (!risk.TryGetValue(profiles, out var made)) risk.Add(profiles, made = new RiskAssessment(profiles));
        return made;
    }
}
