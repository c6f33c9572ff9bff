using System.CommandLine;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Experiments.Files;

namespace ClearanceSim.Cli.Commands;

/// <summary>Gives out what an experiment came to: as text or document, and as files.</summary>
internal static class DocumentOutput
{
    /// <summary>Prints it, and writes its files where a folder was asked for.</summary>
    /// <param name="json">The document.</param>
    /// <param name="report">Writes the text for people.</param>
    /// <param name="files">The files, with their names within the folder.</param>
    /// <param name="folder">The folder; null: none was asked for.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="session">The session.</param>
    public static int Give(
        string json, Action<TextWriter> report, Func<IEnumerable<(string Name, byte[] Bytes)>> files, string? folder, ParseResult parsed,
        Session session)
    {
        if (parsed.GetValue(SharedOptions.Format) == "json") session.Out.WriteLine(json);
        else report(session.Out);
        session.Out.Flush();
        foreach (var (name, bytes) in folder is null ? [] : files()) new OutputFile(Path.Combine(folder!, name)).Write(to => to.Write(bytes));
        return ExitCode.Done;
    }

    /// <summary>Says how much was found in the catalogue, and whether something could not be kept there.</summary>
    public static void TellCatalogue(int found, int all, string? problem, Session session)
    {
        if (found > 0) session.Error.WriteLine($"{found} of {all} replications were in the catalogue; {all - found} were run.");
        if (problem is not null)
            session.Error.WriteLine($"Not all replications could be kept: {problem} The results are whole; what was kept before is still there.");
    }
}
