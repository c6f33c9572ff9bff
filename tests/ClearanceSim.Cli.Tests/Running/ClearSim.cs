using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ClearanceSim.Cli.Tests.Running;

/// <summary>The real program in a process of its own, in a folder of its own.</summary>
public sealed class ClearSim : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("clearsim-test-").FullName;

    /// <summary>A folder that goes away with this.</summary>
    public string Folder => folder;

    /// <summary>The state folder that every command is given.</summary>
    public string State => Path.Combine(folder, "state");

    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file of the repository.</summary>
    public static string Shipped(string path) => Path.Combine(Root, path);

    /// <summary>A file beside the tests.</summary>
    public static string Beside(string path) => Path.Combine(AppContext.BaseDirectory, path);

    /// <summary>Runs a command to its end.</summary>
    public Outcome Run(params string[] arguments) => RunWith("", arguments);

    /// <summary>Runs a command to its end, with what it reads from stdin.</summary>
    public Outcome RunWith(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output.Result, error.Result);
    }

    // A shell lets its background jobs ignore SIGINT, and what they start inherits that; tests of interruptions would wait for ever.
    private static readonly bool ignoresInterrupts = IgnoresInterrupts();

    private static bool IgnoresInterrupts()
    {
        const string status = "/proc/self/status", key = "SigIgn:";
        string? line = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(l => l.StartsWith(key, StringComparison.Ordinal)) : null;
        const ulong interrupt = 1UL << 1;
        return line is not null && (Convert.ToUInt64(line[key.Length..].Trim(), 16) & interrupt) != 0;
    }

    /// <summary>Starts a command.</summary>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(ignoresInterrupts ? "env" : "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (ignoresInterrupts)
        {
            start.ArgumentList.Add("--default-signal=INT");
            start.ArgumentList.Add("dotnet");
        }
        start.ArgumentList.Add(Beside("clearsim.dll"));
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        start.ArgumentList.Add("--state");
        start.ArgumentList.Add(State);
        return Process.Start(start)!;
    }

    /// <summary>Writes a file into the folder.</summary>
    public string Write(string name, string text)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Copies the shipped scenarios into the folder, so that scenarios of a test can extend them.</summary>
    public string CopyScenarios()
    {
        string target = Path.Combine(folder, "scenarios");
        foreach (string file in Directory.EnumerateFiles(Shipped("scenarios"), "*.yaml", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(target, Path.GetRelativePath(Shipped("scenarios"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return target;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string FindRoot()
    {
        for (string? at = AppContext.BaseDirectory; at is not null; at = Path.GetDirectoryName(at))
            if (File.Exists(Path.Combine(at, "ClearanceSim.sln"))) return at;
        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}

/// <summary>What a command left.</summary>
public sealed record Outcome(int ExitCode, string Output, string Error)
{
    /// <summary>The output as a JSON document.</summary>
    public JsonNode Json => JsonNode.Parse(Output)!;
}
