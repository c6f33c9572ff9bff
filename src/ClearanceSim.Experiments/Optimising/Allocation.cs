using System.Collections;

namespace ClearanceSim.Experiments.Optimising;

/// <summary>A point of the lattice: how many of each variable, in the order of the variables.</summary>
/// <remarks>Immutable, and equal to another of the same numbers.</remarks>
public sealed class Allocation : IReadOnlyList<int>, IEquatable<Allocation>
{
    private readonly int[] numbers;

    /// <summary>An allocation of these numbers.</summary>
    public Allocation(IEnumerable<int> numbers) => this.numbers = [.. numbers];

    /// <inheritdoc/>
    public int Count => numbers.Length;

    /// <inheritdoc/>
    public int this[int index] => numbers[index];

    /// <summary>The same with another number of one variable.</summary>
    public Allocation With(int variable, int number)
    {
        int[] changed = [.. numbers];
        changed[variable] = number;
        return new Allocation(changed);
    }

    /// <summary>Has it nowhere more than another?</summary>
    public bool IsWithin(Allocation other)
    {
        for (int i = 0; i < numbers.Length; i++)
            if (numbers[i] > other.numbers[i]) return false;
        return true;
    }

    /// <summary>In how many steps of one it becomes another.</summary>
    public int Distance(Allocation other) => numbers.Zip(other.numbers, (a, b) => Math.Abs(a - b)).Sum();

    /// <inheritdoc/>
    public bool Equals(Allocation? other) => other is not null && numbers.AsSpan().SequenceEqual(other.numbers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Allocation);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (int number in numbers) hash.Add(number);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)numbers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"({string.Join(", ", numbers)})";
}
