namespace ClearanceSim.Engine.Attributes;

/// <summary>The attributes that a program's entities carry, and the layout of the row that holds them.</summary>
/// <remarks>
/// The first cells of every row belong to the engine (<see cref="Key"/> to <see cref="Source"/>); whoever builds a program adds its own
/// with <see cref="Add"/>. One schema serves every entity of a program, so a train and its containers have the same columns.
/// </remarks>
public sealed class AttributeSchema
{
    /// <summary>Cell of the entity's draw key: the root of all its random draws.</summary>
    public const int Key = 0;

    /// <summary>Cell of the site (post) whose pools serve the entity.</summary>
    public const int Site = 1;

    /// <summary>Cell of the priority, 0 (first) to 15 (last).</summary>
    public const int Priority = 2;

    /// <summary>Cell of the time of creation.</summary>
    public const int Created = 3;

    /// <summary>Cell of the entity's ordinal among those of its source, from 1.</summary>
    public const int Ordinal = 4;

    /// <summary>Cell of the source that created the entity: its index in the program.</summary>
    public const int Source = 5;

    /// <summary>What a time cell holds before its moment has come.</summary>
    public const long Unset = long.MinValue;

    private readonly List<AttributeDefinition> attributes = [];
    private readonly Dictionary<string, AttributeDefinition> byName = new(StringComparer.Ordinal);

    /// <summary>A schema with the engine's own cells; <paramref name="sites"/> name the posts, in the order of their numbers.</summary>
    public AttributeSchema(IReadOnlyList<string>? sites = null)
    {
        Sites = sites is { Count: > 0 } ? sites : ["all"];
        Add("draw-key", AttributeKind.Number);
        Add("post", AttributeKind.Code, codes: Sites);
        Add("priority", AttributeKind.Number, initial: 8);
        Add("created", AttributeKind.Time);
        Add("ordinal", AttributeKind.Number);
        Add("source", AttributeKind.Number);
    }

    /// <summary>The names of the sites (posts).</summary>
    public IReadOnlyList<string> Sites { get; }

    /// <summary>What kind of site each is, in the same order; empty where nobody says.</summary>
    public IReadOnlyList<string> SiteKinds { get; init; } = [];

    /// <summary>All attributes in the order of their slots.</summary>
    public IReadOnlyList<AttributeDefinition> Attributes => attributes;

    /// <summary>Cells in a row.</summary>
    public int Count => attributes.Count;

    /// <summary>Adds an attribute in the next free slot.</summary>
    /// <exception cref="ArgumentException">The name is taken, or a flags attribute names more than 63 flags.</exception>
    public AttributeDefinition Add(
        string name, AttributeKind kind, long scale = 1, string unit = "", IReadOnlyList<string>? codes = null, long initial = 0)
    {
        if (kind == AttributeKind.Flags && codes?.Count > 63) throw new ArgumentException($"'{name}' has more than 63 flags.", nameof(codes));
        var definition = new AttributeDefinition
        {
            Name = name,
            Slot = attributes.Count,
            Kind = kind,
            Scale = scale,
            Unit = unit,
            Codes = codes ?? [],
            Initial = initial,
        };
        if (!byName.TryAdd(name, definition)) throw new ArgumentException($"There is already an attribute '{name}'.", nameof(name));
        attributes.Add(definition);
        return definition;
    }

    /// <summary>A schema with the same attributes, to which more can be added without changing this one.</summary>
    public AttributeSchema Copy()
    {
        var copy = new AttributeSchema(Sites) { SiteKinds = SiteKinds };
        foreach (var a in attributes.Skip(copy.Count)) copy.Add(a.Name, a.Kind, a.Scale, a.Unit, a.Codes, a.Initial);
        return copy;
    }

    /// <summary>The attribute of that name, or null.</summary>
    public AttributeDefinition? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The attribute of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public AttributeDefinition this[string name] =>
        byName.TryGetValue(name, out var a) ? a : throw new KeyNotFoundException($"There is no attribute '{name}'.");
}
