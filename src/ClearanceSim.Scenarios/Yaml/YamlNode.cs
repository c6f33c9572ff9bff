using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Yaml;

/// <summary>A value of a YAML file with the place at which it stands; immutable.</summary>
/// <param name="place">Where it begins.</param>
public abstract class YamlNode(Place place)
{
    /// <summary>Where it begins.</summary>
    public Place Place { get; } = place;

    /// <summary>What it is, in a planner's words.</summary>
    public abstract string KindInWords { get; }

    /// <summary>Nodes in it, itself included; what an alias stands for counts each time.</summary>
    public abstract long Size { get; }
}

/// <summary>A text, number, date or nothing: whatever is written without members.</summary>
public sealed class YamlScalar(Place place, string text, bool isQuoted = false, int? textColumn = null) : YamlNode(place)
{
    /// <summary>The text as it is meant, without quotes.</summary>
    public string Text { get; } = text;

    /// <summary>Was it written in quotes or as a block of lines?</summary>
    public bool IsQuoted { get; } = isQuoted;

    /// <summary>
    /// The column of the first character of <see cref="Text"/>, if each character stands in the file as it does in the text.
    /// </summary>
    public int? TextColumn { get; } = textColumn;

    /// <summary>Is nothing written, or <c>~</c> or <c>null</c>?</summary>
    public bool IsEmpty => !IsQuoted && Text is "" or "~" or "null";

    /// <inheritdoc/>
    public override string KindInWords => IsEmpty ? "nothing" : "a single value";

    /// <inheritdoc/>
    public override long Size => 1;
}

/// <summary>Values in a row.</summary>
public sealed class YamlSequence(Place place, IReadOnlyList<YamlNode> items) : YamlNode(place)
{
    /// <summary>The values.</summary>
    public IReadOnlyList<YamlNode> Items { get; } = items;

    /// <inheritdoc/>
    public override string KindInWords => "a list";

    /// <inheritdoc/>
    public override long Size { get; } = 1 + items.Sum(i => i.Size);
}
