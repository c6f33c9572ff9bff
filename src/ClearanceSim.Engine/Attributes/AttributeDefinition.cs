namespace ClearanceSim.Engine.Attributes;

/// <summary>One attribute of an entity: its name, its slot in the entity's row and the reading of that slot.</summary>
public sealed record AttributeDefinition
{
    /// <summary>The name by which conditions and steps speak of it, in kebab-case.</summary>
    public required string Name { get; init; }

    /// <summary>Index of the attribute's 64-bit cell in the entity's row.</summary>
    public required int Slot { get; init; }

    /// <summary>How the cell is read.</summary>
    public required AttributeKind Kind { get; init; }

    /// <summary>Cells per unit for a <see cref="AttributeKind.Number"/>: 100 for money kept to the hundredth, 1 for a count.</summary>
    public long Scale { get; init; } = 1;

    /// <summary>The unit that a person writes behind the number (<c>KZT</c>, <c>kg</c>, <c>%</c>), or empty.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The names of a <see cref="AttributeKind.Code"/> or <see cref="AttributeKind.Flags"/>, in the order of their values.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>What the cell holds when an entity is created.</summary>
    public long Initial { get; init; }

    /// <summary>The name of a <see cref="AttributeKind.Code"/>'s cell, or null if the cell is none of the codes.</summary>
    public string? CodeOf(long cell) => cell >= 0 && cell < Codes.Count ? Codes[(int)cell] : null;

    /// <summary>The names of the <see cref="AttributeKind.Flags"/> that are set in a cell.</summary>
    public IEnumerable<string> FlagsOf(long cell) => Codes.Where((_, bit) => (cell >> bit & 1) != 0);
}
