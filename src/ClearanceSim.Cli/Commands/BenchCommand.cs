using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ClearanceSim.Cli.Bench;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim bench</c>: how fast the engine is on this machine.</summary>
internal static class BenchCommand
{
    private static readonly Option<string[]> Named = new("--workload")
    {
        HelpName = "NAME",
        Description = "Measure only this workload; may be given several times. An unknown name lists them.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("bench", "Measure the engine's speed on this machine.") { Named, SharedOptions.Format };
        command.Does(Run);
        return command;
    }

    private static int Run(ParseResult parsed, Session session)
    {
        var all = BenchWorkloads.All;
        string[] names = parsed.GetValue(Named) is { Length: > 0 } given ? given : [.. all.Select(w => w.Name)];
        var unknown = names.Where(n => all.All(w => w.Name != n)).ToList();
        if (unknown.Count > 0)
            throw new BadInputException(
                [.. unknown.Select(n => $"--workload: there is no '{n}'; {string.Join(", ", all.Select(w => w.Name))}.")]);
        var results = names.Length == 1
            ? [BenchRunner.Run(all.First(w => w.Name == names[0]), session.Stop)]
            : EachInAProcess(names, session);
        var document = new BenchDocument(results);
        if (parsed.GetValue(SharedOptions.Format) == "json") session.Out.WriteLine(document.ToJson());
        else WriteText(document, session.Out);
        return session.Stop.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }

    // One workload a process, so that a process's peak of memory is the workload's own.
    private static List<BenchResult> EachInAProcess(string[] names, Session session)
    {
        List<BenchResult> results = [];
        foreach (string name in names)
        {
            if (session.Stop.IsCancellationRequested) break;
            session.Error.WriteLine($"{name} ({results.Count + 1} of {names.Length}) ...");
            using var process = Process.Start(Child(name))!;
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (session.Stop.IsCancellationRequested) break;
            if (process.ExitCode == ExitCode.BadInput)
                throw new BadInputException($"The workload '{name}' cannot be run; see above.");
            if (process.ExitCode != 0 || BenchDocument.Read(output) is not { } document)
                throw new InvalidOperationException($"the workload '{name}' ended with exit code {process.ExitCode}");
            results.AddRange(document.Workloads);
        }

        return results;
    }

    private static ProcessStartInfo Child(string workload)
    {
        string program = Environment.ProcessPath ?? throw new InvalidOperationException("the program's own path is not known");
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, UseShellExecute = false };
        // Under the "dotnet" host the first argument is the program's library; as an executable of its own there is none.
        if (Path.GetFileNameWithoutExtension(program) == "dotnet") start.ArgumentList.Add(typeof(BenchCommand).Assembly.Location);
        foreach (string argument in (string[])["bench", "--workload", workload, "--format", "json"])
            start.ArgumentList.Add(argument);
        return start;
    }

    // The document's "meanWaitSeconds" is read as "mean wait seconds".
    private static string Words(string key) =>
        string.Concat(key.Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));

    private static void WriteText(BenchDocument document, TextWriter writer)
    {
        var table = new TextTable(2);
        table.Add("WORKLOAD", "RATE", "", "EVENTS/S", "SECONDS", "BYTES EACH", "PEAK MB");
        foreach (var w in document.Workloads)
        {
            table.Add(
                w.Name,
                Numbers.Grouped(w.Rate),
                w.Unit,
                Numbers.Grouped(w.EventsPerSecond),
                w.Seconds.ToString("0.000", CultureInfo.InvariantCulture),
                w.AllocatedBytesPerEntity.ToString("0.00", CultureInfo.InvariantCulture),
                Numbers.Grouped(w.PeakBytes / 1e6));
        }

        table.Write(writer);
        foreach (var w in document.Workloads.Where(w => w.Checks.Count > 0))
        {
            string checks = string.Join(", ", w.Checks.Select(c => FormattableString.Invariant($"{Words(c.Key)} {c.Value:G6}")));
            writer.WriteParagraph($"{w.Name}: {checks}.", rest: "  ");
        }
    }
}
