using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Risk;

/// <summary>Holds a declaration against the profiles and then fills targets and quotas; see <see cref="Selectivity"/>.</summary>
/// <remarks>
/// How many each post has selected stands in registers, so what is drawn depends on who came before: quotas couple declarations on
/// purpose. The random quota is the declaration's own luck for the purpose <c>selectivity.random</c>. Only a first assessment counts and
/// draws.
/// </remarks>
public sealed class QuotaAssessment : IAction
{
    // The registers of a post and direction: declarations assessed, those in each lane by its number, and greens since the last that was none.
    private const int Assessed = (int)Lane.Unassigned;
    private const int SinceSelected = (int)Lane.Red + 1;
    private const int Cells = SinceSelected + 1;

    private static readonly ulong RandomPurpose = StableHash.Of("selectivity.random");

    private static readonly (Lane Lane, long Orders)[] Draws =
    [
        (Lane.Red, Measures.Mask(Measure.Inspection)),
        (Lane.Yellow, Measures.Mask(Measure.DocumentCheck)),
        (Lane.Blue, Measures.Mask(Measure.Audit)),
    ];

    private readonly RiskAssessment risk;
    private readonly int first;
    private readonly ulong random;
    private readonly long limit;
    private readonly double[] expected;
    private readonly string text;

    /// <summary>Compiles targets and quotas.</summary>
    /// <param name="risk">The profiles.</param>
    /// <param name="rules">Targets and quotas.</param>
    /// <param name="first">The first register of the counts.</param>
    /// <exception cref="ArgumentException">A rate is no share, all together are more than everything, or the limit is below 1.</exception>
    public QuotaAssessment(RiskAssessment risk, Selectivity rules, int first)
    {
        if (rules.Expected.Values.Append(rules.Random).Any(share => !(share is >= 0 and <= 1)))
            throw new ArgumentException("Rates of selection lie between 0 % and 100 %.", nameof(rules));
        if (rules.Expected.Values.Sum() > 1)
            throw new ArgumentException("The expected rates of the lanes make more than 100 % together.", nameof(rules));
        if (rules.Every < 1) throw new ArgumentException("One of at least one declaration is selected.", nameof(rules));
        this.risk = risk;
        this.first = first;
        random = Draw.Threshold(rules.Random);
        limit = rules.Every ?? long.MaxValue;
        expected = [.. Draws.Select(d => rules.Expected.GetValueOrDefault(d.Lane))];
        text = $"{DefinitionText.Of(rules)} at {first} after {risk.Describe()}";
    }

    /// <summary>Registers that the counts need.</summary>
    /// <param name="posts">Number of posts.</param>
    public static int Registers(int posts) => posts * Directions.Count * Cells;

    /// <inheritdoc/>
    public void Run(ref ActionContext context)
    {
        var row = context.Row;
        bool isFirst = row[DeclarationSchema.Lane] == (long)Lane.Unassigned;
        risk.Run(ref context);
        if (!isFirst) return;
        int place = (int)row[AttributeSchema.Site] * Directions.Count + (int)Directions.Of(row[DeclarationSchema.Procedure]);
        var counts = context.Registers.Slice(first + place * Cells, Cells);
        counts[Assessed]++;
        if (row[DeclarationSchema.Lane] == (long)Lane.Green && Drawn(counts, context.Bits(RandomPurpose)) is { } orders)
        {
            row[DeclarationSchema.Measures] |= orders;
            row[DeclarationSchema.Lane] = (long)LaneRule.Of(row[DeclarationSchema.Measures]);
        }
        long lane = row[DeclarationSchema.Lane];
        counts[(int)lane]++;
        counts[SinceSelected] = lane == (long)Lane.Green ? counts[SinceSelected] + 1 : 0;
    }

    /// <inheritdoc/>
    public string Describe() => $"quotas {text}";

    private long? Drawn(ReadOnlySpan<long> counts, ulong luck)
    {
        if (Draw.Chance(luck, random) || counts[SinceSelected] + 1 >= limit) return Draws[0].Orders;
        for (int i = 0; i < Draws.Length; i++)
            if (counts[(int)Draws[i].Lane] < expected[i] * counts[Assessed]) return Draws[i].Orders;
        return null;
    }
}
