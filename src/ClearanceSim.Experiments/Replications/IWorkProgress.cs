namespace ClearanceSim.Experiments.Replications;

/// <summary>How far some work is: read by a face as often as it likes, from any thread.</summary>
public interface IWorkProgress
{
    /// <summary>Share of the work that is done, 0 to 1.</summary>
    double Share { get; }

    /// <summary>What is finished, in words: <c>12 of 512 combinations</c>.</summary>
    string InWords { get; }
}
