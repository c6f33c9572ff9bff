namespace ClearanceSim.Experiments.Optimising;

/// <summary>Runs the model with an allocation.</summary>
public interface IAllocationRunner
{
    /// <summary>
    /// One figure of the measure for each replication. A replication of a number meets the same luck whatever the allocation, and replications
    /// of different numbers are independent.
    /// </summary>
    /// <param name="allocation">The allocation.</param>
    /// <param name="first">Number of the first replication, from 1.</param>
    /// <param name="count">How many.</param>
    /// <param name="stop">Ends the work.</param>
    /// <returns>In the order of the replications; NaN where nothing was observed.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    double[] Run(Allocation allocation, int first, int count, CancellationToken stop);
}
