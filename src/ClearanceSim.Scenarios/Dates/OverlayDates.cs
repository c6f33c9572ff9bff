using ClearanceSim.Scenarios.Calendars;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Layout;
using ClearanceSim.Scenarios.Levers;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Dates;

/// <summary>Lines of a scenario's <c>set:</c> that move the date of an overlay: <c>regimes.rollout.overlays.full-cycle.from</c>.</summary>
internal static class OverlayDates
{
    /// <summary>Is the line about overlays, and not about what they change?</summary>
    public static bool IsMeant(Override line) => line.Path.Segments[0] == "overlays";

    /// <summary>The regimes with the overlay's new date; what is wrong is noted.</summary>
    /// <param name="regimes">All regimes.</param>
    /// <param name="line">The line, without the regime that it is addressed to.</param>
    /// <param name="ids">The regimes that it is meant for.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static IReadOnlyList<RegimeTree> Apply(
        IReadOnlyList<RegimeTree> regimes, Override line, IReadOnlyList<string> ids, Faults faults)
    {
        if (line.Path.Segments is not [_, var name, "from"])
        {
            faults.Add(line.Key.Place, line.KeyPath, "of an overlay only its date can be set; write overlays.NAME.from");
            return regimes;
        }
        var known = regimes.Where(r => ids.Contains(r.Id)).SelectMany(r => r.Overlays).Select(o => o.Overlay.Id).ToList();
        if (!known.Contains(name))
        {
            faults.Add(line.Key.Place, line.KeyPath, $"there is no overlay '{name}'; {Spelling.Hint(name, known)}");
            return regimes;
        }
        CalendarShapes.DateAndTime.Check(line.Value, line.KeyPath, new Survey(faults));
        if (line.Value is not YamlScalar scalar || !DateText.TryRead(scalar.Text, out DateTime from)) return regimes;
        return
        [
            .. regimes.Select(r => !ids.Contains(r.Id) ? r : r with
            {
                Overlays = [.. r.Overlays.Select(o => o.Overlay.Id == name ? (o.Overlay with { From = from }, o.Lines) : o)],
            }),
        ];
    }
}
