using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Traffic;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Processes;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Worlds;

/// <summary>Reads how the columns of a flow's declarations are drawn.</summary>
internal static class ColumnReader
{
    private const string SameAs = "same-as ";

    /// <summary>The draws by column; what cannot be read is left out.</summary>
    public static IReadOnlyDictionary<string, ColumnDraw> Read(Section? columns)
    {
        var draws = new Dictionary<string, ColumnDraw>(StringComparer.Ordinal);
        foreach (var key in ColumnTable.Keys)
            if (columns?[key.Name] is { } node && Draw(columns, key.Name, node) is { } draw) draws[key.Name] = draw;
        return draws;
    }

    private static ColumnDraw? Draw(Section columns, string name, YamlNode node)
    {
        var column = columns.Reading.Schema[name];
        string path = columns.PathOf(name);
        switch (name)
        {
            case "value" or "mass" or "items":
                return columns.Distribution(name) is { } amount ? new ColumnDraw.Amount(amount) : null;
            case "codes":
                var codes = columns.Sub(name);
                return new ColumnDraw.Flags(
                    [.. Prohibitions.List.Codes.Select((code, i) => (i, codes?.Number(code) ?? 0)).Where(f => f.Item2 > 0)]);
            case "documents-at-hand":
                if (columns.YesNo(name) is { } always) return new ColumnDraw.Always(always ? 1 : 0);
                return columns.Number(name) is { } share ? new ColumnDraw.OneOf([(0, 1 - share), (1, share)]) : null;
        }
        if (node is YamlScalar scalar)
        {
            if (scalar.Text.StartsWith(SameAs, StringComparison.Ordinal))
                return new ColumnDraw.SameAs(scalar.Text[SameAs.Length..].Trim());
            return ValueReader.Named(column, scalar.Text, scalar.Place, path, columns.Reading) is { } cell
                ? new ColumnDraw.Always(cell)
                : null;
        }
        return columns.Sub(name) is { } shares ? Choices(column, shares) : null;
    }

    private static ColumnDraw.OneOf? Choices(AttributeDefinition column, Section shares)
    {
        var choices = new List<(long, double)>();
        foreach (var (entry, path) in shares.Entries())
        {
            if (Quantity.Of(entry.Value, Dimension.Share) is not { } share) continue;
            if (ValueReader.Named(column, entry.Name, entry.Key.Place, path, shares.Reading) is { } cell)
                choices.Add((cell, (double)share));
        }
        if (choices.Count > 0 && choices.All(c => c.Item2 == 0))
            shares.Reading.Faults.Add(shares.Node.Place, shares.Path, "all shares are 0%; give one of them more");
        return choices.Count > 0 ? new(choices) : null;
    }
}
