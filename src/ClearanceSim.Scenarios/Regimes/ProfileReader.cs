using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Regimes;

/// <summary>Reads risk profiles.</summary>
internal static class ProfileReader
{
    /// <summary>The profiles, in the order in which they stand.</summary>
    public static IReadOnlyList<ProfileDefinition> Read(Section? profiles) =>
        [.. (profiles?.Named() ?? []).Select(p => Profile(p.Name, p.Section))];

    private static ProfileDefinition Profile(string id, Section s)
    {
        var orders = s.Texts("orders").Select(o => Measures.List.Find(o)).Where(o => o >= 0).Select(o => (Measure)o).ToList();
        if (s.Has("orders") && !s.Items("orders").Any()) s.Fault("orders", "orders nothing; name at least one measure");
        var valid = s.Sub("valid");
        var when = s.Condition("when", "profiles." + id) ?? Condition.Never;
        if (when.Slots().Contains(DeclarationSchema.Problem))
            s.Fault("when", "asks for 'problem', the hidden truth, of which risk management knows nothing; ask for what is declared");
        long? from = Day(valid, "from", 0), until = Day(valid, "until", 1);
        if (from >= until) valid!.Fault("until", "lies before 'from'");
        return new()
        {
            Id = id,
            Title = s.Text("title") ?? "",
            When = when,
            ValidFrom = from,
            ValidUntil = until,
            Random = s.Number("random") ?? 1,
            Categories = Categories(s.Sub("categories")),
            Orders = orders.Count > 0 ? orders : [Measure.DocumentCheck],
        };
    }

    // The last day is in force to its end.
    private static long? Day(Section? valid, string key, int plus) =>
        valid?.Text(key) is { } text && DateText.TryRead(text, out DateOnly date)
            ? DateText.Since(date.AddDays(plus).ToDateTime(TimeOnly.MinValue), valid.Reading.Calendar.Start)
            : null;

    private static Dictionary<TraderCategory, double> Categories(Section? categories)
    {
        var shares = new Dictionary<TraderCategory, double>();
        for (int i = 0; i < TraderLists.Categories.Codes.Count; i++)
            if (categories?.Number(TraderLists.Categories.Codes[i]) is { } share) shares[(TraderCategory)i] = share;
        return shares;
    }
}
