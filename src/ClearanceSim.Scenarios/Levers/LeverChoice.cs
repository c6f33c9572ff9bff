using System.Globalization;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Levers;

/// <summary>Which levers are on: <c>none</c>, <c>all</c>, or some by number.</summary>
public sealed class LeverChoice
{
    /// <summary>How a choice is written, for messages.</summary>
    public const string Writing = "write none, all, or numbers such as 1,5";

    private readonly IReadOnlyList<int>? numbers;

    private readonly IReadOnlyDictionary<int, bool> switched;

    private LeverChoice(IReadOnlyList<int>? numbers, IReadOnlyDictionary<int, bool>? switched = null)
    {
        this.numbers = numbers;
        this.switched = switched ?? new Dictionary<int, bool>();
    }

    /// <summary>Every lever.</summary>
    public static LeverChoice All { get; } = new(null);

    /// <summary>The levers named one by one.</summary>
    public IReadOnlyList<int> Named => numbers ?? [];

    /// <summary>Is the lever on?</summary>
    public bool Includes(int lever) => switched.TryGetValue(lever, out bool on) ? on : numbers is null || numbers.Contains(lever);

    /// <summary>The same choice, but with these levers on or off.</summary>
    internal LeverChoice But(IReadOnlyDictionary<int, bool> levers) => levers.Count == 0 ? this : new(numbers, levers);

    /// <summary>Reads a choice; null if it is none.</summary>
    public static LeverChoice? Read(string text)
    {
        string trimmed = text.Trim();
        if (trimmed == "all") return All;
        if (trimmed == "none") return new([]);
        var chosen = new List<int>();
        foreach (string part in trimmed.Split(','))
        {
            if (!int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return null;
            chosen.Add(number);
        }
        return new(chosen);
    }

    /// <summary>These levers and no other.</summary>
    internal static LeverChoice Of(IReadOnlyList<int> levers) => new(levers);

    /// <summary>
    /// The choice of a <c>levers:</c> key; all where there is none. What is wrong has been reported by its shape.
    /// </summary>
    internal static LeverChoice Of(YamlNode? node) => node switch
    {
        YamlScalar scalar => Read(scalar.Text) ?? All,
        YamlSequence list => Read(string.Join(',', list.Items.OfType<YamlScalar>().Select(s => s.Text))) ?? new([]),
        _ => All,
    };
}
