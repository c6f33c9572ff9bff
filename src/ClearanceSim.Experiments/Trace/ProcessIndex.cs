using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Experiments.Trace;

/// <summary>The steps of a process tree by name.</summary>
internal static class ProcessIndex
{
    public static IReadOnlyDictionary<string, ProcessStep> Of(Process process)
    {
        var byName = new Dictionary<string, ProcessStep>(StringComparer.Ordinal);
        foreach (var step in All([.. process.Steps, .. process.Refused, .. process.Withdrawn])) byName.TryAdd(step.Name, step);
        return byName;
    }

    private static IEnumerable<ProcessStep> All(IReadOnlyList<ProcessStep> steps) =>
        steps.SelectMany(s => Parts(s).SelectMany(All).Prepend(s));

    private static IEnumerable<IReadOnlyList<ProcessStep>> Parts(ProcessStep step) => step switch
    {
        Serve s => [s.Reneged ?? [], s.Full ?? []],
        Hold h => [h.Do],
        Branch b => b.Arms.Select(a => a.Do),
        Fork f => f.Arms.Select(a => a.Do).Append(f.Refused ?? []),
        Repeat r => [r.Do],
        Batch b => [b.Do],
        Split s => [s.Do],
        Within w => [w.Do, w.Late],
        _ => [],
    };
}
