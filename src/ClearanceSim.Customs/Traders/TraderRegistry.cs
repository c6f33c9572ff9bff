using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Numerics;

namespace ClearanceSim.Customs.Traders;

/// <summary>Who the traders are: which of them files a declaration, and what each of them is.</summary>
/// <remarks>
/// A trader of the registry is named <c>T</c> and the seven digits of its rank, the busiest first. Category and certificate
/// follow from the identifier alone, so they hold for traders from batch files too.
/// </remarks>
public sealed class TraderRegistry
{
    /// <summary>Traders that a registry holds at most.</summary>
    public const int Limit = 1_000_000;

    private static readonly ulong CategoryPurpose = StableHash.Of("trader-category");
    private static readonly ulong OperatorPurpose = StableHash.Of("operator");

    private readonly DiscreteSampler ranks;

    // By rank less one: category and certificate, four bits each, so that what is asked of twenty thousand traders stays near.
    private readonly byte[] kinds;
    private readonly DiscreteSampler? categories;
    private readonly DiscreteSampler? operators;

    /// <summary>A registry.</summary>
    /// <exception cref="ArgumentException">The number of traders, the exponent or a weight is out of range.</exception>
    public TraderRegistry(TraderPopulation population)
    {
        if (population.Count is < 1 or > Limit)
            throw new ArgumentException($"There are 1 to {Limit} traders.", nameof(population));
        if (!(population.Concentration is >= 0 and <= 10))
            throw new ArgumentException("The concentration of traders lies between 0 and 10.", nameof(population));
        var weights = new double[population.Count];
        for (int i = 0; i < weights.Length; i++) weights[i] = Portable.Pow(i + 1, -population.Concentration);
        ranks = new DiscreteSampler(weights);
        categories = Weights(population.Categories.Select(c => ((int)c.Category, c.Weight)), TraderLists.Categories.Codes.Count);
        operators = Weights(population.Operators.Select(o => ((int)o.Certificate, o.Weight)), TraderLists.Operators.Codes.Count);
        var all = Enumerable.Range(1, population.Count).Select(rank => Of(Cell(rank)));
        kinds = [.. all.Select(t => (byte)((int)t.Category << 4 | (int)t.Operator))];
    }

    /// <summary>The identifier of the trader of a rank, from 1, as the cell of the column <c>trader</c>.</summary>
    public static long Cell(int rank)
    {
        // From the last byte: four digits, each pair of them, then each digit, all lanes at once.
        ulong digits = (ulong)(uint)rank % 10_000 | (ulong)((uint)rank / 10_000) << 32;
        ulong pairs = digits * 10_486 >> 20 & 0x7F0000007F;
        digits = (digits - pairs * 100) | pairs << 16;
        ulong tens = digits * 103 >> 10 & 0x0F000F000F000F;
        digits = (digits - tens * 10) | tens << 8;
        return (long)((ulong)'T' << 56 | digits + 0x30303030303030);
    }

    /// <summary>The rank that an identifier of the registry's form names, or 0.</summary>
    public static int RankOf(long trader)
    {
        // All seven digits at once: each byte less '0' is a digit if neither it nor the byte plus 6 reaches 16.
        const ulong zeros = 0x30303030303030, sixes = 0x06060606060606, tens = 0xF0F0F0F0F0F0F0;
        ulong digits = (ulong)trader & 0xFFFFFFFFFFFFFF;
        if (trader >> 56 != 'T' || (digits & tens) != zeros || (digits + sixes & tens) != zeros) return 0;
        // Neighbours join to numbers of two digits, those to four, those to eight; the last byte is the least digit.
        digits -= zeros;
        digits = (digits & 0x0F000F000F000F) + (digits >> 8 & 0x0F000F000F000F) * 10;
        digits = (digits & 0xFF000000FF) + (digits >> 16 & 0xFF000000FF) * 100;
        return (int)((digits & 0xFFFF) + (digits >> 32) * 10_000);
    }

    /// <summary>The trader who files, from one draw.</summary>
    internal Trader Draw(ulong bits)
    {
        int rank = ranks.Index(bits);
        byte kind = kinds[rank];
        return new(Cell(rank + 1), (TraderCategory)(kind >> 4), (OperatorCertificate)(kind & 15));
    }

    /// <summary>What an identifier says of its trader.</summary>
    internal Trader Of(long trader) => new(trader, CategoryOf(trader), OperatorOf(trader));

    /// <summary>The category of a trader.</summary>
    public TraderCategory CategoryOf(long trader) =>
        categories is null ? TraderCategory.Medium : (TraderCategory)categories.Index(Bits(trader, CategoryPurpose));

    /// <summary>The certificate of a trader.</summary>
    public OperatorCertificate OperatorOf(long trader) =>
        operators is null ? OperatorCertificate.None : (OperatorCertificate)operators.Index(Bits(trader, OperatorPurpose));

    private static ulong Bits(long trader, ulong purpose) => StableHash.Mix(StableHash.Mix((ulong)trader) ^ purpose);

    private static DiscreteSampler? Weights(IEnumerable<(int Cell, double Weight)> shares, int count)
    {
        var weights = new double[count];
        foreach (var (cell, weight) in shares) weights[cell] += weight;
        return weights.Any(w => w > 0) ? new DiscreteSampler(weights) : null;
    }
}
