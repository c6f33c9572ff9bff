using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Payment;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Customs.Tariffs;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Customs.Traffic;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Scenarios.Calendars;
using ClearanceSim.Scenarios.Pools;
using ClearanceSim.Scenarios.Sections;

namespace ClearanceSim.Scenarios.Worlds;

/// <summary>Reads a customs world.</summary>
internal static class WorldReader
{
    /// <summary>The world of an effective tree.</summary>
    /// <param name="top">The tree.</param>
    /// <param name="traffic">The flows of declarations, read elsewhere.</param>
    public static World Read(Section top, IReadOnlyList<TrafficFlow> traffic)
    {
        WorldDefaults.Note(top);
        return new()
        {
            Start = top.Reading.Calendar.Start,
            Posts = [.. (top.Sub("posts")?.Named() ?? []).Select(p =>
                new Post(
                    p.Name, p.Section.Text("title") ?? p.Name, p.Section.Count("office"), p.Section.Text("kind") ?? "",
                    Hours(p.Section)))],
            Pools = Pools(top),
            Traffic = traffic,
            Deadlines = DeadlineReader.Read(top.Sub("deadlines")),
            Traders = Traders(top.Sub("traders")),
            Accounts = Accounts(top.Sub("accounts")),
            Guarantees = Guarantees(top.Sub("guarantees")),
            Money = MoneyTable.Read(top.Sub("money")),
            Tariff = Tariff(top.Sub("tariff")),
            Compliance = new()
            {
                Rules = [.. top.Sections("compliance").Select((rule, i) => Rule(rule, i + 1))],
                Evades = Evasion(top.Sub("evasion")),
            },
        };
    }

    /// <summary>The pools of an effective tree: those that serve all posts, then those of each post.</summary>
    public static IReadOnlyList<Pool> Pools(Section top)
    {
        var pools = PoolReader.Read(top.Sub("pools"), null).ToList();
        foreach (var (site, post) in top.Sub("posts")?.Named() ?? []) pools.AddRange(PoolReader.Read(post.Sub("pools"), site));
        return pools;
    }

    private static CapacitySchedule? Hours(Section post) => !post.Has("hours") ? null
        : post.Reading.Calendar.Schedule([(WeekHours.Union(post.Texts("hours")), 1)], closesOnHolidays: !IsAlways(post));

    // Who works day and night works on holidays too.
    private static bool IsAlways(Section post) => WeekHours.Union(post.Texts("hours")).Spans is [(0, WeekHours.Week)];

    private static TraderPopulation Traders(Section? s) => s is null ? new() : new()
    {
        Count = s.Count("count") ?? 1,
        Concentration = s.Number("concentration") ?? 0,
        Categories = [.. Shares(s.Sub("categories"), TraderLists.Categories).Select(x => ((TraderCategory)x.Code, x.Share))],
        Operators = [.. Shares(s.Sub("operators"), TraderLists.Operators).Select(x => ((OperatorCertificate)x.Code, x.Share))],
        Recalculation = RecalculationTable.Read(s.Sub("recalculation")),
    };

    private static GuaranteeRules? Guarantees(Section? s)
    {
        if (s?.Amount("certificate") is not { } certificate) return null;
        var usual = new GuaranteeRules { Certificate = (long)certificate };
        return usual with { Step = (long?)s.Amount("step") ?? usual.Step };
    }

    private static AccountRules Accounts(Section? s)
    {
        var usual = new AccountRules();
        return s is null ? usual : usual with
        {
            Opening = (long?)s.Amount("opening") ?? usual.Opening,
            TopUp = (long?)s.Amount("top-up") ?? usual.TopUp,
            Foresight = s.Number("foresight") ?? usual.Foresight,
        };
    }

    /// <summary>The tariffs that come after the world's own, where they differ from what was in force before.</summary>
    public static IReadOnlyList<DatedTariff> LaterTariffs(Tariff first, IReadOnlyList<(long From, Section Top)> later)
    {
        var tariffs = new List<DatedTariff>();
        string before = DefinitionText.Of(first);
        foreach (var (from, top) in later)
        {
            var tariff = Tariff(top.Sub("tariff"));
            string text = DefinitionText.Of(tariff);
            if (text != before) tariffs.Add(new(from, tariff));
            before = text;
        }
        return tariffs;
    }

    private static Tariff Tariff(Section? s)
    {
        var usual = new Tariff();
        var duties = s?.Sub("duties");
        return s is null ? usual : usual with
        {
            Vat = s.Number("vat") ?? usual.Vat,
            Fee = (long?)s.Amount("fee") ?? usual.Fee,
            Duties = [.. (duties?.Entries() ?? []).Select(
                d => (d.Entry.Name, (double?)Grammar.Quantity.Of(d.Entry.Value, Units.Dimension.Share) ?? 0))],
            OtherDuty = duties?.Number("otherwise") ?? usual.OtherDuty,
        };
    }

    // What a file does not say stays as assumed, problem by problem.
    private static Dictionary<Problem, double> Evasion(Section? s)
    {
        var evades = new Dictionary<Problem, double>(ComplianceRules.DefaultEvasion);
        for (int problem = 1; problem < Problems.List.Codes.Count; problem++)
            if (s?.Number(Problems.List.Codes[problem]) is { } share) evades[(Problem)problem] = share;
        return evades;
    }

    private static ComplianceRule Rule(Section s, int number) => new(
        s.Condition("when", FormattableString.Invariant($"compliance.{number}")) ?? Condition.Always,
        s.Number("share") ?? 0,
        [.. Shares(s.Sub("of"), Problems.List).Select(x => ((Problem)x.Code, x.Share))]);

    private static List<(int Code, double Share)> Shares(Section? s, Codelist list)
    {
        var shares = new List<(int Code, double Share)>();
        for (int i = 0; i < list.Codes.Count; i++)
            if (s?.Number(list.Codes[i]) is { } share) shares.Add((i, share));
        if (s is not null && shares.Count > 0 && shares.TrueForAll(x => x.Share == 0))
            s.Reading.Faults.Add(s.Node.Place, s.Path, "all shares are 0%; give one of them more");
        return shares;
    }
}
