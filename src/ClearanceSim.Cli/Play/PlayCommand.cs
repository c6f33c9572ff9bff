using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Cli.Play;

/// <summary>What a player asks for.</summary>
internal abstract record PlayCommand
{
    /// <summary>Let so many events happen in the first regime; the others follow to the same clock.</summary>
    public sealed record Step(int Count) : PlayCommand;

    /// <summary>Run until this simulated time, microseconds.</summary>
    public sealed record RunTo(long Time) : PlayCommand;

    /// <summary>Run for this long, microseconds.</summary>
    public sealed record RunFor(long Duration) : PlayCommand;

    /// <summary>Take back the last moves.</summary>
    public sealed record Back(int Count) : PlayCommand;

    /// <summary>Run until a declaration of the first regime comes into this lane.</summary>
    public sealed record Next(string Lane) : PlayCommand;

    /// <summary>Tell the story of a declaration so far.</summary>
    public sealed record Why(string Declaration) : PlayCommand;

    /// <summary>Show the state again.</summary>
    public sealed record Show : PlayCommand;

    /// <summary>List the commands.</summary>
    public sealed record Help : PlayCommand;

    /// <summary>End.</summary>
    public sealed record Quit : PlayCommand;

    /// <summary>Not understood; says why.</summary>
    public sealed record Unknown(string Reason) : PlayCommand;

    /// <summary>The commands as a list for people.</summary>
    public const string List =
        """
        step [N]          let the next event (or the next N) happen
        run to TIME       run to a time: 3d12h from the start, or 2024-01-04 12:00
        run TIME          run for so long: 90min
        next LANE         run until a declaration comes into a lane: next red
        why DECLARATION   the story so far, by number or ordinal
        back [N]          take back the last move (or the last N)
        show, help, quit
        """;

    /// <summary>Reads a line.</summary>
    /// <param name="line">What was typed.</param>
    /// <param name="start">The date on which simulated time 0 is midnight.</param>
    public static PlayCommand Read(string line, DateOnly start)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string rest = string.Join(' ', words.Skip(1));
        return words is [] ? new Step(1) : words[0].ToLowerInvariant() switch
        {
            "step" or "s" => Counted(rest, n => new Step(n)),
            "back" or "b" => Counted(rest, n => new Back(n)),
            "run" or "r" when words is [_, "to", ..] => To(string.Join(' ', words.Skip(2)), start),
            "run" or "r" => For(rest),
            "next" or "n" when rest.Length > 0 => new Next(rest.ToLowerInvariant()),
            "next" or "n" => new Next("red"),
            "why" or "w" when rest.Length > 0 => new Why(rest),
            "why" or "w" => new Unknown("why which declaration? Give its number or its ordinal."),
            "show" => new Show(),
            "help" or "h" or "?" => new Help(),
            "quit" or "q" or "exit" => new Quit(),
            _ => new Unknown($"'{words[0]}' is no command; 'help' lists them."),
        };
    }

    private static PlayCommand Counted(string text, Func<int, PlayCommand> command)
    {
        if (text.Length == 0) return command(1);
        return int.TryParse(
            text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int n) && n > 0
            ? command(n)
            : new Unknown($"'{text}' is not a whole number of at least 1.");
    }

    private static PlayCommand To(string text, DateOnly start)
    {
        if (DateText.TryRead(text, out DateTime moment)) return new RunTo(DateText.Since(moment, start));
        return QuantityText.Read(text, Dimension.Duration, out decimal time) is { } wrong
            ? new Unknown($"{wrong}; or a date and time, such as {start.AddDays(3):yyyy-MM-dd} 12:00.")
            : new RunTo((long)time);
    }

    private static PlayCommand For(string text) =>
        QuantityText.Read(text, Dimension.Duration, out decimal time) is { } wrong
            ? new Unknown(wrong + ".")
            : time < 0 ? new Unknown("Time runs forward; 'back' takes back the last move.") : new RunFor((long)time);
}
