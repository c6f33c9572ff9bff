namespace ClearanceSim.Engine.Programs;

/// <summary>A process cannot be compiled. All that is wrong with it is said at once.</summary>
/// <param name="errors">One sentence for each error, naming the step or pool.</param>
public sealed class ProcessException(IReadOnlyList<string> errors) : Exception(string.Join(Environment.NewLine, errors))
{
    /// <summary>One sentence for each error.</summary>
    public IReadOnlyList<string> Errors { get; } = errors;
}
