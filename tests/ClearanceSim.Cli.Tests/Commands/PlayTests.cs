using System.Text.RegularExpressions;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary>A scenario played from a script of moves.</summary>
public class PlayTests
{
    private static readonly string Scenario = ClearSim.Beside("Scenarios/ten-posts.yaml");

    [Fact]
    public void Moves_go_on_and_back_and_the_clock_follows()
    {
        using var program = new ClearSim();
        var played =
            program.RunWith("step 5\nrun to 2024-01-01 12:00\nnext yellow\nback 2\nrun 12h\nquit\nstep\n", "play", Scenario);
        Assert.True(played.ExitCode == 0, played.Error);
        var screens = played.Output.Split('\n').Where(line => line.StartsWith("Mon 2024-01-01", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(6, screens.Count);
        Assert.StartsWith("Mon 2024-01-01 00:00:00", screens[0], StringComparison.Ordinal);
        Assert.NotEqual(screens[0], screens[1]);
        Assert.StartsWith("Mon 2024-01-01 12:00:00", screens[2], StringComparison.Ordinal);
        Assert.True(string.CompareOrdinal(screens[3], screens[2]) > 0);
        Assert.Equal(screens[1], screens[4]);
        Assert.Contains("is in the yellow lane.", played.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Going_back_and_on_again_shows_the_same()
    {
        using var program = new ClearSim();
        string Played(string moves) =>
            program.RunWith(moves + "show\nquit\n", "play", Scenario).Output.TrimEnd().Split("PARALLEL")[^1];
        string straight = Played("run to 1d\n");
        Assert.Equal(straight, Played("run to 6h\nrun to 20h\nback\nstep 30\nrun to 1d\n"));
    }

    // Twenty come at one instant.
    [Fact]
    public void What_was_taken_back_within_an_instant_is_not_among_the_last_moves()
    {
        using var program = new ClearSim();
        string queue = program.Write("together.yaml", """
            run: { count: 20 }
            process:
              - arrive: { at: [0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s, 0s] }
              - serve: { name: counter, by: clerk, takes: 1min }
            pools: { clerk: { capacity: 1 } }

            """);
        var moves = program.RunWith("step 3\nstep 5\nback\nrun -5min\n", "play", queue, "--format", "json").Json["moves"]!;
        Assert.Equal(moves[1]!["regimes"]!.ToJsonString(), moves[3]!["regimes"]!.ToJsonString());
        Assert.NotEqual(moves[2]!["regimes"]!.ToJsonString(), moves[3]!["regimes"]!.ToJsonString());
        Assert.Equal("Time runs forward; 'back' takes back the last move.", (string)moves[4]!["answer"]!);
    }

    [Fact]
    public void Regimes_keep_to_one_clock_though_the_first_is_over()
    {
        using var program = new ClearSim();
        string file = program.Write("two.yaml", """
            run: { count: 1 }
            regimes:
              - regime: fast
                process: [{ arrive: { at: [1s] } }, { delay: { takes: 1s } }]
              - regime: slow
                process: [{ arrive: { at: [1s] } }, { delay: { takes: 1min } }, { delay: { takes: 1min } }]
            """);
        var moves = program.RunWith("step 9\nstep\nstep 9\n", "play", file, "--format", "json").Json["moves"]!.AsArray();
        Assert.Equal([0, 121, 121, 121], moves.Select(m => (int)m!["time"]!));
    }

    [Fact]
    public void A_story_is_told_and_a_word_that_is_no_move_is_said_to_be_none()
    {
        using var program = new ClearSim();
        var played = program.RunWith("run to 1d\nwhy 3\nfly\nhelp\n", "play", Scenario);
        Assert.Equal(0, played.ExitCode);
        Assert.Contains("WHERE THE TIME WENT, registered to released", played.Output, StringComparison.Ordinal);
        Assert.Contains("'fly' is no command; 'help' lists them.", played.Output, StringComparison.Ordinal);
        Assert.Contains("next LANE", played.Output, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Tier", "Full")]
    public void Regimes_are_shown_side_by_side_at_one_time()
    {
        using var program = new ClearSim();
        var played = program.RunWith(
            "run to 1d\nnext red\nrun to 10d\nquit\n", "play", ClearSim.Shipped("scenarios/astana-1-vs-keden.yaml"));
        Assert.True(played.ExitCode == 0, played.Error);
        Assert.Contains("is in the red lane under Astana-1.", played.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("..", played.Output, StringComparison.Ordinal);
        Assert.All(played.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.Equal(3, Regex.Count(played.Output, "warm-up: nothing is observed yet.*warm-up"));
        Assert.Matches("released [0-9 ]+ of [0-9 ]+ observed +[|] released", played.Output);
        Assert.Contains("ASTANA-1", played.Output.ToUpperInvariant(), StringComparison.Ordinal);
        Assert.Contains("KEDEN", played.Output.ToUpperInvariant(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Tier", "Full")]
    public void Only_the_regime_that_is_named_is_played_with_the_luck_of_the_replication()
    {
        using var program = new ClearSim();
        string[] korea = ["play", Samples.Korea, "--batch", Samples.KoreaBatch];
        string Played(params string[] options) => program.RunWith("run to 40d\nquit\n", [.. korea, .. options]).Output;
        string one = Played("--regime", "keden");
        Assert.DoesNotContain("ASTANA", one, StringComparison.Ordinal);
        Assert.Equal(one, Played("--regime", "keden", "--replication", "1"));
        Assert.NotEqual(one, Played("--regime", "keden", "--replication", "2"));
        Assert.NotEqual(one, Played("--regime", "keden", "--seed", "1"));
    }

    [Fact]
    public void A_stage_that_a_declaration_comes_to_is_one_of_the_last_moves_once()
    {
        using var program = new ClearSim();
        string screen = program.RunWith("run to 6h\nquit\n", "play", Scenario).Output.Split("last moves\n")[^1];
        var moves = screen.Split('\n').TakeWhile(line => line.Length > 0).ToList();
        Assert.Equal(8, moves.Count(line => line.StartsWith("  ", StringComparison.Ordinal)));
        // Declarations stand at the margin, their moves below them: time and stage.
        string declaration = "";
        var seen = new HashSet<string>();
        foreach (string line in moves)
        {
            if (line.StartsWith("  ", StringComparison.Ordinal)) Assert.True(seen.Add($"{declaration} {line[11..]}"), screen);
            else declaration = line;
            Assert.DoesNotContain('.', line);
        }
    }

    [Fact]
    public void A_game_is_one_json_document_for_programs()
    {
        using var program = new ClearSim();
        string input = "run to 1d\nnext yellow\nfly\nwhy 3\nback 2\nquit\n";
        var played = program.RunWith(input, "play", Scenario, "--format", "json");
        Assert.True(played.ExitCode == 0, played.Error);
        var moves = played.Json["moves"]!.AsArray();
        Assert.Equal(["", "run to 1d", "next yellow", "fly", "why 3", "back 2"], moves.Select(m => (string)m!["line"]!));
        Assert.Equal(("2024-01-02T00:00:00", 86_400), ((string)moves[1]!["moment"]!, (int)moves[1]!["time"]!));
        Assert.EndsWith("is in the yellow lane.", (string)moves[2]!["answer"]!, StringComparison.Ordinal);
        Assert.Contains("is no command", (string)moves[3]!["answer"]!, StringComparison.Ordinal);
        Assert.Equal("parallel", (string)moves[4]!["stories"]![0]!["regime"]!);
        Assert.Equal(moves[0]!["regimes"]!.ToJsonString(), moves[5]!["regimes"]!.ToJsonString());
        Assert.Equal("yellow", program.Run("trace", Scenario, "--declaration", Declaration(moves[2]!), "--format", "json")
            .Json["stories"]![0]!["columns"]!.AsArray().Single(c => (string)c!["name"]! == "lane")!["value"]!.GetValue<string>());
    }

    // "Declaration 00003/010124/0000500 is in the yellow lane."
    private static string Declaration(System.Text.Json.Nodes.JsonNode move) => ((string)move["answer"]!).Split(' ')[1];
}
