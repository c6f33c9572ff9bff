using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>A batch file cannot be read, or a declaration cannot be written in a layout; says where and why.</summary>
public sealed class BatchException : Exception
{
    /// <summary>What is wrong, and where.</summary>
    public BatchException(InputError error)
        : base(error.ToString()) => Error = error;

    /// <summary>What is wrong, and where.</summary>
    public InputError Error { get; }
}
