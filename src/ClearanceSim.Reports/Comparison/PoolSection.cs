using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Officers, devices and systems, the busiest first.</summary>
internal static class PoolSection
{
    private const int Shown = 10;

    /// <summary>Writes the section, or nothing where no pool has a capacity.</summary>
    public static void Write(TextWriter writer, ComparedGroup group, ISectionMessages texts)
    {
        var pools = Pools(group);
        if (pools.Count == 0) return;
        writer.WriteLine();
        TextTable.WriteFitting(group.Members, members => Table(members, [.. pools.Take(Shown).Select(p => (p.Pool, p.Post))], texts), writer);
        if (pools.Count > Shown) writer.WriteParagraph(texts.OtherPools(pools.Count - Shown, Numbers.Share(pools[Shown].Busy)));
        writer.WriteParagraph(texts.PoolsMean);
    }

    /// <summary>The pools that have a capacity, the busiest first.</summary>
    public static IReadOnlyList<(string Pool, string? Post, double Busy)> Pools(ComparedGroup group) =>
    [
        .. group.Members.SelectMany(m => m.Result.Pools)
            .Where(p => p.Utilisation.Value is not null)
            .GroupBy(p => (p.Pool, p.Post))
            .Select(g => (g.Key, Busy: g.Max(p => p.Utilisation.Value!.Value)))
            .OrderByDescending(p => p.Busy)
            .ThenBy(p => p.Key.Pool, StringComparer.Ordinal)
            .ThenBy(p => p.Key.Post, StringComparer.Ordinal)
            .Select(p => (p.Key.Pool, p.Key.Post, p.Busy)),
    ];

    private static TextTable Table(IReadOnlyList<LabelledRegime> members, IReadOnlyList<(string Pool, string? Post)> pools, ISectionMessages texts)
    {
        var table = new TextTable();
        table.Add([texts.PoolsBusiest, .. members.SelectMany(m => new[] { m.Label, texts.Wait, texts.Queue })]);
        foreach (var (pool, post) in pools)
            table.Add([Name(pool, post), .. members.SelectMany(m => Figures(m.Result, pool, post))]);
        return table;
    }

    /// <summary>What a pool is called.</summary>
    public static string Name(string pool, string? post) => post is null ? pool : $"{pool}, {post}";

    private static string[] Figures(RegimeResult regime, string name, string? post)
    {
        var pool = regime.Pools.FirstOrDefault(p => p.Pool == name && p.Post == post);
        return pool is null
            ? [Cells.Nothing, Cells.Nothing, Cells.Nothing]
            :
            [
                pool.Utilisation.Value is { } busy ? Numbers.Share(busy) : Cells.Nothing,
                pool.Wait.Value is { } wait ? Durations.Rough(wait) : Cells.Nothing,
                pool.Queue.Value is { } queue ? Numbers.Quantity(queue) : Cells.Nothing,
            ];
    }
}
