namespace ClearanceSim.Customs.Payment;

/// <summary>How declarants secure what they do not pay: by a general guarantee, under a certificate (domain.md 1.11).</summary>
/// <remarks>Amounts are whole KZT. What exceeds the certificate needs another one, which takes time to be issued.</remarks>
public sealed record GuaranteeRules
{
    /// <summary>How much every declarant's certificate covers at the start.</summary>
    public required long Certificate { get; init; }

    /// <summary>Certificates are issued over multiples of this.</summary>
    public long Step { get; init; } = 1_000_000;
}
