using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Scenarios.Arrivals;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Processes;

/// <summary>Reads the arrive steps: each is a source, and so is each of its surges.</summary>
internal static class SourceReader
{
    /// <summary>The sources of one arrive step.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="section">The step.</param>
    public static IEnumerable<Source> Read(string name, Section section)
    {
        var sets = SettingReader.Read(section.Sub("set")).Select(s => (s.Attribute.Slot, s.To)).ToList();
        if (Pattern(section) is not { } pattern) yield break;
        var window = ArrivalWindow.Read(section);
        yield return new Source
        {
            Name = name,
            Arrivals = pattern,
            Count = window.Count,
            From = window.From,
            Until = window.Until,
            Sets = sets
        };
        foreach (var surge in RateReader.Surges(section))
            yield return new Source
            {
                Name = $"{name}.{surge.Name}",
                Arrivals = new ArrivalPattern.Poisson(surge.Rate),
                From = Math.Max(surge.From, window.From),
                Until = Math.Min(surge.Until, window.Until),
                Sets = sets,
            };
    }

    private static ArrivalPattern? Pattern(Section section)
    {
        if (section.Has("every"))
        {
            var gap = section.Distribution("every");
            if (gap is { Mean: 0 })
                section.Fault("every", "a gap of 0 means infinitely many at once; write a gap above 0, or 'at' with times");
            return gap is { Mean: > 0 } ? new ArrivalPattern.Every(gap) : null;
        }
        if (section.Has("rate")) return RateReader.Read(section) is { } rate ? new ArrivalPattern.Poisson(rate) : null;
        var times = new List<long>();
        foreach (var (node, path) in section.Items("at"))
        {
            if (Quantity.Of(node, Dimension.Duration) is not { } time) continue;
            if (times.Count > 0 && time < times[^1])
                section.Reading.Faults.Add(node.Place, path, "is earlier than the one before it; put the times in order");
            else
                times.Add((long)time);
        }
        return section.Has("at") ? new ArrivalPattern.Scheduled(times) : null;
    }
}
