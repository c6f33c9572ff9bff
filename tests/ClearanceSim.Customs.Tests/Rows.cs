using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Tests;

/// <summary>Rows of declarations as the engine would hand them to actions.</summary>
internal static class Rows
{
    public static readonly AttributeSchema Schema = DeclarationSchema.Create(["north", "south"]);

    /// <summary>The row of the n-th declaration of a replication, as it is at creation.</summary>
    public static long[] New(long ordinal = 1, ulong seed = 1, long created = 0)
    {
        long[] row = [.. Schema.Attributes.Select(a => a.Initial)];
        row[AttributeSchema.Key] = (long)Draw.Entity(Draw.Replication(seed, 1), Draw.Identity(StableHash.Of("test"), ordinal));
        row[AttributeSchema.Ordinal] = ordinal;
        row[AttributeSchema.Created] = created;
        return row;
    }

    public static void Run(this IAction action, long[] row, long[]? registers = null, long now = 0)
    {
        var context = new ActionContext(row, registers ?? [], now);
        action.Run(ref context);
    }
}
