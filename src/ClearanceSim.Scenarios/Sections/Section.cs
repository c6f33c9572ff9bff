using ClearanceSim.Customs.Money;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Sections;

/// <summary>A mapping being read by its table of keys.</summary>
/// <remarks>
/// Asking for a key that the table does not have is a mistake of the program, so the table cannot fall behind the reading.
/// </remarks>
internal sealed class Section(YamlMapping node, MappingShape shape, string path, Reading reading)
{
    /// <summary>The mapping.</summary>
    public YamlMapping Node => node;

    /// <summary>Its path.</summary>
    public string Path => path;

    /// <summary>What everybody needs to know.</summary>
    public Reading Reading => reading;

    /// <summary>The value of a key, or null.</summary>
    public YamlNode? this[string key] => Known(key) is not null ? node[key] : null;

    /// <summary>Is the key there?</summary>
    public bool Has(string key) => this[key] is not null;

    /// <summary>The path of a key.</summary>
    public string PathOf(string key) => TreePath.Join(path, key);

    /// <summary>The amount of a quantity, in its dimension's base unit.</summary>
    public decimal? Amount(string key)
    {
        var expected = Known(key).Shape;
        return node[key] is { } value
            ? Quantity.Of(value, expected.Dimension ?? throw new InvalidOperationException($"'{key}' is no quantity."))
            : null;
    }

    /// <summary>A duration in microseconds.</summary>
    public long? Duration(string key) => (long?)Amount(key);

    /// <summary>A whole number; what is too great for one is reported by its shape.</summary>
    public int? Count(string key) => Amount(key) is { } amount ? (int)Math.Clamp(amount, int.MinValue, int.MaxValue) : null;

    /// <summary>A share, 0 to 1, or another real number.</summary>
    public double? Number(string key) => (double?)Amount(key);

    /// <summary>What something costs, with the range that an assumption gives it.</summary>
    public Price? Price(string key)
    {
        var expected = Known(key).Shape;
        return Quantity.RangeOf(node[key], expected.Dimension ?? throw new InvalidOperationException($"'{key}' is no quantity.")) is { } range
            && range.Low >= 0 && range.Low <= range.Value && range.Value <= range.High // else it has been reported by its shape
            ? new((double)range.Low, (double)range.Value, (double)range.High)
            : null;
    }

    /// <summary>A text or word.</summary>
    public string? Text(string key) => this[key] is YamlScalar { IsEmpty: false } scalar ? scalar.Text : null;

    /// <summary>Yes or no.</summary>
    public bool? YesNo(string key) => Text(key) switch
    {
        "yes" or "true" => true,
        "no" or "false" => false,
        _ => null,
    };

    /// <summary>A moment, in microseconds from the start.</summary>
    public long? Moment(string key) => Text(key) switch
    {
        null => null,
        var text when DateText.TryRead(text, out DateTime moment) => DateText.Since(moment, reading.Calendar.Start),
        var text => QuantityText.Read(text, Dimension.Duration, out decimal since) is null ? (long)since : null,
    };

    /// <summary>A condition; chances draw for the purpose <c>OWNER.KEY</c>.</summary>
    public Condition? Condition(string key, string owner) => reading.Condition(this[key], PathOf(key), $"{owner}.{key}");

    /// <summary>A distribution in the base unit of its dimension.</summary>
    public Distribution? Distribution(string key)
    {
        var dimension = Known(key).Shape.Dimension ?? throw new InvalidOperationException($"'{key}' is no distribution.");
        return node[key] is { } value ? reading.Distribution(value, PathOf(key), dimension, 1) : null;
    }

    /// <summary>A mapping under a key, or null.</summary>
    public Section? Sub(string key)
    {
        var expected = Known(key).Shape;
        return node[key] is YamlMapping value && expected.For(value) is MappingShape inner
            ? new(value, inner, PathOf(key), reading)
            : null;
    }

    /// <summary>The items of a list under a key, or the single item that stands for one, with their paths.</summary>
    public IEnumerable<(YamlNode Node, string Path)> Items(string key) => this[key] switch
    {
        YamlSequence list => list.Items.Select((item, i) => (item, TreePath.Join(PathOf(key), i + 1))),
        YamlScalar { IsEmpty: true } or null => [],
        var single => [(single, PathOf(key))],
    };

    /// <summary>The texts of a list under a key.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        [.. Items(key).Select(i => i.Node).OfType<YamlScalar>().Select(s => s.Text)];

    /// <summary>The mappings among the items of a list under a key.</summary>
    public IEnumerable<Section> Sections(string key)
    {
        var item = Known(key).Shape.Child(node, "") ?? throw new InvalidOperationException($"'{key}' is no list.");
        foreach (var (value, at) in Items(key))
            if (value is YamlMapping mapping && item.For(mapping) is MappingShape inner)
                yield return new(mapping, inner, at, reading);
    }

    /// <summary>The entries of a mapping whose keys its author chooses.</summary>
    public IEnumerable<(YamlEntry Entry, string Path)> Entries() =>
        node.Entries.Where(
            e => shape.Find(e.Name) is null && shape.Open is not null).Select(e => (e, TreePath.Join(path, e.Name)));

    /// <summary>The entries of such a mapping as mappings themselves.</summary>
    public IEnumerable<(string Name, Section Section)> Named()
    {
        foreach (var (entry, at) in Entries())
            if (entry.Value is YamlMapping mapping && shape.Open!.Value.For(mapping) is MappingShape inner)
                yield return (entry.Name, new(mapping, inner, at, reading));
    }

    /// <summary>Notes that a key's value is wrong.</summary>
    public void Fault(string key, string message) =>
        reading.Faults.Add((node.Find(key)?.Value ?? node).Place, PathOf(key), message);

    private Key Known(string key) =>
        shape.Find(key) ?? throw new InvalidOperationException($"'{key}' is not in the table of {shape.Name}.");
}
