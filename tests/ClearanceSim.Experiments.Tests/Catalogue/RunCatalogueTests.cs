using System.Diagnostics;
using System.Globalization;
using ClearanceSim.Experiments.Catalogue;

namespace ClearanceSim.Experiments.Tests.Catalogue;

public sealed class RunCatalogueTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "clearsim-catalogue-" + Guid.NewGuid().ToString("n"));

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void What_was_stored_is_listed_and_shown_as_it_was()
    {
        var catalogue = new RunCatalogue(folder);
        var run = CatalogueWriter.Run("baseline", 1);
        catalogue.Add(run);
        var listed = Assert.Single(catalogue.List());
        Assert.Equal((run.Record.Id, run.Record.Started, run.Record.Seed), (listed.Id, listed.Started, listed.Seed));
        Assert.Equal(run.Record.Figures, listed.Figures);
        Assert.Null(listed.Scenarios[0].Text);
        var shown = catalogue.Show(run.Record.Id)!;
        Assert.Equal(run.Results, shown.Results);
        Assert.Equal(run.Record.Scenarios, shown.Record.Scenarios);
        Assert.Null(catalogue.Show("no-such-id"));
    }

    [Fact]
    public void Results_take_a_small_part_of_the_room_that_they_print_to()
    {
        var catalogue = new RunCatalogue(folder);
        string results = "[" + string.Join(",\n", Enumerable.Range(0, 50_000).Select(i => $"  {{ \"value\": {i % 100} }}")) + "]";
        catalogue.Add(CatalogueWriter.Run("baseline", 1) with { Results = results });
        Assert.Equal(results, catalogue.Show(catalogue.List()[0].Id)!.Results);
        Assert.InRange(new FileInfo(catalogue.File).Length, 1, results.Length / 4);
    }

    [Fact]
    public void The_newest_run_comes_first_and_a_beginning_of_the_id_finds_it()
    {
        var catalogue = new RunCatalogue(folder);
        foreach (var (id, number) in new[] { ("aa11", 1), ("aa22", 3), ("bb33", 2) })
            catalogue.Add(CatalogueWriter.Run("s", number, id));
        Assert.Equal(["aa22", "bb33", "aa11"], catalogue.List().Select(r => r.Id));
        Assert.Equal(["bb33"], catalogue.Find("B").Select(r => r.Id));
        Assert.Equal(["aa22", "aa11"], catalogue.Find("aa").Select(r => r.Id));
        Assert.Empty(catalogue.Find("cc"));
    }

    [Fact]
    public void Nothing_is_created_by_looking()
    {
        var catalogue = new RunCatalogue(folder);
        Assert.Empty(catalogue.List());
        Assert.Null(catalogue.Show("aa"));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void A_damaged_file_is_told_in_one_message()
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "runs.db"), Enumerable.Range(0, 40_000).Select(i => (byte)(i * 7)).ToArray());
        var catalogue = new RunCatalogue(folder);
        foreach (Action use in new Action[] { () => catalogue.List(), () => catalogue.Add(CatalogueWriter.Run("s", 1)) })
        {
            var thrown = Assert.Throws<CatalogueException>(use);
            Assert.Contains("runs.db", thrown.Message, StringComparison.Ordinal);
            Assert.Contains("Move it away", thrown.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told_in_one_message()
    {
        File.WriteAllText(folder, "a file stands in the way");
        try
        {
            Assert.Contains("cannot be written", Assert.Throws<CatalogueException>(
                () => new RunCatalogue(folder).Add(CatalogueWriter.Run("s", 1))).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(folder);
        }
    }

    [Fact]
    public void A_catalogue_in_use_for_too_long_is_told_in_one_message()
    {
        var catalogue = new RunCatalogue(folder, TimeSpan.FromMilliseconds(50));
        catalogue.Add(CatalogueWriter.Run("s", 1));
        using var held = new FileStream(catalogue.File + ".lock", FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Contains("in use by another process", Assert.Throws<CatalogueException>(() => catalogue.List()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Tier", "Full")]
    public async Task Threads_and_instances_of_one_process_write_at_once_without_loss()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(t => Task.Run(() => CatalogueWriter.Write(folder, 25, $"thread-{t}"))));
        Assert.Equal(100, new RunCatalogue(folder).List().Count);
    }

    [Fact]
    [Trait("Tier", "Full")]
    public void Two_processes_write_a_thousand_runs_each_at_once_and_all_can_be_read()
    {
        Process Start(string name)
        {
            bool known = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
            var start = new ProcessStartInfo(known ? Environment.ProcessPath! : "dotnet");
            foreach (string argument in new[] { typeof(CatalogueWriter).Assembly.Location, "write-runs", folder, "1000", name })
                start.ArgumentList.Add(argument);
            return Process.Start(start)!;
        }

        using Process a = Start("left"), b = Start("right");
        a.WaitForExit();
        b.WaitForExit();
        Assert.Equal((0, 0), (a.ExitCode, b.ExitCode));
        var catalogue = new RunCatalogue(folder);
        var runs = catalogue.List();
        Assert.Equal(2000, runs.Count);
        Assert.Equal(
            Enumerable.Range(0, 1000).SelectMany(i => new[] { $"left{i}", $"right{i}" }).Order(StringComparer.Ordinal),
            runs.Select(r => Name(r)).Order(StringComparer.Ordinal));
        foreach (var run in runs.Where((_, i) => i % 50 == 0))
            Assert.Contains($"\"{Name(run)}\"", catalogue.Show(run.Id)!.Results, StringComparison.Ordinal);
    }

    private static string Name(RunRecord run) =>
        run.Scenarios[0].Id + (ulong.MaxValue - run.Seed).ToString(CultureInfo.InvariantCulture);
}
