using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Engine.Programs;

// What is wrong with a process beyond its single steps.
public sealed partial class ProgramCompiler
{
    private void CheckNames()
    {
        foreach (var same in process.Sources.GroupBy(s => s.Name).Where(g => g.Count() > 1))
            errors.Add(new(null, $"Two sources are named '{same.Key}'; what they send would have the same luck."));
        foreach (var same in process.Pools.GroupBy(p => (p.Class, p.Site)).Where(g => g.Count() > 1))
        {
            string post = same.Key.Site is { } site ? $" of post '{site}'" : "";
            errors.Add(new(null, $"Pool '{same.Key.Class}'{post} is described twice."));
        }
        // With a '.' they are cells that the compiler adds: visits of a step, times of a milestone.
        foreach (var attribute in process.Attributes.Attributes.Where(a => a.Name.Contains('.', StringComparison.Ordinal)))
            errors.Add(new(null, $"Attribute '{attribute.Name}' has a '.' in its name, which is for cells of the engine."));
        foreach (var pool in process.Pools)
            foreach (var outage in pool.PlannedOutages.Where(o => o.From < 0 || o.Duration < 0))
                errors.Add(new($"Pool '{pool.Class}'", $"an outage from {outage.From} on for {outage.Duration} lies before the start."));
        foreach (var source in process.Sources)
            foreach (var (slot, value) in source.Sets) CheckCell(slot, value, $"Source '{source.Name}'");
        foreach (var source in process.Sources.Where(s => s.Count is null && s.Arrivals is ArrivalPattern.Every { Gap: Constant { Value: 0 } }))
            errors.Add(new($"Source '{source.Name}'", "its entities come with no gap between them and without end."));
    }

    private void CheckObservations()
    {
        foreach (var (from, to) in process.Intervals.Concat(process.Clocked.Select(c => (c.From, c.To))))
            foreach (string m in new[] { from, to })
                if (!milestones.Contains(m))
                    errors.Add(new($"Interval {from} to {to}", $"no step reaches the milestone '{m}'."));
        foreach (string g in process.Groups) CheckGroup($"Group '{g}'", g);
        foreach (var tally in process.Tallies)
        {
            if (tally.Group is { } g) CheckGroup($"Tally '{tally.Name}': '{g}'", g);
            if (tally.Slot is < 0 || tally.Slot >= process.Attributes.Count)
                errors.Add(new($"Tally '{tally.Name}'", $"there is no cell {tally.Slot}."));
        }
        foreach (var time in process.WeightedTimes)
        {
            foreach (string m in time.From.Concat(time.To).Where(m => !milestones.Contains(m)))
                errors.Add(new($"Time '{time.Name}'", $"no step reaches the milestone '{m}'."));
            if (time.Slot is < 0 || time.Slot >= process.Attributes.Count)
                errors.Add(new($"Time '{time.Name}'", $"there is no cell {time.Slot}."));
        }
    }

    private void CheckGroup(string where, string attribute)
    {
        if (attributes.Find(attribute) is not { Kind: AttributeKind.Code, Codes.Count: > 0 })
            errors.Add(new(null, $"{where} is not an attribute with codes."));
    }

    // The engine's own cells but post and priority are not for steps; a code that is none would be counted in a neighbour's cells.
    private void CheckCell(int slot, Distribution value, string where)
    {
        if (slot < 0 || slot >= process.Attributes.Count)
        {
            errors.Add(new(where, $"there is no cell {slot}."));
            return;
        }

        var attribute = attributes.Attributes[slot];
        if (slot is AttributeSchema.Key or AttributeSchema.Created or AttributeSchema.Ordinal or AttributeSchema.Source)
            errors.Add(new(where, $"'{attribute.Name}' belongs to the engine and cannot be set."));
        IEnumerable<double> values = value switch
        {
            Constant c => [c.Value],
            Empirical e => e.Values,
            _ => [],
        };
        if (attribute.Kind == AttributeKind.Code && values.Any(v => !(v >= 0 && v < attribute.Codes.Count)))
            errors.Add(new(where, $"'{attribute.Name}' has the codes 0 to {attribute.Codes.Count - 1} and no other."));
    }

    // Rounds that take no time come round at one and the same instant; where nothing in them can change what is tested, for ever.
    private void CheckRounds(Repeat s)
    {
        if (s.While is Conditions.Condition.Constant { Value: false } || MayFail(s.While) || s.Do.Any(MayPass)) return;
        var tested = new HashSet<int>(s.While.Slots());
        if (!s.Do.Any(step => MayChange(step, tested)))
            errors.Add(new(s.Name, "its rounds take no time and change nothing that it tests, so they would never end."));
    }

    private static bool MayPass(ProcessStep step) => step switch
    {
        Delay s => s.Takes.Mean > 0,
        Serve s => s.Takes.Mean > 0,
        Await { } or Until { } or Batch { } or Refuse { } or Withdraw { } or End { } => true,
        _ => Inside(step).Any(MayPass),
    };

    private static bool MayChange(ProcessStep step, IReadOnlySet<int> tested) => step switch
    {
        Assign s => tested.Contains(s.Slot),
        Act { } => true,
        _ => Inside(step).Any(inner => MayChange(inner, tested)),
    };

    private static bool ChangesSite(ProcessStep step) =>
        step is Assign { Slot: Attributes.AttributeSchema.Site } || Inside(step).Any(ChangesSite);

    private static IEnumerable<ProcessStep> Inside(ProcessStep step) => step switch
    {
        Hold s => s.Do,
        Processes.Branch s => s.Arms.SelectMany(a => a.Do),
        Dated s => s.Versions.SelectMany(v => v.Do),
        Fork s => s.Arms.SelectMany(a => a.Do),
        Repeat s => s.Do,
        Split s => s.Do,
        Within s => s.Do,
        Limited s => s.Do,
        _ => [],
    };

    private static bool MayFail(Conditions.Condition condition) =>
        condition.Leaves().Any(leaf => leaf is Conditions.Condition.Chance { Probability: > 0 and < 1 });

    private void CheckCause(Cause cause, string where)
    {
        if (cause is < 0 or >= Cause.Queue) errors.Add(new(where, "queueing is not a cause that a step can have."));
    }
}
