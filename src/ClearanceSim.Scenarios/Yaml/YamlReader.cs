using ClearanceSim.Scenarios.Places;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ClearanceSim.Scenarios.Yaml;

/// <summary>Reads one YAML text into nodes that know their places.</summary>
/// <remarks>
/// Every scalar stays the text that it is: <c>no</c> is a word and <c>2024-01-01</c> a text, whatever YAML versions make of them.
/// The reader bounds depth and, with aliases expanded, size, so that a file can be refused but never exhausts stack or memory.
/// </remarks>
public sealed class YamlReader
{
    /// <summary>Mappings and lists within one another.</summary>
    public const int MaxDepth = 64;

    /// <summary>Nodes in a file, each alias counted with all that it stands for.</summary>
    public const long MaxNodes = 500_000;

    private readonly string file;
    private readonly Faults faults;
    private readonly Dictionary<string, YamlNode> anchors = new(StringComparer.Ordinal);
    private readonly Parser parser;

    private YamlReader(string file, string text, Faults faults)
    {
        this.file = file;
        this.faults = faults;
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The root of a text, or null with the error noted.</summary>
    /// <param name="file">The name by which places speak of the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static YamlNode? Read(string file, string text, Faults faults)
    {
        var reader = new YamlReader(file, text, faults);
        try
        {
            return reader.Document();
        }
        catch (YamlSyntaxException e)
        {
            faults.Add(e.Place, "", e.Message);
        }
        catch (YamlException e)
        {
            var place = Within(text, new Place(file, (int)e.Start.Line, (int)e.Start.Column));
            faults.Add(SyntaxHint.IsTab(e.Message) ? FirstTab(text, place) : place, "", SyntaxHint.For(e.Message));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            // The parser gives up here without an error of its own, at the end of what it could still read.
            var place = reader.parser.Current is { } last ? reader.At(last.End) : Place.Of(file);
            faults.Add(
                place, "", "is not YAML from here on: a bracket, a brace or a quotation mark is open, or a key lacks its colon");
        }
        return null;
    }

    // The parser tells a tab at the beginning of the block in which it stands.
    private static Place FirstTab(string text, Place place)
    {
        string[] lines = text.Split('\n');
        int line = Array.FindIndex(lines, l => l[..(l.Length - l.TrimStart().Length)].Contains('\t', StringComparison.Ordinal));
        return line < 0 ? place : place with { Line = line + 1, Column = lines[line].IndexOf('\t', StringComparison.Ordinal) + 1 };
    }

    // What the parser misses at the end it misses in a line after the last.
    private static Place Within(string text, Place place)
    {
        string[] lines = text.Split('\n');
        return place.Line <= lines.Length ? place : place with { Line = lines.Length, Column = lines[^1].Length + 1 };
    }

    private YamlNode? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
        {
            faults.Add(Place.Of(file), "", "is empty; a scenario has at least a process or regimes");
            return null;
        }
        parser.Consume<DocumentStart>();
        var root = Node(1);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            throw new YamlSyntaxException(
                At(second.Start), "a second document begins here; a file holds one, so take out the line '---'");
        return root;
    }

    private YamlNode Node(int depth)
    {
        var at = At(parser.Current!.Start);
        if (depth > MaxDepth)
            throw new YamlSyntaxException(at, $"nests deeper than {MaxDepth} levels; a scenario needs fewer than ten");
        if (parser.TryConsume<Scalar>(out var scalar)) return Anchored(scalar.Anchor, ToScalar(scalar, at));
        if (parser.TryConsume<AnchorAlias>(out var alias)) return Aliased(alias, at);
        if (parser.TryConsume<SequenceStart>(out var sequence)) return Anchored(sequence.Anchor, Sequence(at, depth));
        var mapping = parser.Consume<MappingStart>();
        return Anchored(mapping.Anchor, Mapping(at, depth));
    }

    private YamlSequence Sequence(Place at, int depth)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(depth + 1));
        return Bounded(new YamlSequence(at, items));
    }

    private YamlMapping Mapping(Place at, int depth)
    {
        var entries = new List<YamlEntry>();
        UnquotedComma comma = new(faults);
        var known = new Dictionary<string, Place>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var keyNode = Node(depth + 1);
            var value = Node(depth + 1);
            if (keyNode is not YamlScalar key)
                faults.Add(
                    keyNode.Place, "", $"{keyNode.KindInWords} stands where a key is expected; a key is a single word or text");
            else if (key.Text == "<<")
                faults.Add(key.Place, "<<", "merging with '<<' is not read; use 'extends' or write the keys out");
            else if (known.TryGetValue(key.Text, out var first))
                faults.Add(key.Place, key.Text, $"stands twice (first in line {first.Line}); keep one of the two");
            else if (!comma.Joins(entries, key, value))
            {
                known.Add(key.Text, key.Place);
                entries.Add(new(key, value));
            }
        }
        return Bounded(new YamlMapping(at, entries));
    }

    private YamlNode Aliased(AnchorAlias alias, Place at)
    {
        if (anchors.TryGetValue(alias.Value.Value, out var node)) return node;
        throw new YamlSyntaxException(
            at, double.TryParse(alias.Value.Value, System.Globalization.CultureInfo.InvariantCulture, out _)
            ? $"a factor needs quotes, since YAML reads a star as an alias; write \"*{alias.Value.Value}\""
            : $"there is no anchor '&{alias.Value.Value}' above for this alias; write the value out");
    }

    private T Anchored<T>(AnchorName anchor, T node)
        where T : YamlNode
    {
        if (!anchor.IsEmpty) anchors[anchor.Value] = node;
        return node;
    }

    private static T Bounded<T>(T node)
        where T : YamlNode =>
        node.Size <= MaxNodes
            ? node
            : throw new YamlSyntaxException(node.Place, $"holds more than {MaxNodes} values, aliases expanded");

    private static YamlScalar ToScalar(Scalar scalar, Place at)
    {
        int quotes = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        bool verbatim = scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded)
            && scalar.Start.Line == scalar.End.Line
            && scalar.End.Column - scalar.Start.Column == scalar.Value.Length + 2 * quotes;
        return new(
            at, scalar.Value, scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any), verbatim ? at.Column + quotes : null);
    }

    private Place At(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    private sealed class YamlSyntaxException(Place place, string message) : Exception(message)
    {
        public Place Place { get; } = place;
    }
}
