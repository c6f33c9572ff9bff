using ClearanceSim.Customs.Risk;

namespace ClearanceSim.Customs.Regimes;

/// <summary>A regime as it is from a moment on.</summary>
/// <param name="From">Microseconds from the simulation's start; the first version is in force from the start, whatever this is.</param>
/// <param name="Regime">The regime.</param>
public sealed record RegimeVersion(long From, RegimeDefinition Regime);

/// <summary>Makes one regime of the versions that it goes through while a simulation runs.</summary>
/// <remarks>
/// What is equal in neighbouring versions is one stage or profile; what differs stands side by side, each with its time of validity. Who
/// comes to a stage goes the way that is in force at that moment, and ends it that way. A stage that only older versions have stands
/// behind the one that it followed there.
/// </remarks>
public static class RegimeTimeline
{
    /// <summary>The one regime; named as its first version.</summary>
    /// <param name="versions">At least one, in rising order of time.</param>
    /// <exception cref="RegimeException">A stage changes its place among the others.</exception>
    public static RegimeDefinition Merge(IReadOnlyList<RegimeVersion> versions)
    {
        var first = versions[0].Regime;
        return versions.Count == 1 ? first : first with { Stages = Stages(versions), Profiles = Profiles(versions) };
    }

    /// <summary>The stages of all versions, each with its time of validity.</summary>
    /// <param name="versions">In rising order of time.</param>
    /// <exception cref="RegimeException">A stage changes its place among the others.</exception>
    public static IReadOnlyList<StageDefinition> Stages(IReadOnlyList<RegimeVersion> versions)
    {
        var order = Order([.. versions.Select(v => v.Regime.Stages.Select(s => s.Id).ToList())]);
        CheckPlaces(versions, order);
        return [.. order.SelectMany(id => Stages(versions, id))];
    }

    /// <summary>The profiles of all versions, each with its time of validity.</summary>
    /// <param name="versions">In rising order of time.</param>
    public static IReadOnlyList<ProfileDefinition> Profiles(IReadOnlyList<RegimeVersion> versions) =>
    [
        .. Order([.. versions.Select(v => v.Regime.Profiles.Select(p => p.Id).ToList())]).SelectMany(id => Profiles(versions, id)),
    ];

    /// <summary>The stages, those that are versions of one together, in the order of time.</summary>
    public static IEnumerable<IReadOnlyList<StageDefinition>> Versions(IEnumerable<StageDefinition> stages)
    {
        var same = new List<StageDefinition>();
        foreach (var stage in stages)
        {
            bool isVersion = same.Count > 0 && same[0].Id == stage.Id && same[^1].ValidUntil <= (stage.ValidFrom ?? long.MinValue);
            if (!isVersion && same.Count > 0)
            {
                yield return same;
                same = [];
            }
            same.Add(stage);
        }
        if (same.Count > 0) yield return same;
    }

    /// <summary>The moments at which stages change, after the start: what is in force is the same between two of them.</summary>
    public static IEnumerable<long> Moments(IEnumerable<StageDefinition> stages) =>
        stages.SelectMany(s => new[] { s.ValidFrom, s.ValidUntil }).OfType<long>().Distinct().Order();

    /// <summary>The stages in force at a moment.</summary>
    public static IEnumerable<StageDefinition> At(IEnumerable<StageDefinition> stages, long moment) =>
        stages.Where(s => (s.ValidFrom ?? long.MinValue) <= moment && moment < (s.ValidUntil ?? long.MaxValue));

    private static List<string> Order(IReadOnlyList<List<string>> versions)
    {
        List<string> order = [.. versions[^1]];
        foreach (var older in versions.Reverse().Skip(1))
            for (int i = 0; i < older.Count; i++)
                if (!order.Contains(older[i])) order.Insert(i == 0 ? 0 : order.IndexOf(older[i - 1]) + 1, older[i]);
        return order;
    }

    private static void CheckPlaces(IReadOnlyList<RegimeVersion> versions, List<string> order)
    {
        foreach (var version in versions)
        {
            var own = version.Regime.Stages.Select(s => s.Id).ToList();
            int moved = order.Where(own.Contains).Zip(own).TakeWhile(pair => pair.First == pair.Second).Count();
            if (moved < own.Count)
                throw new RegimeException(
                [
                    new("stages", own[moved], $"Stage '{own[moved]}' changes its place among the stages on a date; add one with another "
                        + "id there, and end this one."),
                ]);
        }
    }

    private static IEnumerable<StageDefinition> Stages(IReadOnlyList<RegimeVersion> versions, string id) =>
        Spans(versions, r => r.Stages.FirstOrDefault(s => s.Id == id))
            .Select(span => span.Part with { ValidFrom = span.From, ValidUntil = span.Until });

    // A profile may have a validity of its own within that of its version.
    private static IEnumerable<ProfileDefinition> Profiles(IReadOnlyList<RegimeVersion> versions, string id) =>
        Spans(versions, r => r.Profiles.FirstOrDefault(p => p.Id == id))
            .Select(span => span.Part with
            {
                ValidFrom = Later(span.From, span.Part.ValidFrom),
                ValidUntil = Earlier(span.Until, span.Part.ValidUntil),
            })
            .Where(p => (p.ValidFrom ?? long.MinValue) < (p.ValidUntil ?? long.MaxValue));

    private static long? Later(long? one, long? other) => one > other ? one : other ?? one;

    private static long? Earlier(long? one, long? other) => one < other ? one : other ?? one;

    /// <summary>What a part is, and from when until when; nothing where it is not there.</summary>
    private static IEnumerable<(T Part, long? From, long? Until)> Spans<T>(
        IReadOnlyList<RegimeVersion> versions, Func<RegimeDefinition, T?> part) where T : class
    {
        for (int v = 0; v < versions.Count;)
        {
            var own = part(versions[v].Regime);
            string? text = null;
            bool IsSame(T? other) =>
                ReferenceEquals(own, other) || DefinitionText.Of(other) == (text ??= DefinitionText.Of(own));
            int end = v + 1;
            while (end < versions.Count && IsSame(part(versions[end].Regime))) end++;
            if (own is not null)
                yield return (own, v == 0 ? null : versions[v].From, end == versions.Count ? null : versions[end].From);
            v = end;
        }
    }
}
