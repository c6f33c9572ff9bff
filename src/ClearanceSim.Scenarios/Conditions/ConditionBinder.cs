using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Units;
using Term = ClearanceSim.Scenarios.Conditions.ConditionSyntax.Term;

namespace ClearanceSim.Scenarios.Conditions;

/// <summary>Finds the columns and values that a condition speaks of and turns every comparison into a range of cells.</summary>
internal sealed class ConditionBinder(AttributeSchema schema, string purpose, DateOnly start)
{
    private readonly List<ConditionError> errors = [];
    private readonly ComparisonBinder comparisons = new(schema, start);
    private int chances;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<ConditionError> Errors => errors;

    /// <summary>The condition; never holds where something is wrong with it.</summary>
    public Condition Bind(ConditionSyntax syntax)
    {
        try
        {
            return syntax switch
            {
                ConditionSyntax.Constant c => c.Value ? Condition.Always : Condition.Never,
                ConditionSyntax.And a => new Condition.And([.. a.Parts.Select(Bind)]),
                ConditionSyntax.Or o => new Condition.Or([.. o.Parts.Select(Bind)]),
                ConditionSyntax.Not n => new Condition.Not(Bind(n.Part)),
                ConditionSyntax.Chance c => BindChance(c),
                ConditionSyntax.Compare c =>
                    PostKinds.ToPosts(comparisons.Compare(Find(c.Column), c.Operator, c.Operand), schema),
                ConditionSyntax.In i => PostKinds.ToPosts(comparisons.In(Find(i.Column), i.Column, i.Values), schema),
                ConditionSyntax.Starts s => ComparisonBinder.Starts(Find(s.Column), s.Column, s.Values),
                ConditionSyntax.Has h => ComparisonBinder.Has(Find(h.Column), h.Column, h.Values),
                _ => throw new InvalidOperationException($"No binding for {syntax.GetType().Name}."),
            };
        }
        catch (BindingException e)
        {
            errors.AddRange(e.Errors);
            return Condition.Never;
        }
    }

    private AttributeDefinition Find(Term column)
    {
        if (schema.Find(column.Text) is { } attribute && column.Text != "draw-key") return attribute;
        if (column.Text == PostKinds.Word && schema.SiteKinds.Count > 0) return PostKinds.Column;
        // All of them, and what a planner thinks of before what the engine keeps for itself.
        var names = schema.Attributes.Where(a => a.Name != "draw-key")
            .OrderBy(a => a.Slot <= AttributeSchema.Source && a.Name != "post").Select(a => a.Name).ToList();
        if (schema.SiteKinds.Count > 0) names.Insert(names.IndexOf("post") + 1, PostKinds.Word);
        throw new BindingException(
            column, $"there is no column '{column.Text}'; {Spelling.Hint(column.Text, names, most: names.Count)}");
    }

    private Condition.Chance BindChance(ConditionSyntax.Chance chance)
    {
        if (QuantityText.Read(chance.Share.Text, Dimension.Share, out decimal share) is { } problem)
            throw new BindingException(chance.Share, problem);
        if (share is < 0 or > 1) throw new BindingException(chance.Share, $"'{chance.Share.Text}' is not between 0% and 100%");
        chances++;
        string name = chances == 1
            ? purpose
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{purpose}.{chances}");
        return new(name, (double)share);
    }

    /// <summary>Carries what is wrong with one comparison up to the binder, so that the others are still looked at.</summary>
    internal sealed class BindingException : Exception
    {
        public BindingException(Term at, string message)
            : this([new(at.At, message)])
        {
        }

        public BindingException(IReadOnlyList<ConditionError> errors)
            : base(errors[0].Message) => Errors = errors;

        public IReadOnlyList<ConditionError> Errors { get; }
    }
}
