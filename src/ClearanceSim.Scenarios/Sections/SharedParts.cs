namespace ClearanceSim.Scenarios.Sections;

/// <summary>
/// What has been read of parts of trees, kept by what it was read from: trees that share a node share what was made of it.
/// </summary>
/// <remarks>
/// Nodes are compared by identity and texts by content. What is kept is immutable, so programs on several threads may share it; the
/// keeping itself is for one thread at a time.
/// </remarks>
internal sealed class SharedParts
{
    private readonly Dictionary<PartKey, object?> parts = [];

    /// <summary>The part as it was read before from the same things, or as <paramref name="read"/> reads it now.</summary>
    /// <param name="name">What part it is.</param>
    /// <param name="from">All that it is read from.</param>
    /// <param name="read">Reads it.</param>
    public T Of<T>(string name, ReadOnlySpan<object?> from, Func<T> read)
    {
        var key = new PartKey(name, from.ToArray());
        if (parts.TryGetValue(key, out object? kept)) return (T)kept!;
        var part = read();
        parts.Add(key, part);
        return part;
    }

    private sealed class PartKey(string name, object?[] from) : IEquatable<PartKey>
    {
        private readonly string name = name;
        private readonly object?[] from = from;

        public bool Equals(PartKey? other) => other is not null && name == other.name && from.AsSpan().SequenceEqual(other.from);

        public override bool Equals(object? obj) => Equals(obj as PartKey);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(name);
            foreach (object? one in from) hash.Add(one);
            return hash.ToHashCode();
        }
    }
}
