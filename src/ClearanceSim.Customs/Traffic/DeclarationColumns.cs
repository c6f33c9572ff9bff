using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Customs.Tariffs;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Traffic;

/// <summary>
/// Fills the columns of a declaration of one flow at its creation: drawn, derived or left as the arrivals brought them.
/// </summary>
/// <remarks>
/// Every column draws by the declaration's own luck for its name, so what a declaration looks like depends on nothing but its
/// key. Order: post, number, trader, category and certificate, the drawable columns, duties and taxes, the problem and what it
/// evades.
/// </remarks>
public sealed class DeclarationColumns : IAction
{
    /// <summary>Flows at most: a flow has every hundredth serial of a post's day for itself.</summary>
    public const int FlowLimit = 100;

    private const long SerialsOfFlow = 10_000_000 / FlowLimit;
    private const long Day = 86_400_000_000;
    private const int TableDays = 4096;

    private static readonly ulong PostPurpose = StableHash.Of("post");
    private static readonly ulong TraderPurpose = StableHash.Of("trader");

    private readonly int flow;
    private readonly DateOnly start;
    private readonly long[] offices;
    private readonly long[] dates;
    private readonly long[] sites;
    private readonly DiscreteSampler? posts;
    private readonly TraderRegistry traders;
    private readonly TariffTimeline tariffs;
    private readonly LatentProblem compliance;
    private readonly Column[] columns;
    private readonly bool drawsTrader;
    private readonly bool derivesCategory;
    private readonly bool derivesOperator;
    private readonly bool numbers;
    private readonly bool assesses;
    private readonly bool drawsProblem;
    private readonly string text;

    /// <summary>Compiles a flow.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="index">Its place in the world's traffic.</param>
    /// <param name="world">The world that it belongs to.</param>
    /// <param name="traders">The world's traders, compiled.</param>
    /// <param name="tariffs">The world's tariffs, compiled.</param>
    /// <param name="compliance">The world's compliance rules, compiled.</param>
    /// <exception cref="ArgumentException">A column, post or draw is wrong, in a sentence.</exception>
    public DeclarationColumns(
        TrafficFlow flow, int index, World world, TraderRegistry traders, TariffTimeline tariffs, LatentProblem compliance)
    {
        if (index is < 0 or >= FlowLimit) throw new ArgumentException($"There are at most {FlowLimit} flows.", nameof(index));
        this.flow = index;
        this.traders = traders;
        this.tariffs = tariffs;
        this.compliance = compliance;
        start = world.Start;
        offices = [.. world.Posts.Select((post, i) => (long)(post.Office ?? i + 1))];
        dates = [.. Enumerable.Range(0, TableDays).Select(day => DeclarationNumber.DateDigits(start.AddDays(day)))];
        var given = flow.Given.ToHashSet(StringComparer.Ordinal);
        (sites, posts) = Posts(flow, world, given.Contains("post"));
        columns = Columns(flow, given, DeclarationSchema.Create([.. world.Posts.Select(p => p.Id)]));
        numbers = !given.Contains("number");
        drawsTrader = !given.Contains("trader");
        derivesCategory = Derived("trader-category");
        derivesOperator = Derived("operator");
        assesses = !given.Contains("duties") && !given.Contains("taxes");
        drawsProblem = !given.Contains("problem");

        // The whole world that shapes a declaration; how many arrive and when is told by the source.
        object[] parts = [flow.Given, flow.Posts, flow.Columns, world.Start, offices, world.Traders, world.Tariff,
            world.Compliance];
        if (world.LaterTariffs.Count > 0) parts = [.. parts, world.LaterTariffs];
        text = $"columns of flow {index} {DefinitionText.Of(parts)}";

        bool Derived(string name) => !given.Contains(name) && !flow.Columns.ContainsKey(name);
    }

    /// <inheritdoc/>
    public void Run(ref ActionContext context)
    {
        var row = context.Row;
        ulong key = (ulong)row[AttributeSchema.Key];
        if (posts is not null) row[AttributeSchema.Site] = sites[posts.Index(Draw.Bits(key, PostPurpose))];
        if (numbers) row[DeclarationSchema.Number] = Number(row);
        var trader = drawsTrader ? traders.Draw(Draw.Bits(key, TraderPurpose)) : traders.Of(row[DeclarationSchema.Trader]);
        row[DeclarationSchema.Trader] = trader.Cell;
        if (derivesCategory) row[DeclarationSchema.TraderCategory] = (long)trader.Category;
        if (derivesOperator) row[DeclarationSchema.Operator] = (long)trader.Operator;
        foreach (ref readonly var column in columns.AsSpan()) row[column.Slot] = column.Sampler.Cell(row, column.Purpose);
        var tariff = tariffs.At(row[AttributeSchema.Created]);
        if (assesses) tariff.Assess(row);
        else row[DeclarationSchema.Payable] = row[DeclarationSchema.Duties] + row[DeclarationSchema.Taxes];
        if (drawsProblem) row[DeclarationSchema.Problem] = (long)compliance.Decide(row);
        compliance.Price(row, assesses ? tariff.Fee(row[DeclarationSchema.Procedure]) : 0);
    }

    /// <inheritdoc/>
    public string Describe() => text;

    private long Number(ReadOnlySpan<long> row)
    {
        long day = row[AttributeSchema.Created] / Day;
        long date = (ulong)day < (ulong)dates.Length ? dates[day] : DeclarationNumber.DateDigits(start.AddDays((int)day));
        long serial = row[AttributeSchema.Ordinal] % SerialsOfFlow * FlowLimit + flow;
        return DeclarationNumber.Pack(offices[row[AttributeSchema.Site]], date, serial);
    }

    private static (long[] Sites, DiscreteSampler? Sampler) Posts(TrafficFlow flow, World world, bool given)
    {
        if (given || (flow.Posts.Count == 0 && world.Posts.Count == 1)) return ([], null);
        if (flow.Posts.Count == 0) throw new ArgumentException("it names no posts, and there are several; give 'posts' with the share of each");
        var ids = world.Posts.Select(p => p.Id).ToList();
        long[] sites = [.. flow.Posts.Select(p => (long)ids.IndexOf(p.Post))];
        int unknown = Array.IndexOf(sites, -1);
        if (unknown >= 0) throw new ArgumentException($"'{flow.Posts[unknown].Post}' is no post of the world");
        return (sites, new DiscreteSampler([.. flow.Posts.Select(p => p.Weight)]));
    }

    private static Column[] Columns(TrafficFlow flow, HashSet<string> given, AttributeSchema schema)
    {
        foreach (string name in flow.Columns.Keys.Concat(given))
            if (schema.Find(name) is null) throw new ArgumentException($"'{name}' is no column of a declaration");
        foreach (string name in flow.Columns.Keys)
            if (!TrafficFlow.Drawable.Contains(name)) throw new ArgumentException($"the column '{name}' cannot be drawn");
        var filled = new HashSet<int> { AttributeSchema.Site, AttributeSchema.Created, DeclarationSchema.Number,
            DeclarationSchema.Trader };
        filled.UnionWith(given.Select(name => schema[name].Slot));
        foreach (string derived in (string[])["trader-category", "operator"])
            if (!flow.Columns.ContainsKey(derived)) filled.Add(schema[derived].Slot);
        var columns = new List<Column>();
        foreach (string name in TrafficFlow.Drawable)
        {
            int slot = schema[name].Slot;
            if (!given.Contains(name) && flow.Columns.TryGetValue(name, out var draw))
                columns.Add(new Column(slot, StableHash.Of(name), ColumnSampler.Compile(draw, name, schema, filled)));
            filled.Add(slot);
        }
        return [.. columns];
    }

    private readonly record struct Column(int Slot, ulong Purpose, ColumnSampler Sampler);
}
