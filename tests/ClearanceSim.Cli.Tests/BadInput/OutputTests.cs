using System.Diagnostics;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.BadInput;

/// <summary>Whoever reads the output goes away, or there is no room for it.</summary>
public class OutputTests
{
    [Theory]
    [InlineData("run", "Scenarios/ten-posts.yaml")]
    [InlineData("assumptions", "Scenarios/ten-posts.yaml")]
    [InlineData("trace", "Scenarios/ten-posts.yaml", "--declaration", "5")]
    public void A_reader_that_goes_away_is_no_fault_of_the_program(string command, string file, params string[] options)
    {
        using var program = new ClearSim();
        // The shell's pipe: 'true' reads nothing and has ended long before there is something to read.
        string arguments = string.Join(' ', options);
        var run = Shell($"dotnet '{ClearSim.Beside("clearsim.dll")}' {command} '{ClearSim.Beside(file)}' {arguments} --state "
            + $"'{program.State}' | true");
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of the program", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_said_in_a_sentence()
    {
        if (!File.Exists("/dev/full")) return;
        using var program = new ClearSim();
        var run = Shell($"dotnet '{ClearSim.Beside("clearsim.dll")}' run '{ClearSim.Beside("Scenarios/ten-posts.yaml")}' --state "
            + $"'{program.State}' > /dev/full");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("clearsim: standard output cannot be written: No space left on device", run.Error.Trim());
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("--help")]
    public void An_output_that_is_closed_is_said_in_a_sentence(string command)
    {
        if (OperatingSystem.IsWindows()) return;
        using var program = new ClearSim();
        var run = Shell($"dotnet '{ClearSim.Beside("clearsim.dll")}' {command} >&-");
        Assert.Equal((2, "clearsim: standard output cannot be written: Bad file descriptor"), (run.ExitCode, run.Error.Trim()));
    }

    [Fact]
    public void A_log_that_there_is_no_room_for_is_said_in_a_sentence_too_and_the_device_stays_one()
    {
        using var program = new ClearSim();
        string device = Path.Combine(program.Folder, "full");
        // Only root may make a device.
        if (Shell($"mknod '{device}' c 1 7 && ! echo 1 2> /dev/null > '{device}'").ExitCode != 0) return;
        var run = program.Run("run", ClearSim.Beside("Scenarios/ten-posts.yaml"), "--log", device);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"clearsim: The log '{device}' cannot be written: No space left on device", run.Error.Trim(),
            StringComparison.Ordinal);
        Assert.Equal(0, Shell($"test -c '{device}'").ExitCode);
        Assert.Equal(["full", "state"], Directory.GetFileSystemEntries(program.Folder).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("generate", "--count", "20", "--out")]
    [InlineData("run", "--log")]
    public void A_pipe_gets_all_that_a_file_would_and_stays_a_pipe(string command, params string[] options)
    {
        if (OperatingSystem.IsWindows()) return;
        using var program = new ClearSim();
        string pipe = Path.Combine(program.Folder, "pipe"), file = Path.Combine(program.Folder, "file");
        string[] arguments = [command, ClearSim.Beside("Scenarios/ten-posts.yaml"), .. options];
        Assert.Equal(0, program.Run([.. arguments, file]).ExitCode);
        Assert.Equal(0, Shell($"mkfifo '{pipe}'").ExitCode);
        using var reader = Process.Start("sh", ["-c", $"cat '{pipe}' > '{pipe}.read'"]);
        var run = program.Run([.. arguments, pipe]);
        Assert.True(run.ExitCode == 0, run.Error);
        reader.WaitForExit();
        Assert.Equal(File.ReadAllText(file), File.ReadAllText(pipe + ".read"));
        Assert.Equal(0, Shell($"test -p '{pipe}'").ExitCode);
    }

    [Fact]
    public void Folders_that_are_missing_come_into_being_with_what_is_written_into_them()
    {
        using var program = new ClearSim();
        var run = program.Run(
            "run", ClearSim.Beside("Scenarios/ten-posts.yaml"), "--out", "new/results", "--log", "new/logs/rows.ndjson");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.All(
            ["logs/rows.ndjson", "results/results.json", "results/report.html", "results/plots/posts.png", "results/tables/posts.csv"],
            file => Assert.True(new FileInfo(Path.Combine(program.Folder, "new", file)).Length > 0, file));
    }

    private static Outcome Shell(string line)
    {
        var start = new ProcessStartInfo("sh") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(line);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output.Result, error.Result);
    }
}
