using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Levers;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Dates;

/// <summary>A change of law, as a scenario's <c>law:</c> has it.</summary>
/// <param name="Title">What it is called for people.</param>
/// <param name="On">Its date.</param>
/// <param name="Reaches">What of a regime has to be changed for it.</param>
/// <param name="Lines">What it changes.</param>
internal sealed record Law(string Title, DateTime On, string Reaches, IReadOnlyList<Override> Lines)
{
    /// <summary>The changes of a tree, in file order; what is wrong with them is reported by their shape.</summary>
    public static IReadOnlyList<Law> Of(YamlMapping tree)
    {
        var laws = new List<Law>();
        foreach (var entry in (tree["law"] as YamlMapping)?.Entries ?? [])
        {
            if (entry.Value is not YamlMapping law || law["on"] is not YamlScalar on || !DateText.TryRead(on.Text, out DateTime date))
                continue;
            string path = TreePath.Join(TreePath.Join("law", entry.Name), "set");
            laws.Add(new(
                (law["title"] as YamlScalar)?.Text ?? entry.Name,
                date,
                (law["reaches"] as YamlScalar)?.Text ?? LawTable.Reached[0],
                [.. Override.Of(law["set"], path).Select(line => line with { MayAdd = true })]));
        }
        return laws;
    }

    /// <summary>When it is in force under a regime whose tree at its date is this.</summary>
    public DateTime InForce(YamlMapping tree)
    {
        var deployment = tree["deployment"] as YamlMapping;
        decimal ticks = (Quantity.Of(deployment?[Reaches], Dimension.Duration) ?? 0) * TimeSpan.TicksPerMicrosecond;
        return ticks < 0 ? On : ticks > (DateTime.MaxValue - On).Ticks ? DateTime.MaxValue : On.AddTicks((long)ticks);
    }
}
