using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Crossings;

/// <summary>The book of an electronic queue: finds a vehicle its slot and notes in its row when it will be at the gate.</summary>
/// <remarks>
/// A register for each post and slot of the weeks ahead holds which slot it is and how many places are taken, so that what lies behind
/// is forgotten by itself. Who finds every slot of the book taken is given the last one. A vehicle that does not come books again, in turn
/// and with luck of its own each time. Registers behind these count by post and day who goes first: they are given a slot though it be full.
/// </remarks>
public sealed class SlotBook : IAction
{
    // A fortnight ahead; the register holds the slot's number above twenty bits of places taken.
    private const long Ahead = 14L * 86_400_000_000;
    private const int PlaceBits = 20;
    private const int MostTries = 20;
    private const long Day = 86_400_000_000;
    private const int DaysAhead = 16;

    private readonly SlotRules rules;
    private readonly string stage;
    private readonly int firstRegister;
    private readonly int posts;
    private readonly int slots;
    private readonly Sampler ahead;
    private readonly Sampler again;
    private readonly Sampler late;
    private readonly ConditionTable asks = new();
    private readonly long[] mostFirst;
    private readonly ulong aheadPurpose, againPurpose, latePurpose, missedPurpose, missed;

    /// <summary>A book for a stage.</summary>
    /// <param name="rules">How slots are given.</param>
    /// <param name="stage">Id of the stage; draws are named after it.</param>
    /// <param name="firstRegister">The first of its registers.</param>
    /// <param name="posts">How many posts there are.</param>
    public SlotBook(SlotRules rules, string stage, int firstRegister, int posts)
    {
        ArgumentNullException.ThrowIfNull(rules);
        this.rules = rules;
        this.stage = stage;
        this.firstRegister = firstRegister;
        this.posts = posts;
        slots = SlotsOf(rules);
        ahead = Sampler.Compile(rules.Ahead);
        again = Sampler.Compile(rules.Again);
        late = Sampler.Compile(rules.Late);
        aheadPurpose = StableHash.Of(stage + ".ahead");
        againPurpose = StableHash.Of(stage + ".again");
        latePurpose = StableHash.Of(stage + ".late");
        missedPurpose = StableHash.Of(stage + ".missed");
        missed = Draw.Threshold(rules.NoShows);
        foreach (var first in rules.First) asks.Add(first.When);
        mostFirst = [.. rules.First.Select(first => (long)(first.AtMost * rules.Places * Day / rules.Every))];
    }

    /// <summary>Registers that a book needs.</summary>
    /// <param name="rules">Its rules.</param>
    /// <param name="posts">How many posts there are.</param>
    public static int RegistersOf(SlotRules rules, int posts) => (SlotsOf(rules) + rules.First.Count * DaysAhead) * posts;

    /// <inheritdoc/>
    public void Run(ref ActionContext context)
    {
        ulong key = (ulong)context.Row[AttributeSchema.Key];
        long wanted = context.Now + ahead.Sample(Draw.Bits(key, aheadPurpose));
        int post = (int)context.Row[AttributeSchema.Site];
        long slot = BookFirst(context.Row, context.Registers, post, context.Now, wanted, out var turn) ?? Book(context.Registers, post, context.Now, wanted);
        for (long t = 0; t < MostTries && Draw.Chance(Draw.Bits(key, missedPurpose, t), missed); t++)
        {
            slot = Book(context.Registers, post, context.Now, slot + rules.Every + again.Sample(Draw.Bits(key, againPurpose, t)));
            turn = Turn.InTurn;
        }
        context.Row[DeclarationSchema.Turn] = (long)turn;
        context.Row[DeclarationSchema.Slot] = slot + late.Sample(Draw.Bits(key, latePurpose));
    }

    /// <inheritdoc/>
    public string Describe() => $"slots of {stage} from {firstRegister} on: {DefinitionText.Of(rules)}";

    // The beginning of the first slot, taken or not, for who goes first and while the day has some left; else null.
    private long? BookFirst(ReadOnlySpan<long> row, Span<long> registers, int post, long now, long wanted, out Turn turn)
    {
        long slot = (wanted + rules.Every - 1) / rules.Every, day = slot * rules.Every / Day;
        for (int i = 0; i < mostFirst.Length; i++)
        {
            if (!asks.Holds(i, row)) continue;
            ref long given = ref registers[firstRegister + slots * posts + (post * mostFirst.Length + i) * DaysAhead + (int)(day % DaysAhead)];
            if (given >> PlaceBits != day) given = day << PlaceBits;
            if ((given & ((1 << PlaceBits) - 1)) >= mostFirst[i]) continue;
            given++;
            // A place of a full slot is paid with the next free one, which stays empty: who goes first makes no capacity.
            Book(registers, post, now, slot * rules.Every);
            turn = rules.First[i].Turn;
            return slot * rules.Every;
        }
        turn = Turn.InTurn;
        return null;
    }

    // The beginning of the first slot with a free place that begins no earlier than wanted.
    private long Book(Span<long> registers, int post, long now, long wanted)
    {
        long first = (wanted + rules.Every - 1) / rules.Every;
        long last = Math.Max(first, now / rules.Every + slots - 1);
        for (long slot = first; ; slot++)
        {
            ref long register = ref registers[firstRegister + post * slots + (int)(slot % slots)];
            if (register >> PlaceBits != slot) register = slot << PlaceBits;
            bool free = (register & ((1 << PlaceBits) - 1)) < rules.Places;
            if (free) register++;
            if (free || slot >= last) return slot * rules.Every;
        }
    }

    private static int SlotsOf(SlotRules rules) => (int)Math.Max(1, Ahead / rules.Every);
}
