using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Experiments.Trace;

/// <summary>Finds all profiles that hit a declaration, where its row keeps the first alone.</summary>
/// <remarks>Every profile draws its own luck by its own id, so asked one by one they answer as they did together.</remarks>
internal static class ProfileHits
{
    /// <summary>The profiles that hit this row at this time.</summary>
    public static IEnumerable<StoryProfile> Of(RegimeDefinition regime, ReadOnlySpan<long> row, long now)
    {
        var hits = new List<StoryProfile>();
        var numbers = ProfileNumbers.Of(regime.Profiles);
        var copy = new long[row.Length];
        for (int i = 0; i < regime.Profiles.Count; i++)
        {
            row.CopyTo(copy);
            copy[DeclarationSchema.Measures] = copy[DeclarationSchema.Profile] = 0;
            var context = new ActionContext(copy, [], now);
            new RiskAssessment([regime.Profiles[i]]).Run(ref context);
            if (copy[DeclarationSchema.Profile] == 0) continue;
            var profile = regime.Profiles[i];
            hits.Add(new StoryProfile(numbers[i], profile.Id, profile.Title,
                [.. profile.Orders.Select(m => Customs.Risk.Measures.List.Codes[(int)m])]));
        }
        return hits;
    }
}
