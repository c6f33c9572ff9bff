using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Crossings;

/// <summary>The book of an electronic queue: finds a vehicle its slot and notes in its row when it will be at the gate.</summary>
/// <remarks>
/// A register for each post and slot of the weeks ahead holds which slot it is and how many places are taken, so that what lies behind
/// is forgotten by itself. Who finds every slot of the book taken is given the last one. A vehicle that does not come books again, with
/// luck of its own each time.
/// </remarks>
public sealed class SlotBook : IAction
{
    // A fortnight ahead; the register holds the slot's number above twenty bits of places taken.
    private const long Ahead = 14L * 86_400_000_000;
    private const int PlaceBits = 20;
    private const int MostTries = 20;

    private readonly SlotRules rules;
    private readonly string stage;
    private readonly int firstRegister;
    private readonly int slots;
    private readonly Sampler ahead;
    private readonly Sampler again;
    private readonly Sampler late;
    private readonly ulong aheadPurpose, againPurpose, latePurpose, missedPurpose, missed;

    /// <summary>A book for a stage.</summary>
    /// <param name="rules">How slots are given.</param>
    /// <param name="stage">Id of the stage; draws are named after it.</param>
    /// <param name="firstRegister">The first of its registers.</param>
    public SlotBook(SlotRules rules, string stage, int firstRegister)
    {
        ArgumentNullException.ThrowIfNull(rules);
        this.rules = rules;
        this.stage = stage;
        this.firstRegister = firstRegister;
        slots = SlotsOf(rules);
        ahead = Sampler.Compile(rules.Ahead);
        again = Sampler.Compile(rules.Again);
        late = Sampler.Compile(rules.Late);
        aheadPurpose = StableHash.Of(stage + ".ahead");
        againPurpose = StableHash.Of(stage + ".again");
        latePurpose = StableHash.Of(stage + ".late");
        missedPurpose = StableHash.Of(stage + ".missed");
        missed = Draw.Threshold(rules.NoShows);
    }

    /// <summary>Registers that a book needs.</summary>
    /// <param name="rules">Its rules.</param>
    /// <param name="posts">How many posts there are.</param>
    public static int RegistersOf(SlotRules rules, int posts) => SlotsOf(rules) * posts;

    /// <inheritdoc/>
    public void Run(ref ActionContext context)
    {
        ulong key = (ulong)context.Row[AttributeSchema.Key];
        long wanted = context.Now + ahead.Sample(Draw.Bits(key, aheadPurpose));
        int post = (int)context.Row[AttributeSchema.Site];
        long slot = Book(context.Registers, post, context.Now, wanted);
        for (long t = 0; t < MostTries && Draw.Chance(Draw.Bits(key, missedPurpose, t), missed); t++)
            slot = Book(context.Registers, post, context.Now, slot + rules.Every + again.Sample(Draw.Bits(key, againPurpose, t)));
        context.Row[DeclarationSchema.Slot] = slot + late.Sample(Draw.Bits(key, latePurpose));
    }

    /// <inheritdoc/>
    public string Describe() => $"slots of {stage} from {firstRegister} on: {DefinitionText.Of(rules)}";

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
