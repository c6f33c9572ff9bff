namespace ClearanceSim.Cli.CommandLine;

/// <summary>Something that the user gave cannot be used. Each line is one error, complete in itself.</summary>
internal sealed class BadInputException(IReadOnlyList<string> lines, Exception? cause = null)
    : Exception(string.Join(Environment.NewLine, lines), cause)
{
    /// <summary>One error.</summary>
    public BadInputException(string line, Exception? cause = null) : this([line], cause)
    {
    }

    /// <summary>The errors, one a line.</summary>
    public IReadOnlyList<string> Lines { get; } = lines;
}
