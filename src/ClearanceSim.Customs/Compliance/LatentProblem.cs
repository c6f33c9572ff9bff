using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Draws;

namespace ClearanceSim.Customs.Compliance;

/// <summary>Decides, before anyone looks, whether something is wrong with a declaration and what that evades.</summary>
/// <remarks>
/// One draw for the purpose <c>problem</c> says whether and what. A labelled batch brings its problems along; those are only
/// priced.
/// </remarks>
public sealed class LatentProblem
{
    private static readonly ulong Purpose = StableHash.Of("problem");
    private static readonly int Kinds = Problems.List.Codes.Count;

    private readonly ConditionTable conditions = new();
    private readonly ulong[] ceilings;
    private readonly double[] evades;

    /// <summary>Compiles the rules.</summary>
    public LatentProblem(ComplianceRules rules)
    {
        ceilings = new ulong[rules.Rules.Count * Kinds];
        for (int i = 0; i < rules.Rules.Count; i++)
        {
            var rule = rules.Rules[i];
            conditions.Add(rule.When);
            double total = rule.Of.Sum(o => o.Weight), sum = 0;
            for (int kind = 0; kind < Kinds; kind++)
            {
                sum += kind == 0 ? 0 : rule.Of.Where(o => (int)o.Problem == kind).Sum(o => o.Weight);
                ceilings[i * Kinds + kind] = total > 0 ? Draw.Threshold(Math.Min(1, rule.Share * Math.Min(1, sum / total))) : 0;
            }
        }
        evades = [.. Enumerable.Range(0, Kinds).Select(kind => rules.Evades.GetValueOrDefault((Problem)kind, 0))];
    }

    /// <summary>What is wrong, by the first rule that applies.</summary>
    public Problem Decide(ReadOnlySpan<long> row)
    {
        for (int rule = 0; rule < conditions.Count; rule++)
        {
            if (!conditions.Holds(rule, row)) continue;
            ulong bits = Draw.Bits((ulong)row[AttributeSchema.Key], Purpose) >> 1;
            var own = ceilings.AsSpan(rule * Kinds, Kinds);
            if (bits >= own[^1]) return Problem.None;
            int kind = 1;
            while (bits >= own[kind]) kind++;
            return (Problem)kind;
        }
        return Problem.None;
    }

    /// <summary>Sets what the problem evades, from duties and taxes as declared.</summary>
    /// <param name="row">The declaration; its fee evades nothing.</param>
    /// <param name="fee">What of the taxes is a fee, KZT.</param>
    public void Price(Span<long> row, long fee)
    {
        double factor = evades[row[DeclarationSchema.Problem]];
        long declared = row[DeclarationSchema.Duties] + row[DeclarationSchema.Taxes] - fee;
        row[DeclarationSchema.Evaded] = factor == 0 ? 0 : Math.Max(0, (long)(declared * factor + 0.5));
    }
}
