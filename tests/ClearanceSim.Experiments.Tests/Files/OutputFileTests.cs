using System.Text;
using ClearanceSim.Experiments.Files;

namespace ClearanceSim.Experiments.Tests.Files;

/// <summary>Whoever looks at a file that is written sees the earlier one or the new one.</summary>
public sealed class OutputFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("clearsim-files-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string In(string name) => Path.Combine(folder, name);

    private static void Write(string path, string text) =>
        new OutputFile(path).Write(to => to.Write(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_file_and_its_folder_come_into_being()
    {
        Write(In("new/file"), "new");
        Assert.Equal("new", File.ReadAllText(In("new/file")));
    }

    [Fact]
    public void The_earlier_file_stays_until_the_new_one_is_whole()
    {
        File.WriteAllText(In("file"), "earlier");
        new OutputFile(In("file")).Write(to =>
        {
            to.Write("new"u8);
            to.Flush();
            Assert.Equal("earlier", File.ReadAllText(In("file")));
        });
        Assert.Equal("new", File.ReadAllText(In("file")));
        Assert.Single(Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("earlier")]
    [InlineData("")]
    [InlineData(null)]
    public void Writing_that_fails_leaves_what_was_there(string? earlier)
    {
        if (earlier is not null) File.WriteAllText(In("file"), earlier);
        Assert.Throws<OperationCanceledException>(() => new OutputFile(In("file")).Write(to =>
        {
            to.Write("half"u8);
            to.Flush();
            throw new OperationCanceledException();
        }));
        Assert.Equal(earlier, File.Exists(In("file")) ? File.ReadAllText(In("file")) : null);
        Assert.Equal(earlier is null ? 0 : 1, Directory.GetFiles(folder).Length);
    }

    [Theory]
    [InlineData("earlier")]
    [InlineData("")]
    [InlineData(null)]
    public void A_link_stays_a_link_and_what_it_points_to_is_written(string? earlier)
    {
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateDirectory(In("there"));
        if (earlier is not null) File.WriteAllText(In("there/file"), earlier);
        File.CreateSymbolicLink(In("second"), "there/file");
        File.CreateSymbolicLink(In("first"), In("second"));
        Write(In("first"), "new");
        Assert.Equal("new", File.ReadAllText(In("there/file")));
        Assert.Equal((In("second"), "there/file"), (new FileInfo(In("first")).LinkTarget, new FileInfo(In("second")).LinkTarget));
        Assert.Single(Directory.GetFiles(In("there")));
    }

    [Fact]
    public void Who_may_read_the_file_may_read_the_new_one()
    {
        if (OperatingSystem.IsWindows()) return;
        File.WriteAllText(In("file"), "earlier");
        File.SetUnixFileMode(In("file"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Write(In("file"), "new");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(In("file")));
    }

    [Fact]
    public void Links_in_a_ring_lead_nowhere()
    {
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(In("a"), "b");
        File.CreateSymbolicLink(In("b"), "a");
        Assert.ThrowsAny<IOException>(() => Write(In("a"), "new"));
        Assert.Equal("b", new FileInfo(In("a")).LinkTarget);
    }

    [Fact]
    public void Trying_leaves_everything_as_it_is()
    {
        File.WriteAllText(In("file"), "earlier");
        new OutputFile(In("file")).Try();
        new OutputFile(In("none")).Try();
        Assert.Equal("earlier", File.ReadAllText(In("file")));
        Assert.Single(Directory.GetFiles(folder));
    }
}
