using System.Buffers.Text;
using System.Text;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Experiments.DeclarationLog;

/// <summary>
/// What an entity is called outside the simulation: by its declaration's number, or <c>SOURCE-ORDINAL</c> where there is none.
/// </summary>
public sealed class DeclarationNaming
{
    private readonly int number;
    private readonly bool isText;
    private readonly byte[][] sources;

    /// <summary>The naming of a program's entities.</summary>
    public DeclarationNaming(CompiledProgram program)
    {
        var attribute = program.Attributes.Find("number");
        number = attribute?.Slot ?? -1;
        isText = attribute?.Kind == AttributeKind.Text;
        sources = [.. program.Process.Sources.Select(s => Encoding.UTF8.GetBytes(s.Name + "-"))];
    }

    /// <summary>Most bytes that a name takes.</summary>
    public int Longest => Math.Max(32, sources.Select(s => s.Length + 20).DefaultIfEmpty(0).Max());

    /// <summary>The name of the entity whose row this is.</summary>
    public string Of(ReadOnlySpan<long> row)
    {
        Span<byte> name = stackalloc byte[Longest];
        return Encoding.UTF8.GetString(name[..Write(row, name)]);
    }

    /// <summary>Writes the name as UTF-8 and returns its length; allocates only where a foreign number is a text.</summary>
    public int Write(ReadOnlySpan<long> row, Span<byte> to)
    {
        if (number < 0)
        {
            var source = sources[row[AttributeSchema.Source]];
            source.CopyTo(to);
            Utf8Formatter.TryFormat(row[AttributeSchema.Ordinal], to[source.Length..], out int digits);
            return source.Length + digits;
        }
        long cell = row[number];
        if (!isText && DeclarationNumber.TryFromCell(cell, out _))
        {
            // 18 digits as 5/6/7, without a string for every declaration.
            for (int at = 19; at >= 0; at--)
            {
                if (at is 5 or 12)
                {
                    to[at] = (byte)'/';
                    continue;
                }
                to[at] = (byte)('0' + cell % 10);
                cell /= 10;
            }
            return 20;
        }
        if (!isText && cell >= 0)
        {
            Utf8Formatter.TryFormat(cell, to, out int digits);
            return digits;
        }
        return Encoding.UTF8.GetBytes(PackedText.Unpack(cell), to);
    }
}
