namespace ClearanceSim.Engine.Attributes;

/// <summary>How the 64-bit integer in an attribute's slot is to be read, written and compared.</summary>
public enum AttributeKind
{
    /// <summary>A number, kept as an integer multiple of 1 / <see cref="AttributeDefinition.Scale"/> of its unit.</summary>
    Number,

    /// <summary>One of a closed list of names: the slot holds the name's place in <see cref="AttributeDefinition.Codes"/>.</summary>
    Code,

    /// <summary>Any subset of a closed list of at most 63 names: the slot holds one bit for each.</summary>
    Flags,

    /// <summary>A short text such as a country or a trader's number: see <see cref="PackedText"/>.</summary>
    Text,

    /// <summary>A commodity code, kept as ten digits; conditions compare prefixes (<c>hs starts 8703</c>).</summary>
    Commodity,

    /// <summary>A point of simulated time, microseconds from the start; <see cref="AttributeSchema.Unset"/> when not reached.</summary>
    Time,

    /// <summary>A length of simulated time in microseconds.</summary>
    Duration,
}
