using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using static ClearanceSim.Scenarios.Conditions.ConditionBinder;
using Term = ClearanceSim.Scenarios.Conditions.ConditionSyntax.Term;

namespace ClearanceSim.Scenarios.Conditions;

/// <summary>Binds the comparisons of one column by the column's kind.</summary>
internal sealed class ComparisonBinder(AttributeSchema schema, DateOnly start)
{
    private readonly CellText cells = new(start);

    /// <summary><c>column op operand</c>, where the operand is a value or another column.</summary>
    public Condition Compare(AttributeDefinition column, Term comparison, Term operand)
    {
        if (comparison.Text == "=") throw new BindingException(comparison, "'=' compares nothing; write '==' for 'is equal to'");
        bool orders = comparison.Text is not ("==" or "!=");
        if (column.Kind == AttributeKind.Flags)
            throw new BindingException(comparison, $"'{column.Name}' is a set of flags; write '{column.Name} has …'");
        if (orders && column.Kind is AttributeKind.Code or AttributeKind.Text or AttributeKind.Commodity)
            throw new BindingException(comparison, $"'{column.Name}' has no order; compare it with ==, != or in");
        if (Other(column, operand) is { } other) return Columns(column, comparison.Text, other);
        if (!orders && !CellText.IsContinuous(column.Kind))
        {
            long cell = Cell(column, operand);
            var equal = new Condition.Between(column.Slot, cell, cell);
            return comparison.Text == "==" ? equal : new Condition.Not(equal);
        }
        return Range(column, comparison, operand);
    }

    /// <summary><c>column in [a, b]</c>.</summary>
    public Condition In(AttributeDefinition column, Term at, IReadOnlyList<Term> values)
    {
        if (column.Kind == AttributeKind.Flags)
            throw new BindingException(at, $"'{column.Name}' is a set of flags; write '{column.Name} has [ … ]'");
        if (values.Count == 0) throw new BindingException(at, "nothing is in an empty list; name at least one value");
        return new Condition.OneOf(column.Slot, All(values, v => Cell(column, v)));
    }

    /// <summary><c>column starts [prefixes]</c>.</summary>
    public static Condition Starts(AttributeDefinition column, Term at, IReadOnlyList<Term> values)
    {
        if (column.Kind != AttributeKind.Commodity)
            throw new BindingException(at, $"'{column.Name}' is no commodity code; only such a code 'starts' with figures");
        if (values.Count == 0) throw new BindingException(at, "nothing starts with an empty list; name at least one beginning");
        var ranges = All(values, v => Customs.Declarations.HsCode.TryRange(v.Text, out long low, out long high)
            ? (Condition)new Condition.Between(column.Slot, low, high)
            : throw new BindingException(
                v, $"'{v.Text}' is no beginning of a commodity code; write 1 to 10 figures such as 8703"));
        return ranges.Count == 1 ? ranges[0] : new Condition.Or(ranges);
    }

    /// <summary><c>column has flag</c>, <c>has [any of these]</c>, <c>has any</c>.</summary>
    public static Condition Has(AttributeDefinition column, Term at, IReadOnlyList<Term> values)
    {
        if (column.Kind != AttributeKind.Flags)
            throw new BindingException(
                at, $"'{column.Name}' is no set of flags; write '{column.Name} ==' or '{column.Name} in [ … ]'");
        if (values.Count == 0) throw new BindingException(at, "an empty list names no flag; name at least one");
        if (values is [{ Text: "any" }]) return new Condition.HasBits(column.Slot, (1L << column.Codes.Count) - 1);
        long mask = All(values, v => 1L << CellText.Code(column, v)).Aggregate(0L, (all, bit) => all | bit);
        return new Condition.HasBits(column.Slot, mask);
    }

    private Condition Range(AttributeDefinition column, Term comparison, Term operand)
    {
        decimal value = cells.Amount(column, operand);
        // An unset time is before every moment, and yet not "earlier than" one.
        long least = column.Kind == AttributeKind.Time ? AttributeSchema.Unset + 1 : long.MinValue;
        if (comparison.Text is "==" or "!=") Whole(column, operand);
        long floor = Clamp(Math.Floor(value)), ceiling = Clamp(Math.Ceiling(value));
        return comparison.Text switch
        {
            "==" => new Condition.Between(column.Slot, floor, floor),
            "!=" => new Condition.Or([Below(column, least, floor), Above(column, floor)]),
            "<" => Below(column, least, ceiling),
            "<=" => new Condition.Between(column.Slot, least, floor),
            ">" => Above(column, floor),
            _ => new Condition.Between(column.Slot, ceiling, long.MaxValue),
        };
    }

    private static Condition Below(AttributeDefinition column, long least, long cell) =>
        cell > least ? new Condition.Between(column.Slot, least, cell - 1) : Condition.Never;

    private static Condition Above(AttributeDefinition column, long cell) =>
        cell < long.MaxValue ? new Condition.Between(column.Slot, cell + 1, long.MaxValue) : Condition.Never;

    private static Condition Columns(AttributeDefinition left, string comparison, AttributeDefinition right)
    {
        Condition Within(long low, long high) => new Condition.Difference(left.Slot, right.Slot, low, high);
        return comparison switch
        {
            "==" => Within(0, 0),
            "!=" => new Condition.Not(Within(0, 0)),
            "<" => Within(long.MinValue, -1),
            "<=" => Within(long.MinValue, 0),
            ">" => Within(1, long.MaxValue),
            _ => Within(0, long.MaxValue),
        };
    }

    private AttributeDefinition? Other(AttributeDefinition column, Term operand)
    {
        if (operand.IsQuoted || schema.Find(operand.Text) is not { } other || column.Codes.Contains(operand.Text)) return null;
        bool alike = other.Kind == column.Kind
            && other.Unit == column.Unit
            && other.Scale == column.Scale
            && other.Codes.SequenceEqual(column.Codes);
        if (alike) return other;
        throw new BindingException(operand, $"'{other.Name}' and '{column.Name}' are not of one kind; compare like with like");
    }

    private long Cell(AttributeDefinition column, Term operand) =>
        CellText.IsContinuous(column.Kind) ? Whole(column, operand) : CellText.Cell(column, operand);

    private long Whole(AttributeDefinition column, Term operand)
    {
        decimal value = cells.Amount(column, operand);
        if (value == Math.Floor(value)) return Clamp(value);
        throw new BindingException(operand, $"'{column.Name}' is kept in whole "
            + $"{(column.Unit.Length > 0 ? column.Unit : "numbers")} and never equals '{operand.Text}'");
    }

    private static long Clamp(decimal value) => (long)Math.Clamp(value, long.MinValue + 2, long.MaxValue - 1);

    // Every value of a list is looked at, so that all that is wrong with it is told at once.
    private static List<T> All<T>(IReadOnlyList<Term> values, Func<Term, T> bind)
    {
        var bound = new List<T>();
        var wrong = new List<ConditionError>();
        foreach (var value in values)
        {
            try
            {
                bound.Add(bind(value));
            }
            catch (BindingException e)
            {
                wrong.AddRange(e.Errors);
            }
        }
        return wrong.Count == 0 ? bound : throw new BindingException(wrong);
    }
}
