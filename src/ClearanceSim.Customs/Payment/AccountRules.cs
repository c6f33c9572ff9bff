namespace ClearanceSim.Customs.Payment;

/// <summary>How declarants keep their personal accounts, from which the system debits duties and taxes.</summary>
/// <remarks>Amounts are whole KZT. A payment that finds too little makes the declarant transfer money and wait for it.</remarks>
public sealed record AccountRules
{
    /// <summary>Balance of every account at the start.</summary>
    public long Opening { get; init; } = 5_000_000;

    /// <summary>Transfers are multiples of this amount, and as many as the payment needs.</summary>
    public long TopUp { get; init; } = 1_000_000;

    /// <summary>Share of declarations before which the declarant makes sure that the balance suffices, 0 to 1.</summary>
    public double Foresight { get; init; } = 0.95;

    /// <summary>
    /// Traders whom only batches name and who have an account each; those beyond share accounts by the hash of their identifier.
    /// It bounds memory, not behaviour, so it should be no smaller than the number of such traders.
    /// </summary>
    public int Limit { get; init; } = 131_072;
}
