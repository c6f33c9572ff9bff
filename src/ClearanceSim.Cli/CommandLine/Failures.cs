using ClearanceSim.Experiments.Replications;
using Microsoft.Extensions.Logging;

namespace ClearanceSim.Cli.CommandLine;

/// <summary>
/// What is said, and which exit code is given, when something goes wrong. Never a stack trace: that belongs to the log.
/// </summary>
internal static partial class Failures
{
    /// <summary>Says what happened and returns the exit code.</summary>
    public static int Report(Exception failure, Session session)
    {
        switch (failure)
        {
            case BadInputException bad:
                session.Close();
                foreach (string line in bad.Lines) session.Error.WriteLine(line);
                return ExitCode.BadInput;
            case OperationCanceledException when session.Stop.IsCancellationRequested:
                session.Close();
                session.Error.WriteLine("Interrupted before anything was finished.");
                return ExitCode.Interrupted;
            case IOException or UnauthorizedAccessException
                or ExperimentException { InnerException: IOException or UnauthorizedAccessException }:
                session.Close();
                session.Error.WriteLine($"clearsim: {failure.Message}");
                return ExitCode.BadInput;
            default:
                return ReportFault(failure, session);
        }
    }

    private static int ReportFault(Exception failure, Session session)
    {
        string where;
        try
        {
            var logger = session.Logger<Session>();
            LogFault(logger, failure);
            where = $"; details are in {session.State.LogFolder}";
        }
        catch (Exception)
        {
            where = ""; // the log itself cannot be written: the sentence is all that can be said
        }

        session.Close();
        session.Error.WriteLine(
            $"clearsim: a fault of the program ({failure.GetType().Name}: {FirstLine(failure.Message)}){where}.");
        return ExitCode.Fault;
    }

    private static string FirstLine(string message) => message.ReplaceLineEndings("\n").Split('\n')[0].TrimEnd('.');

    [LoggerMessage(Level = LogLevel.Critical, Message = "A fault of the program")]
    private static partial void LogFault(ILogger logger, Exception failure);
}
