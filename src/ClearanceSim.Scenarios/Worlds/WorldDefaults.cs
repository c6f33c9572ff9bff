using System.Globalization;
using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Payment;
using ClearanceSim.Customs.Tariffs;
using ClearanceSim.Scenarios.Assumptions;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Sections;

namespace ClearanceSim.Scenarios.Worlds;

/// <summary>The numbers that hold where a world does not say otherwise: inputs like any other, so the ledger has them.</summary>
internal static class WorldDefaults
{
    private const string Origin = "holds where the file says nothing else";

    /// <summary>Notes as inputs, graded assumed, what the tree leaves to the program.</summary>
    public static void Note(Section top)
    {
        var accounts = new AccountRules();
        var tariff = new Tariff();
        Missing(top.Sub("accounts"), "accounts", "opening", Money(accounts.Opening));
        Missing(top.Sub("accounts"), "accounts", "top-up", Money(accounts.TopUp));
        Missing(top.Sub("accounts"), "accounts", "foresight", Share(accounts.Foresight));
        Missing(top.Sub("tariff"), "tariff", "vat", Share(tariff.Vat));
        Missing(top.Sub("tariff"), "tariff", "fee", Money(tariff.Fee));
        Missing(top.Sub("tariff")?.Sub("duties"), "tariff.duties", "otherwise", Share(tariff.OtherDuty));
        foreach (var (problem, share) in ComplianceRules.DefaultEvasion)
            Missing(top.Sub("evasion"), "evasion", Problems.List.Codes[(int)problem], Share(share));

        void Missing(Section? section, string path, string key, string value)
        {
            if (section?.Has(key) != true)
                top.Reading.Survey.Note(new(TreePath.Join(path, key), value, null, null, Origin, Grade.Assumed));
        }
    }

    private static string Money(long amount) => string.Create(CultureInfo.InvariantCulture, $"{amount} KZT");

    private static string Share(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.###}%");
}
