using System.Globalization;
using System.Text;

namespace ClearanceSim.Scenarios.Tests.Fuzz;

/// <summary>Spoils a text in the ways in which hands, editors and ill will spoil files.</summary>
/// <param name="luck">Decides what is spoilt and how.</param>
internal sealed class Mutation(Random luck)
{
    private static readonly string[] Nonsense =
    [
        "", "~", "-1", "0", "1e308", "99999999999999999999", "-99999999999999999999d", "NaN", "Infinity", "0x10", "1.5", "100%",
        "-5%", "1e5%",
        "999999999d", "0s", "0/h", "999999999999999/s", "-0", "{", "}", "[", "]", "{}", "[]", "[[]]", "{ value: }",
        "{ value: 1, low: 2 }",
        "\"", "'", "\"\\q\"", "|", ">", "&a *a", "*nobody", "&a [*a]", "!!binary x", "!tag", "? x", "- - -", "@", "`", "%", "#",
        ":", ": :", "---",
        "...", "\t", "\0", "\u0007", "\u2028", "\uFEFF", "Ωμέγα", "yes", "no", "null", "always", "chance 50%", "lane == red",
        "((((", "not not",
        "exponential(0s)", "uniform(5s, 1s)", "exponential(1s", "{ min: 5s, max: 1s }", "{ mean: 1s, p90: 100s }",
        "{ values: [] }",
        "{ mixture: [ { share: 0%, of: 1s } ] }", "{ file: ../../etc/passwd, column: x }", "{ file: README.md, column: x }",
        "mon-fri 25:00-26:00",
        "2024-02-30", "0001-01-01", "9999-12-31", "astana-1.yaml", "../regimes/keden.yaml", "national.yaml", "unlimited",
        "1000001", "2147483648",
    ];

    private static readonly string[] Lines =
    [
        "\tkey: value", "key", ": value", "- item", "stages: {}", "process: []", "set: { posts.*.*.*.*: 0 }", "set: { \"\": 1 }",
        "levers: [99]",
        "extends: korea-imports.yaml", "world: worlds/korea.yaml", "regimes: []", "batch: {}", "from: 0001-01-01",
        "run: { count: 1 }",
        "<<: *all", "? [a, b]", "%YAML 9.9", "--- !x", "&a [&b [*a, *b]]", "statistics: { groups: [lane], batches: yes }",
    ];

    private static readonly Rune[] Hostile = [.. "{}[]()<>:;,.'\"\\|/?*&^%$#@!~`-+=_ \t\0x9é€😀".EnumerateRunes()];

    /// <summary>The text, spoilt one to three times, with what was done.</summary>
    public (string Text, string Done) Spoil(string text)
    {
        var done = new List<string>();
        for (int times = luck.Next(1, 4); times > 0; times--)
        {
            (text, string what) = Once(text);
            done.Add(what);
        }
        return (text, string.Join(", then ", done));
    }

    private (string, string) Once(string text)
    {
        var lines = text.Split('\n').ToList();
        int at = luck.Next(lines.Count);
        string what = string.Create(CultureInfo.InvariantCulture, $"line {at + 1}: ");
        switch (luck.Next(13))
        {
            case 0:
                lines.RemoveAt(at);
                what += "deleted";
                break;
            case 1:
                lines.Insert(at, lines[at]);
                what += "doubled";
                break;
            case 2:
                int other = luck.Next(lines.Count);
                (lines[at], lines[other]) = (lines[other], lines[at]);
                what += $"swapped with {other + 1}";
                break;
            case 3:
                lines[at] = new string(' ', luck.Next(12)) + lines[at].TrimStart();
                what += "indented otherwise";
                break;
            case 4:
                lines.Insert(at, One(Lines));
                what += "put before it: " + lines[at];
                break;
            case 5:
                lines[at] = lines[at][..luck.Next(lines[at].Length + 1)];
                lines.RemoveRange(at + 1, lines.Count - at - 1);
                what += "the file ends in it";
                break;
            case 6:
                string deep = string.Concat(Enumerable.Repeat(One(["[", "{ a: ", "- ", "(", "not "]), luck.Next(1, 10_000)));
                lines[at] = BeforeValue(lines[at]) + deep;
                what += "nests " + deep[..1];
                break;
            case 7 or 8:
                lines[at] = WithCharacter(lines[at]);
                what += "now " + lines[at];
                break;
            default:
                lines[at] = BeforeValue(lines[at]) + One(Nonsense);
                what += "now " + lines[at];
                break;
        }
        return (string.Join('\n', lines), what);
    }

    // A value may be the last of a line, or one of those within braces.
    private string BeforeValue(string line)
    {
        var colons = Enumerable.Range(0, line.Length).Where(i => line[i] == ':').ToList();
        return colons.Count == 0 ? line : line[..(colons[luck.Next(colons.Count)] + 1)] + " ";
    }

    private string WithCharacter(string line)
    {
        int at = luck.Next(line.Length + 1);
        string put = Hostile[luck.Next(Hostile.Length)].ToString();
        return line[..at] + put + line[Math.Min(line.Length, at + luck.Next(2))..];
    }

    private string One(string[] of) => of[luck.Next(of.Length)];
}
