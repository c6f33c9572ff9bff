using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Draws;

namespace ClearanceSim.Engine.Programs;

/// <summary>Code that a program's author runs on an entity's row (risk assessment, payment, filling in columns).</summary>
/// <remarks>
/// An action is immutable and shared by all replications and threads: whatever it must remember lives in the row or in registers, which
/// are part of every snapshot. It allocates nothing.
/// </remarks>
public interface IAction
{
    /// <summary>Reads and changes the row.</summary>
    void Run(ref ActionContext context);

    /// <summary>The action with all its parameters as a text, the same for equal actions: part of the program's hash.</summary>
    /// <remarks>A record's own text is enough as long as its members are not lists.</remarks>
    string Describe() => ToString() ?? "";
}

/// <summary>The body of an action, as the loop calls it: past an interface that many types implement, every call would search.</summary>
internal delegate void ActionBody(ref ActionContext context);

/// <summary>What an action sees of the simulation.</summary>
public readonly ref struct ActionContext(Span<long> row, Span<long> registers, long now, long visit = 0)
{
    /// <summary>The entity's cells, by slot.</summary>
    public Span<long> Row { get; } = row;

    /// <summary>The replication's registers: shared by all entities, zero at the start.</summary>
    public Span<long> Registers { get; } = registers;

    /// <summary>Simulated time, microseconds from the start.</summary>
    public long Now { get; } = now;

    /// <summary>64 random bits of this entity for a purpose (see <see cref="StableHash"/>), others each time that a step is repeated.</summary>
    public ulong Bits(ulong purpose) => Draw.Bits((ulong)Row[AttributeSchema.Key], purpose, visit);
}
