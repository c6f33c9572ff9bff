using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Units;
using static ClearanceSim.Scenarios.Conditions.ConditionBinder;
using Term = ClearanceSim.Scenarios.Conditions.ConditionSyntax.Term;

namespace ClearanceSim.Scenarios.Conditions;

/// <summary>Turns written values into cells of a column.</summary>
internal sealed class CellText(DateOnly start)
{
    /// <summary>Has the kind amounts between which there are others (and not names)?</summary>
    public static bool IsContinuous(AttributeKind kind) =>
        kind is AttributeKind.Number or AttributeKind.Time or AttributeKind.Duration;

    /// <summary>The place of a code or flag in the column's list.</summary>
    public static int Code(AttributeDefinition column, Term value)
    {
        for (int i = 0; i < column.Codes.Count; i++)
            if (column.Codes[i] == value.Text) return i;
        throw new BindingException(
            value, $"'{value.Text}' is no value of '{column.Name}'; {Spelling.Hint(value.Text, column.Codes)}");
    }

    /// <summary>The cell of a named value: a code, a text, a commodity code.</summary>
    public static long Cell(AttributeDefinition column, Term value) => column.Kind switch
    {
        AttributeKind.Code => Code(column, value),
        AttributeKind.Text when column.Unit == CountryCode.Unit && CountryCode.Problem(value.Text) is { } problem =>
            throw new BindingException(value, problem),
        AttributeKind.Text => PackedText.Pack(value.Text),
        _ => value.Text.Length == HsCode.Length && HsCode.TryParse(value.Text, out var code)
            ? code.Cell
            : throw new BindingException(
                value, $"'{value.Text}' is no full commodity code; write ten figures, or '{column.Name} starts {value.Text}'"),
    };

    /// <summary>The cell of an amount, not yet rounded.</summary>
    public decimal Amount(AttributeDefinition column, Term value)
    {
        if (column.Kind == AttributeKind.Time) return Moment(value);
        if (column.Name == "number" && DeclarationNumber.TryParse(value.Text, out var number)) return number.Cell;
        var dimension = column.Kind == AttributeKind.Duration ? Dimension.Duration : Dimension.OfUnit(column.Unit);
        if (QuantityText.Read(value.Text, dimension, out decimal amount) is { } problem)
            throw new BindingException(value, problem);
        return amount * column.Scale;
    }

    private decimal Moment(Term value)
    {
        if (DateText.TryRead(value.Text, out DateTime moment)) return DateText.Since(moment, start);
        return QuantityText.Read(value.Text, Dimension.Duration, out decimal sinceStart) is null
            ? sinceStart
            : throw new BindingException(
                value, $"'{value.Text}' is no moment; {DateText.Writing}, or a duration since the start");
    }
}
