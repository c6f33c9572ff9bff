using System.Numerics;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Risk;

/// <summary>The risk management system: holds a declaration against the profiles in force and orders measures.</summary>
/// <remarks>
/// All profiles are asked and their measures united; the lane follows from the measures alone. A second assessment adds to what
/// the first ordered. Every profile has a draw of its own, so a new profile changes the luck of none of the others.
/// </remarks>
public sealed class RiskAssessment : IAction
{
    private static readonly int CategoryCount = TraderLists.Categories.Codes.Count;

    private readonly ConditionTable conditions = new();
    private readonly ProfileIndex index;
    private readonly Profile[] profiles;
    private readonly ulong[] thresholds;
    private readonly string text;

    /// <summary>Compiles the profiles.</summary>
    /// <param name="profiles">In the order of their numbers; versions of one profile bear the same id and are never in force together.</param>
    public RiskAssessment(IReadOnlyList<ProfileDefinition> profiles)
    {
        text = $"risk {DefinitionText.Of(profiles)}";
        this.profiles = new Profile[profiles.Count];
        var numbers = ProfileNumbers.Of(profiles);
        thresholds = new ulong[profiles.Count * CategoryCount];
        for (int i = 0; i < profiles.Count; i++)
        {
            var p = profiles[i];
            conditions.Add(p.When);
            bool draws = false;
            for (int c = 0; c < CategoryCount; c++)
            {
                double share = p.Random * p.Categories.GetValueOrDefault((TraderCategory)c, 1);
                thresholds[i * CategoryCount + c] = Draw.Threshold(share);
                draws |= share < 1;
            }
            this.profiles[i] = new Profile(
                p.ValidFrom ?? long.MinValue,
                p.ValidUntil ?? long.MaxValue,
                draws,
                numbers[i],
                StableHash.Of($"profiles.{p.Id}.random"),
                Measures.Mask([.. p.Orders]));
        }
        index = new ProfileIndex([.. profiles.Select(p => p.When)], DeclarationSchema.Create(["all"]));
    }

    /// <inheritdoc/>
    public void Run(ref ActionContext context)
    {
        var row = context.Row;
        long measures = row[DeclarationSchema.Measures];
        long first = row[DeclarationSchema.Profile];
        for (int word = 0; word < index.Words; word++)
        {
            for (ulong rest = index.Candidates(row, word, out ulong certain); rest != 0; rest &= rest - 1)
            {
                int bit = BitOperations.TrailingZeroCount(rest), i = word * 64 + bit;
                if (!Acts(i, row, context.Now, matches: (certain >> bit & 1) != 0)) continue;
                measures |= profiles[i].Measures;
                if (first == 0) first = profiles[i].Number;
            }
        }
        row[DeclarationSchema.Measures] = measures;
        row[DeclarationSchema.Profile] = first;
        row[DeclarationSchema.Lane] = (long)LaneRule.Of(measures);
    }

    /// <inheritdoc/>
    public string Describe() => text;

    private bool Acts(int i, ReadOnlySpan<long> row, long now, bool matches)
    {
        ref readonly var profile = ref profiles[i];
        if (now < profile.From || now >= profile.Until || !(matches || conditions.Holds(i, row))) return false;
        if (!profile.Draws) return true;
        ulong threshold = thresholds[i * CategoryCount + (int)row[DeclarationSchema.TraderCategory]];
        return Draw.Chance(Draw.Bits((ulong)row[AttributeSchema.Key], profile.Purpose), threshold);
    }

    private readonly record struct Profile(long From, long Until, bool Draws, int Number, ulong Purpose, long Measures);
}
