using ClearanceSim.Customs.Clocks;
using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Money;
using ClearanceSim.Customs.Payment;
using ClearanceSim.Customs.Tariffs;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Customs.Traffic;
using ClearanceSim.Engine.Pools;

namespace ClearanceSim.Customs.Regimes;

/// <summary>What is the same under every regime: posts, traffic, traders, their honesty and their money, the tariff.</summary>
public sealed record World
{
    /// <summary>The date on which simulated time 0 is midnight.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The posts, in the order of their numbers.</summary>
    public required IReadOnlyList<Post> Posts { get; init; }

    /// <summary>Officers and devices, each of a post (its site) or of all.</summary>
    public required IReadOnlyList<Pool> Pools { get; init; }

    /// <summary>The flows of declarations, at most 100.</summary>
    public required IReadOnlyList<TrafficFlow> Traffic { get; init; }

    /// <summary>Who files.</summary>
    public TraderPopulation Traders { get; init; } = new();

    /// <summary>What is wrong with declarations.</summary>
    public ComplianceRules Compliance { get; init; } = new();

    /// <summary>How declarants keep their accounts.</summary>
    public AccountRules Accounts { get; init; } = new();

    /// <summary>How they secure what they do not pay; null: nobody asks.</summary>
    public GuaranteeRules? Guarantees { get; init; }

    /// <summary>Rates of duties and taxes.</summary>
    public Tariff Tariff { get; init; } = new();

    /// <summary>What time and work cost; null: nothing is told in money.</summary>
    public MoneyRules? Money { get; init; }

    /// <summary>The law's limits; each holds for regimes that reach its milestones.</summary>
    public IReadOnlyList<LegalDeadline> Deadlines { get; init; } = [];

    /// <summary>Rates that take the place of <see cref="Tariff"/> from a moment on, in the order of time.</summary>
    public IReadOnlyList<DatedTariff> LaterTariffs { get; init; } = [];
}

/// <summary>Rates from a moment on, microseconds from the simulation's start.</summary>
public sealed record DatedTariff(long From, Tariff Tariff);

/// <summary>A customs post: a road crossing, a station, an airport or an inland clearance centre.</summary>
/// <param name="Id">Stable id in kebab-case: the site of the post's pools.</param>
/// <param name="Title">What it is called for people.</param>
/// <param name="Office">The office code in declaration numbers, five digits; null: 00001 and on, in the order of the
/// posts.</param>
/// <param name="Kind">Road, rail, air, sea, inland; for reports.</param>
/// <param name="Hours">When the post is open, by which legal clocks run: zero when closed; null: day and night.</param>
public sealed record Post(string Id, string Title, int? Office = null, string Kind = "", CapacitySchedule? Hours = null);
