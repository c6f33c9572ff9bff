using System.CommandLine;
using System.CommandLine.Invocation;

namespace ClearanceSim.Cli.CommandLine;

/// <summary>What a command does, with everything that may go wrong turned into an exit code.</summary>
/// <param name="work">The work.</param>
internal sealed class WorkAction(Func<ParseResult, Session, int> work) : SynchronousCommandLineAction
{
    /// <summary>The work itself.</summary>
    public Func<ParseResult, Session, int> Work { get; } = work;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        using var session = new Session(parseResult.GetValue(SharedOptions.State));
        try
        {
            int code = Work(parseResult, session);
            session.Out.Flush();
            return code;
        }
        catch (Exception failure)
        {
            return Failures.Report(failure, session);
        }
    }
}
