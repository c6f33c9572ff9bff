namespace ClearanceSim.Experiments.Replications;

/// <summary>An experiment cannot be run or has failed; the message says which part and why, for whoever started it.</summary>
public sealed class ExperimentException : Exception
{
    /// <summary>Says why.</summary>
    public ExperimentException(string message)
        : base(message)
    {
    }

    /// <summary>Says why, and keeps what was thrown below.</summary>
    public ExperimentException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
