using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>Where the readers of a batch tell what is wrong: up to a number of errors in full, the rest as a count.</summary>
/// <remarks>A batch may have a million rows with the same mistake, so this cannot keep them all.</remarks>
/// <param name="limit">How many to keep; 0 throws at the first.</param>
internal sealed class BatchFaults(int limit)
{
    private readonly List<InputError> errors = [];

    /// <summary>The first errors, in the order of the files and their lines.</summary>
    public IReadOnlyList<InputError> Errors => errors;

    /// <summary>How many there were beyond those kept.</summary>
    public long More { get; private set; }

    /// <summary>How many there were.</summary>
    public long Count => errors.Count + More;

    /// <summary>Notes an error.</summary>
    /// <exception cref="BatchException">None is to be kept.</exception>
    public void Add(string file, int line, int column, string heading, string message)
    {
        if (errors.Count < limit) errors.Add(new InputError(file, line, column, heading, message));
        else if (limit == 0) throw new BatchException(new InputError(file, line, column, heading, message));
        else More++;
    }
}
