namespace ClearanceSim.Engine.Conditions;

/// <summary>A yes-or-no question about one entity's row, as a tree; <see cref="ConditionTable"/> compiles it.</summary>
/// <remarks>Texts are read into this tree elsewhere; slots and operands are already those of the row.</remarks>
public abstract record Condition
{
    /// <summary>True for every row.</summary>
    public static readonly Condition Always = new Constant(true);

    /// <summary>True for no row.</summary>
    public static readonly Condition Never = new Constant(false);

    /// <summary>The questions of which it is made, in order, without what joins them.</summary>
    public IEnumerable<Condition> Leaves() => this switch
    {
        And a => a.Parts.SelectMany(p => p.Leaves()),
        Or o => o.Parts.SelectMany(p => p.Leaves()),
        Not n => n.Part.Leaves(),
        _ => [this],
    };

    /// <summary>Does its answer depend on luck?</summary>
    public bool Draws() => Leaves().Any(leaf => leaf is Chance);

    /// <summary>The cells at which it looks, in order; one may come twice.</summary>
    public IEnumerable<int> Slots() => Leaves().SelectMany(leaf => leaf switch
    {
        Between b => [b.Slot],
        OneOf o => [o.Slot],
        HasBits h => [h.Slot],
        Difference d => [d.Left, d.Right],
        _ => Array.Empty<int>(),
    });

    /// <summary>The same answer for every row.</summary>
    public sealed record Constant(bool Value) : Condition;

    /// <summary>Is the cell at <paramref name="Slot"/> within the closed range [<paramref name="Low"/>, <paramref name="High"/>]?</summary>
    /// <remarks>Every comparison with a number is a range: <c>x &gt; 5</c> is [6, long.MaxValue].</remarks>
    public sealed record Between(int Slot, long Low, long High) : Condition;

    /// <summary>Is the cell one of these values?</summary>
    public sealed record OneOf(int Slot, IReadOnlyList<long> Values) : Condition;

    /// <summary>Has the cell at least one of the bits of the mask (all of them if <paramref name="All"/>)?</summary>
    public sealed record HasBits(int Slot, long Mask, bool All = false) : Condition;

    /// <summary>Compares two cells: left minus right within [<paramref name="Low"/>, <paramref name="High"/>].</summary>
    /// <remarks>The least and greatest of the range are open ends: <c>left &lt; right</c> is [long.MinValue, -1].</remarks>
    public sealed record Difference(int Left, int Right, long Low, long High) : Condition;

    /// <summary>True for a random share of the entities, each by its own luck.</summary>
    /// <param name="Purpose">Stable name of the draw.</param>
    /// <param name="Probability">0 to 1.</param>
    public sealed record Chance(string Purpose, double Probability) : Condition;

    /// <summary>True if all parts are.</summary>
    public sealed record And(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>True if any part is.</summary>
    public sealed record Or(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>True if the part is not.</summary>
    public sealed record Not(Condition Part) : Condition;
}
