namespace ClearanceSim.Engine.Programs;

/// <summary>A process cannot be compiled. All that is wrong with it is said at once.</summary>
/// <param name="errors">Every error.</param>
public sealed class ProcessException(IReadOnlyList<ProcessError> errors) : Exception(string.Join(Environment.NewLine, errors))
{
    /// <summary>Every error.</summary>
    public IReadOnlyList<ProcessError> Errors { get; } = errors;
}

/// <summary>One thing that is wrong with a process.</summary>
/// <param name="Where">The name of the step, or what else it is about; null: the sentence says it.</param>
/// <param name="Sentence">What is wrong.</param>
public sealed record ProcessError(string? Where, string Sentence)
{
    /// <inheritdoc/>
    public override string ToString() => Where is null ? Sentence : $"{Where}: {Sentence}";
}
