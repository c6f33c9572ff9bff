namespace ClearanceSim.Engine.Kernel;

/// <summary>A pool at this moment of a replication.</summary>
/// <param name="Capacity">Units on duty: none while it is closed or broken.</param>
/// <param name="Busy">Units at work.</param>
/// <param name="Waiting">Tokens in its queue, those that were interrupted included.</param>
/// <param name="IsBroken">Is it out of order?</param>
public readonly record struct PoolNow(int Capacity, int Busy, int Waiting, bool IsBroken);

// What a face shows of the moment.
public sealed partial class Simulation
{
    /// <summary>Entities inside at this moment, whether observed or not.</summary>
    public int Inside => alive;

    /// <summary>A pool at this moment, by its index in <see cref="Programs.CompiledProgram.Pools"/>.</summary>
    public PoolNow PoolAt(int pool)
    {
        ref readonly PoolState state = ref pools[pool];
        return new PoolNow(state.Available, state.Busy, state.QueueLength + state.Paused, state.Mode == PoolMode.Broken);
    }
}
