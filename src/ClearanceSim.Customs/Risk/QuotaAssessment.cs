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

    private static readonly (Lane Lane, long Orders)[] Lots =
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
        expected = [.. Lots.Select(d => rules.Expected.GetValueOrDefault(d.Lane))];
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
        var counts = CountsOf(row, context.Registers);
        counts[Assessed]++;
        if (row[DeclarationSchema.Lane] == (long)Lane.Green && Drawn(counts, context.Bits(RandomPurpose)) is { } drawn)
        {
            row[DeclarationSchema.Measures] |= Lots[drawn.Lot].Orders;
            row[DeclarationSchema.Lane] = (long)LaneRule.Of(row[DeclarationSchema.Measures]);
        }
        long lane = row[DeclarationSchema.Lane];
        counts[(int)lane]++;
        counts[SinceSelected] = lane == (long)Lane.Green ? counts[SinceSelected] + 1 : 0;
    }

    /// <inheritdoc/>
    public string Describe() => $"quotas {text}";

    /// <summary>
    /// Says why a declaration that is about to be assessed will be drawn into a lane, although no profile selects it; null if it will not.
    /// </summary>
    /// <param name="row">The declaration before its assessment.</param>
    /// <param name="registers">The registers at that moment.</param>
    /// <param name="now">The moment.</param>
    public LaneDraw? WhyDrawn(ReadOnlySpan<long> row, ReadOnlySpan<long> registers, long now)
    {
        if (row[DeclarationSchema.Lane] != (long)Lane.Unassigned) return null;
        var context = new ActionContext(row.ToArray(), registers.ToArray(), now);
        risk.Run(ref context);
        if (context.Row[DeclarationSchema.Lane] != (long)Lane.Green) return null;
        var counts = CountsOf(context.Row, context.Registers);
        counts[Assessed]++;
        return Drawn(counts, context.Bits(RandomPurpose)) is { } drawn ? new(Lots[drawn.Lot].Lane, drawn.Reason) : null;
    }

    private Span<long> CountsOf(ReadOnlySpan<long> row, Span<long> registers)
    {
        int place = (int)row[AttributeSchema.Site] * Directions.Count + (int)Directions.Of(row[DeclarationSchema.Procedure]);
        return registers.Slice(first + place * Cells, Cells);
    }

    private (int Lot, DrawReason Reason)? Drawn(ReadOnlySpan<long> counts, ulong luck)
    {
        if (Draw.Chance(luck, random)) return (0, DrawReason.Random);
        if (counts[SinceSelected] + 1 >= limit) return (0, DrawReason.Every);
        for (int i = 0; i < Lots.Length; i++)
            if (counts[(int)Lots[i].Lane] < expected[i] * counts[Assessed]) return (i, DrawReason.Expected);
        return null;
    }
}
