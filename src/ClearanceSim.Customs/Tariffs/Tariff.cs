namespace ClearanceSim.Customs.Tariffs;

/// <summary>Rates by which duties and taxes follow from a declaration's goods, value and procedure.</summary>
public sealed record Tariff
{
    /// <summary>Fee for a goods declaration, KZT; transit declarations pay none.</summary>
    /// <remarks>20 000 KZT per goods declaration (domain.md, section 5, clocks).</remarks>
    public long Fee { get; init; } = 20_000;

    /// <summary>Value added tax, a share of value plus duty.</summary>
    public double Vat { get; init; } = 0.12;

    /// <summary>Duty for commodity codes that begin with a prefix of 1 to 10 digits; the longest prefix counts.</summary>
    public IReadOnlyList<(string Prefix, double Rate)> Duties { get; init; } = [];

    /// <summary>Duty for all other goods.</summary>
    public double OtherDuty { get; init; }

    /// <summary>Procedures (by code) under which duty and value added tax are paid.</summary>
    public IReadOnlyList<string> DutiableProcedures { get; init; } = ["40"];

    /// <summary>
    /// Procedures under which they are secured until the goods have gone where they were to go: transit, temporary import, processing.
    /// </summary>
    public IReadOnlyList<string> SecuredProcedures { get; init; } = ["80", "53", "51", "91"];

    /// <summary>Procedures under which they are waived as long as the goods stay under them; under the others nothing is payable but the fee.</summary>
    public IReadOnlyList<string> WaivedProcedures { get; init; } = ["60", "70", "77", "78", "90"];
}
