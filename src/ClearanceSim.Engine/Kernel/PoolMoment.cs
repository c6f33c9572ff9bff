namespace ClearanceSim.Engine.Kernel;

/// <summary>A pool at a moment.</summary>
/// <param name="Available">Units there are: scheduled, or none while the pool is broken; half of all integers where it is unlimited.</param>
/// <param name="Busy">Units that work. More than there are where work is finished after closing.</param>
/// <param name="Waiting">Tokens in the queue.</param>
/// <param name="Interrupted">Tokens whose work was interrupted and that wait to go on with it.</param>
public readonly record struct PoolMoment(int Available, int Busy, int Waiting, int Interrupted);
