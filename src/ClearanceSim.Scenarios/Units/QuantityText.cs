namespace ClearanceSim.Scenarios.Units;

/// <summary>Reads a number with its unit; says what is wrong where it cannot.</summary>
public static class QuantityText
{
    /// <summary>Reads <paramref name="text"/> as a quantity of one dimension.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="dimension">What is expected.</param>
    /// <param name="amount">In the dimension's base unit.</param>
    /// <returns>Null, or what is wrong and what would be right.</returns>
    public static string? Read(string text, Dimension dimension, out decimal amount)
    {
        if (!TryRead(text, dimension, out amount))
        {
            if (NumberText.IsTooGreat(text))
                return $"'{text}' is too great for any number here; write at most {NumberText.Greatest:0}";
            string found = Recognise(text) is { } other && other != dimension && !(dimension.IsWhole && other == Dimension.Number)
                ? $"'{text}' is {other.Name}, not {dimension.Name}"
                : $"'{text}' is not {dimension.Name}";
            return $"{found}; write {dimension.Writing}, such as {dimension.Example}";
        }
        if (dimension.IsWhole && amount != Math.Truncate(amount))
            return $"'{text}' is not a whole number; write {dimension.Writing}, such as {dimension.Example}";
        return dimension == Dimension.Duration && Math.Abs(amount) > DurationText.Longest
            ? $"'{text}' is longer than 100 years; write a shorter duration"
            : null;
    }

    /// <summary>The amount in the base unit, if the text is of the dimension.</summary>
    public static bool TryRead(string text, Dimension dimension, out decimal amount)
    {
        if (dimension == Dimension.Duration) return DurationText.TryRead(text, out amount);
        var rest = text.AsSpan().Trim();
        if (!NumberText.TryTake(rest, signed: true, out amount, out int used)) return false;
        if (!dimension.Units.TryGetValue(rest[used..].Trim().ToString(), out decimal unit)) return false;
        // 720/d is 30/h and not a hair more: a day is divided by, since its 24th part has no end in decimals.
        amount = dimension == Dimension.Rate && unit < 1 ? amount / Math.Round(1 / unit) : amount * unit;
        return true;
    }

    /// <summary>An amount as it is written: what is read of it is the amount again.</summary>
    /// <param name="amount">In the dimension's base unit.</param>
    /// <param name="dimension">What it measures.</param>
    public static string Write(decimal amount, Dimension dimension)
    {
        if (dimension == Dimension.Duration) return DurationText.Write(amount);
        if (dimension == Dimension.Rate) return DurationText.Trim(amount) + "/h";
        string unit = dimension.Units.Keys.First();
        return dimension == Dimension.Share
            ? DurationText.Trim(amount * 100) + "%"
            : $"{DurationText.Trim(amount)} {dimension.Units.First(u => u.Value == 1 || u.Key == unit).Key}".TrimEnd();
    }

    /// <summary>The dimension that a text is of by its unit, or null.</summary>
    public static Dimension? Recognise(string text) => Dimension.All.FirstOrDefault(d => TryRead(text, d, out _));
}
