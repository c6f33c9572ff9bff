using System.Globalization;
using ClearanceSim.Experiments.Catalogue;

namespace ClearanceSim.Experiments.Tests.Catalogue;

/// <summary>What each of two processes does in the test of both writing at once.</summary>
internal static class CatalogueWriter
{
    private static readonly string Filling = new('x', 20_000);

    public static int Write(string folder, int count, string name)
    {
        var catalogue = new RunCatalogue(folder);
        for (int i = 0; i < count; i++) catalogue.Add(Run(name, i));
        return 0;
    }

    public static StoredRun Run(string name, int number, string? id = null) => new(
        new RunRecord
        {
            Id = id ?? RunRecords.NewId(),
            Started = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(number),
            Command = "run",
            Scenarios = [new(name, $"{name}.yaml", $"hash-{name}", $"name: {name}\n")],
            Seed = ulong.MaxValue - (ulong)number,
            Version = "0.1.0",
            Replications = 10,
            Regimes = ["astana-1", "keden"],
            Figures = [new(name, "keden", "intervals.registered-released.mean", 17.25, null)],
        },
        "{\"run\":\"" + name + number.ToString(CultureInfo.InvariantCulture) + "\",\"filling\":\"" + Filling + "\"}");
}
