using System.Numerics;
using System.Runtime.CompilerServices;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;

namespace ClearanceSim.Customs.Risk;

/// <summary>Narrows the profiles to those that a row can still match, by a few table look-ups of 64 profiles at once.</summary>
/// <remarks>
/// For every indexed column the column's values fall into classes (a code, a chapter, a country that some profile names), and a
/// table holds for each class the set of profiles that can be true there. The candidates are the intersection over the columns. A
/// column that rules out nothing is left out. With forty profiles this takes a tenth of the time of asking each in turn.
/// </remarks>
internal sealed class ProfileIndex
{
    private const int Chapters = 100;
    private const long ChapterWidth = 100_000_000;

    private readonly Column[] columns;
    private readonly ulong[] masks;
    private readonly ulong[] exact;

    /// <summary>An index of the conditions.</summary>
    public ProfileIndex(IReadOnlyList<Condition> conditions, AttributeSchema schema)
    {
        Words = (conditions.Count + 63) / 64;
        var kept = new List<Column>();
        var all = new List<ulong>();
        foreach (var attribute in schema.Attributes)
        {
            if (Classes(attribute, conditions) is not { } classes) continue;
            ulong[] table = Table(conditions, attribute.Slot, classes.Ranges);
            if (!RulesOut(table, classes.Ranges.Length * conditions.Count)) continue;
            kept.Add(classes.Column with { Start = all.Count });
            all.AddRange(table);
        }
        columns = [.. kept];
        masks = [.. all];
        exact = new ulong[Words];
        for (int i = 0; i < conditions.Count; i++)
            if (IsExact(conditions[i], schema)) exact[i / 64] |= 1UL << (i % 64);
        if (conditions.Count % 64 != 0) LastWord = (1UL << (conditions.Count % 64)) - 1;
    }

    private enum Kind : byte
    {
        Code,
        Chapter,
        Text,
    }

    /// <summary>Words of 64 profiles.</summary>
    public int Words { get; }

    private ulong LastWord { get; } = ulong.MaxValue;

    /// <summary>The profiles of a word that the row can match, one bit each.</summary>
    /// <param name="row">The row.</param>
    /// <param name="word">Which word.</param>
    /// <param name="certain">Those whose condition the row matches for certain, if they are among the result.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Candidates(ReadOnlySpan<long> row, int word, out ulong certain)
    {
        certain = exact[word];
        ulong found = word == Words - 1 ? LastWord : ulong.MaxValue;
        foreach (ref readonly var column in columns.AsSpan())
        {
            long cell = row[column.Slot];
            long at = column.Kind switch
            {
                Kind.Code => cell,
                Kind.Chapter => cell / ChapterWidth,
                _ => Class(column.Texts, cell),
            };
            if ((ulong)at < (ulong)column.Count) found &= masks[column.Start + (int)at * Words + word];
            else certain = 0;
        }
        return found;
    }

    // Open addressing over a table at most half full; class 0 is for cells that no profile names.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Class((long Cell, int Class)[] texts, long cell)
    {
        int mask = texts.Length - 1;
        for (int at = Home(cell, mask); ; at = (at + 1) & mask)
        {
            ref readonly var entry = ref texts[at];
            if (entry.Class == 0) return 0;
            if (entry.Cell == cell) return entry.Class;
        }
    }

    private static int Home(long cell, int mask) => (int)((ulong)cell * 0x9E3779B97F4A7C15 >> 40) & mask;

    private static (Column Column, (long Low, long High)[] Ranges)? Classes(
        AttributeDefinition attribute, IReadOnlyList<Condition> conditions)
    {
        switch (attribute.Kind)
        {
            case AttributeKind.Code:
                return (new(attribute.Slot, Kind.Code, 0, attribute.Codes.Count, []), Points(attribute.Codes.Count));
            case AttributeKind.Flags when attribute.Codes.Count <= 8:
                return (new(attribute.Slot, Kind.Code, 0, 1 << attribute.Codes.Count, []), Points(1 << attribute.Codes.Count));
            case AttributeKind.Commodity:
                var chapters = Enumerable.Range(0, Chapters).Select(c => (c * ChapterWidth, (c + 1) * ChapterWidth - 1));
                return (new(attribute.Slot, Kind.Chapter, 0, Chapters, []), [.. chapters]);
            case AttributeKind.Text:
                return Texts(attribute.Slot, conditions);
            default:
                return null;
        }
    }

    /// <summary>Is a condition true wherever no column rules it out: a conjunction of parts each of which one column's classes decide?</summary>
    private bool IsExact(Condition condition, AttributeSchema schema) => condition switch
    {
        Condition.And a => a.Parts.All(p => IsExact(p, schema)),
        _ => condition.Slots().Distinct().ToList() is [var slot]
            && !condition.Draws()
            && columns.Any(c => c.Slot == slot)
            && Classes(schema.Attributes[slot], [condition]) is { } classes
            && classes.Ranges.All(r => Possibility.Of(condition, slot, r.Low, r.High) is { True: var t, False: var f } && t != f),
    };

    private static (long, long)[] Points(int count) => [.. Enumerable.Range(0, count).Select(v => ((long)v, (long)v))];

    private static (Column, (long, long)[])? Texts(int slot, IReadOnlyList<Condition> conditions)
    {
        var named = new SortedSet<long>();
        foreach (var condition in conditions)
            if (!Collect(condition, slot, named)) return null;
        if (named.Count == 0) return null;
        // A cell that no condition names stands for all such cells: equality tells them apart from none of the others.
        long other = 0;
        while (named.Contains(other)) other++;
        var ranges = new List<(long, long)> { (other, other) };
        int size = 4;
        while (size < 2 * named.Count + 2) size *= 2;
        var table = new (long Cell, int Class)[size];
        foreach (long cell in named)
        {
            int at = Home(cell, size - 1);
            while (table[at].Class != 0) at = (at + 1) & (size - 1);
            table[at] = (cell, ranges.Count);
            ranges.Add((cell, cell));
        }
        return (new Column(slot, Kind.Text, 0, ranges.Count, table), [.. ranges]);
    }

    /// <summary>Gathers the cells that the condition compares the column with; false if it asks for more than equality.</summary>
    private static bool Collect(Condition condition, int slot, SortedSet<long> named)
    {
        switch (condition)
        {
            case Condition.Between b when b.Slot == slot:
                named.Add(b.Low);
                return b.Low == b.High;
            case Condition.OneOf o when o.Slot == slot:
                named.UnionWith(o.Values);
                return true;
            case Condition.HasBits h:
                return h.Slot != slot;
            case Condition.Not n:
                return Collect(n.Part, slot, named);
            case Condition.And a:
                return a.Parts.All(p => Collect(p, slot, named));
            case Condition.Or o:
                return o.Parts.All(p => Collect(p, slot, named));
            default:
                return true;
        }
    }

    private ulong[] Table(IReadOnlyList<Condition> conditions, int slot, (long Low, long High)[] ranges)
    {
        var table = new ulong[ranges.Length * Words];
        for (int c = 0; c < ranges.Length; c++)
            for (int i = 0; i < conditions.Count; i++)
                if (Possibility.Of(conditions[i], slot, ranges[c].Low, ranges[c].High).True)
                    table[c * Words + i / 64] |= 1UL << (i % 64);
        return table;
    }

    private static bool RulesOut(ulong[] table, int possible) => table.Sum(word => BitOperations.PopCount(word)) < possible;

    private readonly record struct Column(int Slot, Kind Kind, int Start, int Count, (long Cell, int Class)[] Texts);
}
