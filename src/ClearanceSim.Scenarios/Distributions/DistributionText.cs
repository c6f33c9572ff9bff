namespace ClearanceSim.Scenarios.Distributions;

/// <summary>Distributions written as a name with arguments: <c>exponential(1s)</c>.</summary>
internal static class DistributionText
{
    /// <summary>Takes <c>name(a, b)</c> apart; false if the text is not of that form.</summary>
    public static bool TrySplit(string text, out string name, out List<string> arguments)
    {
        text = text.Trim();
        int open = text.IndexOf('(');
        name = open > 0 ? text[..open].TrimEnd() : "";
        arguments = [];
        if (open <= 0 || !text.EndsWith(')') || !name.All(c => char.IsAsciiLetter(c) || c == '-')) return false;
        string inner = text[(open + 1)..^1];
        if (inner.Trim().Length > 0) arguments = [.. inner.Split(',').Select(a => a.Trim())];
        return true;
    }

    /// <summary>Is the n-th argument a shape (a number without unit) and not a quantity?</summary>
    public static bool IsShape(string name, int argument) =>
        DistributionForm.Find(name) is { } form && argument < form.Parameters.Count && form.Parameters[argument].IsShape;
}
