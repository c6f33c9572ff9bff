using System.Globalization;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>Reads the texts of one column of a file into an attribute's cells.</summary>
internal sealed class CellText
{
    /// <summary>The greatest number that a cell takes, 2^53, as with drawn values.</summary>
    public const long Greatest = 1L << 53;

    private readonly Dictionary<string, long> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly bool byWord;
    private readonly decimal factor;

    /// <summary>Prepares to read.</summary>
    /// <exception cref="ArgumentException">Files do not give attributes of this kind, or the source does not fit it.</exception>
    public CellText(AttributeDefinition attribute, CellSource.FromFile source)
    {
        if (attribute.Kind is AttributeKind.Time or AttributeKind.Duration)
            throw new ArgumentException($"'{attribute.Name}' is a time; a column of a file cannot fill it", nameof(attribute));
        if (source.Digits is < 2 or > 10)
            throw new ArgumentException($"a commodity code has 2 to 10 digits, not {source.Digits}", nameof(source));
        if (source.Times <= 0) throw new ArgumentException("a factor must be above 0", nameof(source));
        Attribute = attribute;
        Source = source;
        factor = source.Times * attribute.Scale;
        byWord = source.Values.Count > 0 || attribute.Kind is AttributeKind.Code;
        if (source.Values.Count > 0)
        {
            foreach (var (text, cell) in source.Values)
                if (!words.TryAdd(text, cell)) throw new ArgumentException($"'{text}' stands for two values", nameof(source));
        }
        else for (int i = 0; i < attribute.Codes.Count; i++) words.TryAdd(attribute.Codes[i], i);
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What is filled.</summary>
    public AttributeDefinition Attribute { get; }

    /// <summary>From where.</summary>
    public CellSource.FromFile Source { get; }

    /// <summary>Is an empty text no error?</summary>
    public bool MayBeEmpty => Source.Otherwise is not null || Attribute.Kind == AttributeKind.Flags || words.ContainsKey("");

    /// <summary>Reads a text without blanks around it.</summary>
    public bool TryRead(ReadOnlySpan<char> text, out long cell)
    {
        bool known = byWord ? lookup.TryGetValue(text, out cell) : TryReadByKind(text, out cell);
        if (known || Source.Otherwise is not { } otherwise) return known;
        // A number or a country that cannot be read is a mistake even where an empty one is not.
        if (!byWord && !text.IsEmpty && (Attribute.Kind is AttributeKind.Number or AttributeKind.Text)) return false;
        cell = otherwise;
        return true;
    }

    /// <summary>Why a text cannot be read, and what could be.</summary>
    public string Problem(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return $"is empty; '{Attribute.Name}' needs a value, or 'otherwise' in the mapping";
        string word = Short(text);
        if (byWord) return $"'{word}' is not a known value of '{Attribute.Name}'; {Spelling.Hint(word, words.Keys)}";
        return Attribute.Kind switch
        {
            AttributeKind.Number when TryNumber(text, out decimal number) => number < 0
                ? $"{word} is negative; '{Attribute.Name}' is 0 or more"
                : $"{word} is too large; '{Attribute.Name}' is at most {Largest()}",
            AttributeKind.Number => $"'{word}' is not a number; write digits with a point, such as 1234.5",
            AttributeKind.Text => CountryCode.Problem(word)!,
            AttributeKind.Commodity => $"'{word}' is not a commodity code; it has {Source.Digits} digits, "
                + $"such as {"8703210000"[..Source.Digits]}",
            _ => $"'{word}' has a flag that '{Attribute.Name}' does not know; "
                + $"choose from {Spelling.List(Attribute.Codes)}, separated by blanks",
        };
    }

    internal static string Short(ReadOnlySpan<char> text) => text.Length <= 40 ? text.ToString() : $"{text[..40]}…";

    private string Largest() => Math.Floor(Greatest / factor).ToString(CultureInfo.InvariantCulture);

    private bool TryReadByKind(ReadOnlySpan<char> text, out long cell)
    {
        cell = 0;
        switch (Attribute.Kind)
        {
            case AttributeKind.Number: return TryReadNumber(text, out cell);
            case AttributeKind.Commodity: return TryReadCommodity(text, out cell);
            case AttributeKind.Flags: return TryReadFlags(text, out cell);
            default:
                cell = PackedText.Pack(text);
                return !text.IsEmpty && (Attribute.Unit != CountryCode.Unit || CountryCode.IsCode(text));
        }
    }

    private bool TryReadNumber(ReadOnlySpan<char> text, out long cell)
    {
        cell = 0;
        if (!TryNumber(text, out decimal number) || number < 0 || (double)number * (double)factor > Greatest) return false;
        cell = (long)Math.Round(number * factor, MidpointRounding.ToEven);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out decimal number)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(text, style, CultureInfo.InvariantCulture, out number);
    }

    private bool TryReadCommodity(ReadOnlySpan<char> text, out long cell)
    {
        cell = 0;
        if (text.Length != Source.Digits || text.IndexOfAnyExceptInRange('0', '9') >= 0) return false;
        for (int i = 0; i < 10; i++) cell = cell * 10 + (i < text.Length ? text[i] - '0' : 0);
        return true;
    }

    private bool TryReadFlags(ReadOnlySpan<char> text, out long cell)
    {
        cell = 0;
        if (text.IsEmpty) return Source.Otherwise is null;
        foreach (var part in text.SplitAny(' ', ',', ';', '|'))
        {
            var word = text[part];
            if (word.IsEmpty) continue;
            if (!lookup.TryGetValue(word, out long bit)) return false;
            cell |= 1L << (int)bit;
        }
        return true;
    }
}
