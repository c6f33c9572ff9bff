namespace ClearanceSim.Cli.CommandLine;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>An expectation was not met.</summary>
    public const int ExpectationNotMet = 1;

    /// <summary>Bad input: a command line, file or folder that cannot be used. Nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>A fault of the program itself (the number that BSD's sysexits gives it); the log says more.</summary>
    public const int Fault = 70;

    /// <summary>Interrupted by Ctrl+C or a request to end; what was finished is kept.</summary>
    public const int Interrupted = 130;
}
